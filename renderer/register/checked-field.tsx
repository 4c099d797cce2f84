import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { UseFormReturnType } from '@mantine/form';
import { IssueText } from '../api/issue-text.tsx';
import { ScanField } from '../components/scan-field.tsx';
import type { DeviceForm } from './device-form.ts';
import type { CheckedField as Field, DeviceCheck } from './use-device-check.ts';

interface CheckedFieldProps {
  readonly form: UseFormReturnType<DeviceForm>;
  readonly judge: DeviceCheck;
  readonly field: Field;
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
}

/** An identifier that is judged when it is left: an error stops, a warning only warns. */
export function CheckedField({ form, judge, field, label, ...more }: CheckedFieldProps) {
  const warning = judge.warnings[field];
  const input = form.getInputProps(field);
  return (
    <div>
      <ScanField
        label={label}
        {...more}
        {...input}
        onBlur={() => {
          if (form.isDirty(field) || form.getValues()[field] !== '') judge.check(field);
        }}
      />
      {warning && !input.error && (
        <Text size="xs" c="var(--box-warning)" mt={4} role="status">
          <IconAlertTriangle size={12} aria-hidden /> <IssueText issue={warning} />
        </Text>
      )}
    </div>
  );
}
