import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';

interface ChoiceFilterProps<T extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly value: readonly T[];
  readonly onChange: (value: T[]) => void;
}

/** A filter over a short list of choices; none ticked lets everything through. */
export function ChoiceFilter<T extends string>({ label, choices, value, onChange }: ChoiceFilterProps<T>) {
  const first = choices.find((choice) => value.includes(choice.value));
  const more = value.length > 1 ? ` +${value.length - 1}` : '';
  const turn = (one: T): void =>
    onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  return (
    <Popover
      position="bottom-start"
      shadow="md"
      trapFocus
      withRoles={false}
      transitionProps={{ duration: 100 }}
    >
      <Popover.Target>
        <Button
          variant={first ? 'light' : 'default'}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {first ? `${label}: ${first.label}${more}` : label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah={360} style={{ overflowY: 'auto' }} role="group" aria-label={label}>
        <Stack gap="xs">
          {choices.map((choice) => (
            <Checkbox
              key={choice.value}
              size="xs"
              label={choice.label}
              checked={value.includes(choice.value)}
              onChange={() => turn(choice.value)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
