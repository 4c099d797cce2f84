import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../preload/contract/accounts.ts';
import type { ApiError } from '../api/api-error.ts';
import { refusalText } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { SamplePeople } from './sample-people.tsx';
import { SecretField } from './secret-field.tsx';
import { useWait } from './use-wait.ts';

interface SignInFormProps {
  /** Whose lock it is; null asks for the name. */
  readonly person: Person | null;
  readonly act: string;
  /** Whether to offer the people of the sample register. */
  readonly sample?: boolean;
}

/** Name and PIN or password. The secret is held no longer than it takes to send it. */
export function SignInForm({ person, act, sample = false }: SignInFormProps) {
  const { t } = useTranslation();
  const [typedName, setTypedName] = useState('');
  const [secret, setSecret] = useState('');
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const { seconds, wait } = useWait();
  const secretField = useRef<HTMLInputElement>(null);
  const signing = useCommand('accounts.signIn', (error) => {
    setRefusal(error);
    wait(Number(error.params['seconds'] ?? 0));
    secretField.current?.focus();
    return true;
  });
  const name = person?.name ?? typedName;

  const enter = (as: string, by: string): void => {
    setRefusal(null);
    setSecret('');
    void signing.run({ name: as, secret: by });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '' || secret === '') {
      // Enter in the name goes on to the secret.
      if (name.trim() !== '') secretField.current?.focus();
      return;
    }
    if (seconds === 0 && !signing.running) enter(name, secret);
  };

  return (
    <form onSubmit={submit} aria-label={act} noValidate autoComplete="off">
      <Stack gap="sm">
        {!person && (
          <TextInput
            label={t('accounts.name')}
            value={typedName}
            onChange={(event) => setTypedName(event.currentTarget.value)}
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            autoFocus
          />
        )}
        <SecretField
          ref={secretField}
          label={t('accounts.secret')}
          value={secret}
          onChange={setSecret}
          {...(person && { autoFocus: true, 'data-autofocus': true })}
        />
        {refusal && (
          <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />}>
            {refusal.code === 'too-many-tries' && seconds > 0 ? null : refusalText(refusal)}{' '}
            {seconds > 0 && t('accounts.wait', { seconds })}
          </Alert>
        )}
        <Button type="submit" data-primary loading={signing.running} disabled={seconds > 0}>
          {act}
        </Button>
        {sample && <SamplePeople enter={enter} />}
      </Stack>
    </form>
  );
}
