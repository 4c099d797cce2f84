import { Button, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PickFilterProps {
  readonly label: string;
  /** Name of what is picked, or null. */
  readonly value: string | null;
  readonly onClear: () => void;
  /** The picker. */
  readonly children: ReactNode;
}

/**
 * A filter over one record, picked in a small window of its own. The window is there, with the focus in its
 * field, before the press that called it is over: what is typed next belongs to the field.
 */
export function PickFilter({ label, value, onClear, children }: PickFilterProps) {
  const { t } = useTranslation();
  return (
    <Popover
      position="bottom-start"
      shadow="md"
      width={320}
      trapFocus
      withRoles={false}
      transitionProps={{ duration: 0 }}
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
        <FocusField>{children}</FocusField>
        {value && (
          <Button variant="subtle" mt="xs" onClick={onClear}>
            {t('common.filter.clearOne')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function FocusField({ children }: { readonly children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => around.current?.querySelector('input')?.focus({ preventScroll: true }), []);
  return <div ref={around}>{children}</div>;
}
