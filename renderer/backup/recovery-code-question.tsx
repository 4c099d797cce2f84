import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface RecoveryCodeQuestionProps {
  readonly onCode: (code: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the recovery code of the day of a backup. */
export function RecoveryCodeQuestion({ onCode, onCancel }: RecoveryCodeQuestionProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onCode(code);
  };
  return (
    <form onSubmit={submit} aria-label={t('backup.restore.codeTitle')} autoComplete="off">
      <Stack gap="sm">
        <Text>{t('backup.restore.codeTitle')}</Text>
        <TextInput
          label={t('backup.restore.code')}
          description={t('backup.restore.codeHint')}
          data-autofocus
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={code.trim() === ''}>
            {t('backup.restore.codeGo')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
