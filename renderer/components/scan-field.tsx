import { TextInput, type TextInputProps } from '@mantine/core';
import { cleanScan } from '../texts/identifiers.ts';

interface ScanFieldProps extends Omit<TextInputProps, 'onChange'> {
  readonly onChange?: (text: string) => void;
}

/** A line to type or scan into: what scanners add is taken off, and nothing is corrected behind one's back. */
export function ScanField({ onChange, ...props }: ScanFieldProps) {
  return (
    <TextInput
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      {...props}
      onChange={(event) => onChange?.(cleanScan(event.currentTarget.value))}
    />
  );
}
