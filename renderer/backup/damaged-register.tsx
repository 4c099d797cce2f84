import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupLine } from '../../preload/contract/backup.ts';
import { call } from '../api/client.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { showInstant } from '../texts/dates.ts';
import { BackupTable } from './backup-table.tsx';
import { RecoveryCodeQuestion } from './recovery-code-question.tsx';
import { useRestoreAtStart } from './use-restore-at-start.ts';

/** What to do about a register that cannot be opened: its newest backup, another one, or help. */
export function DamagedRegister() {
  const { t } = useTranslation();
  const damaged = useQuery('backup.ofDamaged', {}).data;
  const [found, setFound] = useState<readonly BackupLine[] | null>(null);
  const choosing = useCommand('backup.choose');
  const saving = useCommand('backup.saveDamaged');
  const { restore, needsCode, dropCode, running, job, cancel } = useRestoreAtStart('backup.restoreDamaged');
  const newest = damaged?.here[0];
  const first = useRef<HTMLButtonElement>(null);
  // Enter must not make a new register where one is to be saved.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the button is there once this is known
  useEffect(() => first.current?.focus(), [damaged]);

  const choose = async (): Promise<void> => {
    const place = await choosing.run({});
    if (place) setFound(place.backups);
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
        {running ? (
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
              loading={choosing.running}
              onClick={() => void choose()}
            >
              {t('backup.damaged.choose')}
            </Button>
            <Button variant="default" loading={saving.running} onClick={() => void save()}>
              {t('backup.damaged.save')}
            </Button>
          </Group>
        )}
        {found && !running && <BackupTable backups={found} onRestore={(backup) => void restore(backup)} />}
        {needsCode && (
          <RecoveryCodeQuestion onCode={(code) => void restore(needsCode, code)} onCancel={dropCode} />
        )}
        <Text size="xs" c="dimmed">
          {t('backup.damaged.saveHint')}
        </Text>
      </Stack>
    </Alert>
  );
}
