import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface SecretFieldProps extends Omit<PasswordInputProps, 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange: (secret: string) => void;
  readonly description?: ReactNode;
}

/** Takes a PIN or password. It says when the caps lock is on, the usual reason why a right one is refused. */
export function SecretField({ value, onChange, description, ...props }: SecretFieldProps) {
  const { t } = useTranslation();
  const [capsLock, setCapsLock] = useState(false);
  const look = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <PasswordInput
      {...props}
      description={capsLock ? <span role="status">{t('accounts.capsLock')}</span> : description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={look}
      onKeyUp={look}
      onBlur={() => setCapsLock(false)}
      maxLength={128}
      autoComplete="off"
      visibilityToggleButtonProps={{ 'aria-label': t('accounts.show') }}
    />
  );
}
