import { Alert, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error.ts';
import type { CallOutput } from '../api/client.ts';
import { refusalText } from '../api/notices.tsx';
import { DamagedRegister } from '../backup/damaged-register.tsx';
import { OpenByCodeScreen, type LockedRegister } from '../keys/open-by-code-screen.tsx';
import { FirstStartChoices } from './first-start-choices.tsx';
import { FirstStartCreate } from './first-start-create.tsx';
import classes from './first-start.module.css';

type Status = CallOutput<'settings.status'>;

interface FirstStartScreenProps {
  readonly recent: Status['recent'];
  readonly failure: Status['failure'];
}

/** The register last in use, when it waits for its recovery code. */
function lockedBy(failure: Status['failure']): LockedRegister | null {
  if (failure?.code !== 'recovery-code-needed') return null;
  return { folder: failure.token, name: failure.name };
}

/** What Boxfile shows while no register is open: make one, open one, or look round in a sample. */
export function FirstStartScreen({ recent, failure }: FirstStartScreenProps) {
  const { t } = useTranslation();
  const [creating, setCreating] = useState(false);
  const [locked, setLocked] = useState<LockedRegister | null>(() => lockedBy(failure));
  if (locked) return <OpenByCodeScreen register={locked} onBack={() => setLocked(null)} />;
  if (creating) return <FirstStartCreate onBack={() => setCreating(false)} />;
  return (
    <main className={classes['screen']}>
      <div className={classes['middle']}>
        <Title order={1} className={classes['title'] ?? ''}>
          {t('common.appName')}
        </Title>
        <Text c="dimmed" mb="lg">
          {t('settings.start.purpose')}
        </Text>
        {failure?.code === 'register-damaged' && <DamagedRegister />}
        {failure && failure.code !== 'register-damaged' && (
          <Alert
            color="red"
            variant="light"
            mb="md"
            role="alert"
            icon={<IconAlertTriangle aria-hidden />}
            title={t('settings.start.notOpened')}
          >
            <Text>{refusalText(new ApiError({ code: failure.code as ApiError['code'] }))}</Text>
            <Text size="xs" className={classes['folder'] ?? ''}>
              {failure.folder}
            </Text>
          </Alert>
        )}
        <FirstStartChoices recent={recent} onCreate={() => setCreating(true)} onLocked={setLocked} />
      </div>
    </main>
  );
}
