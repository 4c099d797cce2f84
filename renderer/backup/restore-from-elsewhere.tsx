import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupLine } from '../../preload/contract/backup.ts';
import type { CallOutput } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { Section } from '../components/section.tsx';
import { BackupTable } from './backup-table.tsx';
import { RestoreDialog } from './restore-dialog.tsx';

/** The way to backups on a stick or in another folder. */
export function RestoreFromElsewhere() {
  const { t } = useTranslation();
  const choosing = useCommand('backup.choose');
  const [place, setPlace] = useState<CallOutput<'backup.choose'>>(null);
  const [chosen, setChosen] = useState<BackupLine | null>(null);

  const choose = async (): Promise<void> => {
    const found = await choosing.run({});
    if (!found) return;
    setPlace(found);
    if (found.backups.length === 1) setChosen(found.backups[0] ?? null);
  };
  return (
    <Section
      title={t('backup.elsewhere.title')}
      acts={
        <Button variant="default" loading={choosing.running} onClick={() => void choose()}>
          {t('backup.elsewhere.act')}
        </Button>
      }
    >
      <Text c="dimmed" mb="xs">
        {t('backup.elsewhere.body')}
      </Text>
      {place && <BackupTable backups={place.backups} onRestore={setChosen} />}
      {chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </Section>
  );
}
