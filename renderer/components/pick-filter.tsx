import { Button, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PickFilterProps {
  readonly label: string;
  /** Name of what is picked, or null. */
  readonly value: string | null;
  readonly onClear: () => void;
  /** The picker. */
  readonly children: ReactNode;
}

/** A filter over one record, picked in a small window of its own. */
export function PickFilter({ label, value, onClear, children }: PickFilterProps) {
  const { t } = useTranslation();
  return (
    <Popover
      position="bottom-start"
      shadow="md"
      width={320}
      trapFocus
      withRoles={false}
      transitionProps={{ duration: 100 }}
    >
      <Popover.Target>
        <Button
          variant={value ? 'light' : 'default'}
          maw={220}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {value ? `${label}: ${value}` : label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="group" aria-label={label} mih={120}>
        {children}
        {value && (
          <Button variant="subtle" mt="xs" onClick={onClear}>
            {t('common.filter.clearOne')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
