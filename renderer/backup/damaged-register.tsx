import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupLine } from '../../preload/contract/backup.ts';
import type { ApiError } from '../api/api-error.ts';
import { call } from '../api/client.ts';
import { showDone } from '../api/notices.tsx';
import { forgetRegister } from '../api/query-client.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { showInstant } from '../texts/dates.ts';
import { BackupTable } from './backup-table.tsx';
import { RecoveryCodeQuestion } from './recovery-code-question.tsx';
import { useRunningJob } from './use-running-job.ts';

/** What to do about a register that cannot be opened: its newest backup, another one, or help. */
export function DamagedRegister() {
  const { t } = useTranslation();
  const damaged = useQuery('backup.ofDamaged', {}).data;
  const [found, setFound] = useState<readonly BackupLine[] | null>(null);
  const [asking, setAsking] = useState<BackupLine | null>(null);
  const choosing = useCommand('backup.choose');
  const saving = useCommand('backup.saveDamaged');
  const needsCode = (error: ApiError): boolean => error.code === 'recovery-code-needed';
  const [coded, setCoded] = useState(false);
  const restoring = useCommand('backup.restoreDamaged', (error) => {
    setCoded(needsCode(error));
    return needsCode(error);
  });
  const { job, cancel } = useRunningJob(['restore'], restoring.running);
  const newest = damaged?.here[0];
  const first = useRef<HTMLButtonElement>(null);
  // Enter must not make a new register where one is to be saved.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the button is there once this is known
  useEffect(() => first.current?.focus(), [damaged]);

  const restore = async (backup: BackupLine, code?: string): Promise<void> => {
    setAsking(backup);
    setCoded(false);
    const done = await restoring.run({ backup: backup.token, ...(code !== undefined && { code }) });
    if (!done) return;
    if (done.missing > 0) showDone(t('backup.damaged.missing', { count: done.missing }));
    await forgetRegister();
  };
  const save = async (): Promise<void> => {
    const folder = await call('files.chooseFolder', {});
    const saved = folder && (await saving.run({ folder: folder.token }));
    if (saved) showDone(t('backup.damaged.saved', { name: saved.name }));
  };
  return (
    <Alert
      color="red"
      variant="light"
      mb="md"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('backup.damaged.title')}
    >
      <Stack gap="xs">
        <Text>{t('backup.damaged.body')}</Text>
        <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
          {damaged?.folder}
        </Text>
        <Text>
          {newest
            ? t('backup.damaged.newest', { ...newest, when: showInstant(newest.at) })
            : t('backup.damaged.none')}
        </Text>
        <Text>{t('backup.damaged.after')}</Text>
        {restoring.running ? (
          <JobProgress job={job} label={t('backup.restore.running')} onCancel={cancel} />
        ) : (
          <Group gap="xs">
            {newest && (
              <Button ref={first} onClick={() => void restore(newest)}>
                {t('backup.damaged.restore')}
              </Button>
            )}
            <Button
              {...(!newest && { ref: first })}
              variant="default"
              onClick={() => void choosing.run({}).then((place) => setFound(place?.backups ?? null))}
            >
              {t('backup.damaged.choose')}
            </Button>
            <Button variant="default" loading={saving.running} onClick={() => void save()}>
              {t('backup.damaged.save')}
            </Button>
          </Group>
        )}
        {found && !restoring.running && (
          <BackupTable backups={found} onRestore={(backup) => void restore(backup)} />
        )}
        {coded && asking && (
          <RecoveryCodeQuestion
            onCode={(code) => void restore(asking, code)}
            onCancel={() => setCoded(false)}
          />
        )}
        <Text size="xs" c="dimmed">
          {t('backup.damaged.saveHint')}
        </Text>
      </Stack>
    </Alert>
  );
}
