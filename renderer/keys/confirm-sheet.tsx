import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../api/api-error.ts';
import { showRefusal } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { CodeFields } from './code-fields.tsx';
import classes from './recovery-sheet.module.css';
import { useCodeGroups } from './use-code-groups.ts';

interface ConfirmSheetProps {
  readonly asked: readonly number[];
  readonly onConfirmed: () => void;
  readonly onBack: () => void;
}

/** Asks two groups back, so that nobody goes on whose sheet did not come out of the printer. */
export function ConfirmSheet({ asked, onConfirmed, onBack }: ConfirmSheetProps) {
  const { t } = useTranslation();
  const groups = useCodeGroups(asked);
  const [wrong, setWrong] = useState<ApiError | null>(null);
  const confirming = useCommand('keys.confirmSheet', (error) => {
    if (error.code !== 'invalid-input') return false;
    setWrong(error);
    return true;
  });
  const submit = async (): Promise<void> => {
    setWrong(null);
    if (groups.complete && (await confirming.run({ groups: [...groups.texts] }))) onConfirmed();
  };
  const refused = wrong?.fields.map(({ params }) => Number(params?.['group'] ?? 0)) ?? [];
  return (
    <form
      className={classes['confirm']}
      aria-label={t('keys.step.askTitle')}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void submit().catch(showRefusal);
      }}
    >
      <Stack gap="md">
        <Title order={2}>{t('keys.step.askTitle')}</Title>
        <Text>{t('keys.step.askBody')}</Text>
        <CodeFields positions={asked} groups={groups} onFinished={() => void submit()} />
        {refused.map((group) => (
          <Text key={group} role="alert" c="red">
            {t('fieldError.recovery-code-group', { group })}
          </Text>
        ))}
        <Group gap="xs">
          <Button type="submit" data-primary loading={confirming.running} disabled={!groups.complete}>
            {t('keys.step.confirm')}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t('keys.step.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
