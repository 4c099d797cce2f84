import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SecretField } from '../accounts/secret-field.tsx';
import { useWait } from '../accounts/use-wait.ts';
import type { ApiError } from '../api/api-error.ts';
import { refusalText } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import type { DrawnSheet } from './recovery-sheet.tsx';

/** Begins a change of the recovery code. It says what the change does and what it cannot do. */
export function ChangeCode({ onDrawn }: { readonly onDrawn: (sheet: DrawnSheet) => void }) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState('');
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const { seconds, wait } = useWait();
  const drawing = useCommand('keys.drawSheet', (error) => {
    setRefusal(error);
    wait(Number(error.params['seconds'] ?? 0));
    return error.code === 'wrong-sign-in' || error.code === 'too-many-tries';
  });

  const begin = async (): Promise<void> => {
    if (secret === '' || seconds > 0) return;
    setRefusal(null);
    setSecret('');
    const drawn = await drawing.run({ secret });
    if (drawn) onDrawn(drawn);
  };
  return (
    <form
      aria-label={t('keys.page.change')}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <Stack gap="sm" maw={520}>
        <Text>{t('keys.page.changeBody')}</Text>
        <Text>{t('keys.page.changeNot')}</Text>
        <SecretField
          label={t('keys.page.secret')}
          description={t('keys.page.secretHint')}
          value={secret}
          onChange={setSecret}
          error={
            refusal && `${refusalText(refusal)}${seconds > 0 ? ` ${t('accounts.wait', { seconds })}` : ''}`
          }
        />
        <div>
          <Button
            type="submit"
            data-primary
            loading={drawing.running}
            disabled={secret === '' || seconds > 0}
          >
            {t('keys.page.begin')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
