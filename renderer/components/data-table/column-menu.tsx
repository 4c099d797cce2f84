import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column } from './columns.ts';
import type { ColumnChoice } from './use-columns.ts';

interface ColumnMenuProps<R> {
  readonly columns: readonly Column<R>[];
  readonly choice: ColumnChoice<R>;
}

/** Lets people choose the columns that a list shows. */
export function ColumnMenu<R>({ columns, choice }: ColumnMenuProps<R>) {
  const { t } = useTranslation();
  return (
    <Popover
      position="bottom-end"
      shadow="md"
      trapFocus
      withRoles={false}
      transitionProps={{ duration: 100 }}
    >
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns size={16} aria-hidden />}>
          {t('common.table.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown
        mah={360}
        style={{ overflowY: 'auto' }}
        role="group"
        aria-label={t('common.table.columnsShown')}
      >
        <Stack gap="xs">
          {columns
            .filter(({ fixed }) => !fixed)
            .map(({ key, title }) => (
              <Checkbox
                key={key}
                size="xs"
                label={title}
                checked={choice.shown.some((column) => column.key === key)}
                onChange={() => choice.toggle(key)}
              />
            ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
