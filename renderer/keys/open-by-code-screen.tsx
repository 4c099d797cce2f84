import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { codeGroups } from '../../preload/contract/recovery-code.ts';
import { Entrance } from '../accounts/entrance.tsx';
import { useWait } from '../accounts/use-wait.ts';
import type { ApiError } from '../api/api-error.ts';
import { refusalText } from '../api/notices.tsx';
import { forgetRegister } from '../api/query-client.ts';
import { useCommand } from '../api/use-command.ts';
import { CodeFields } from './code-fields.tsx';
import { useCodeGroups } from './use-code-groups.ts';

/** A register that waits for its recovery code. Its office is not known yet: the folder's name stands for it. */
export interface LockedRegister {
  readonly folder: string;
  readonly name: string;
}

interface OpenByCodeScreenProps {
  readonly register: LockedRegister;
  readonly onBack: () => void;
}

const all = Array.from({ length: codeGroups }, (_, at) => at);

/** Asks for the recovery code of a register whose key is not on this computer. */
export function OpenByCodeScreen({ register, onBack }: OpenByCodeScreenProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const groups = useCodeGroups(all);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const { seconds, wait } = useWait();
  const opening = useCommand('keys.open', (error) => {
    setRefusal(error);
    wait(Number(error.params['seconds'] ?? 0));
    return true;
  });

  const submit = async (): Promise<void> => {
    if (!groups.complete || seconds > 0) return;
    setRefusal(null);
    if (!(await opening.run({ folder: register.folder, code: groups.texts.join('-') }))) return;
    navigate('/devices');
    await forgetRegister();
  };
  const told = refusal && refusalOf(refusal, seconds, t('keys.open.wrong'));
  return (
    <Entrance
      wide
      title={t('keys.open.title')}
      office={register.name}
      intro={t('keys.open.body')}
      foot={
        <Anchor component="button" type="button" size="sm" onClick={onBack}>
          {t('keys.open.back')}
        </Anchor>
      }
    >
      <form
        aria-label={t('keys.open.title')}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="md">
          <CodeFields positions={all} groups={groups} onFinished={() => void submit()} />
          {refusal && (
            <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />}>
              {told} {seconds > 0 && t('keys.open.wait', { seconds })}
            </Alert>
          )}
          <div>
            <Button
              type="submit"
              data-primary
              loading={opening.running}
              disabled={!groups.complete || seconds > 0}
            >
              {t('keys.open.act')}
            </Button>
          </div>
          <Text size="sm" c="dimmed">
            {t('keys.open.kept')}
          </Text>
        </Stack>
      </form>
    </Entrance>
  );
}

/** What a refusal says; a wait tells itself, second by second. */
function refusalOf(error: ApiError, seconds: number, wrong: string): string {
  if (error.code === 'wrong-key') return wrong;
  return error.code === 'too-many-tries' && seconds > 0 ? '' : refusalText(error);
}
