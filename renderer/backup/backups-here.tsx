import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupLine } from '../../preload/contract/backup.ts';
import { Section } from '../components/section.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { BackupProgress } from './backup-progress.tsx';
import { BackupTable } from './backup-table.tsx';
import { RestoreDialog } from './restore-dialog.tsx';

interface BackupsHereProps {
  readonly backups: readonly BackupLine[];
  readonly mayRestore: boolean;
}

/** The backups beside the register, most of which were made without anybody's doing. */
export function BackupsHere({ backups, mayRestore }: BackupsHereProps) {
  const { t } = useTranslation();
  const making = useStartedJob('backup.make');
  const [chosen, setChosen] = useState<BackupLine | null>(null);
  return (
    <Section
      title={t('backup.here.title')}
      acts={
        <Button variant="default" loading={making.running} onClick={() => void making.start({})}>
          {t('backup.here.act')}
        </Button>
      }
    >
      <Text c="dimmed" mb="xs">
        {t('backup.here.body')}
      </Text>
      <BackupProgress making={making} />
      {backups.length === 0 ? (
        <Text>{t('backup.here.none')}</Text>
      ) : (
        <BackupTable backups={backups} {...(mayRestore && { onRestore: setChosen })} />
      )}
      {chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </Section>
  );
}
