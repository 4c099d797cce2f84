import { Button, Text } from '@mantine/core';
import { IconUsb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import { Section } from '../components/section.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { showInstant } from '../texts/dates.ts';
import { BackupProgress } from './backup-progress.tsx';

/** The copy that survives this computer: when there last was one, and making one now. */
export function AwayBackup({ lastAway }: { readonly lastAway: string | null }) {
  const { t } = useTranslation();
  const making = useStartedJob('backup.make');
  const make = async (): Promise<void> => {
    const folder = await call('files.chooseFolder', {});
    if (folder) await making.start({ folder: folder.token });
  };
  return (
    <Section
      title={t('backup.away.title')}
      acts={
        <Button
          leftSection={<IconUsb size={18} aria-hidden />}
          loading={making.running}
          onClick={() => void make()}
        >
          {t('backup.away.act')}
        </Button>
      }
    >
      <Text>
        {lastAway === null ? t('backup.away.never') : t('backup.away.last', { when: showInstant(lastAway) })}
      </Text>
      <Text c="dimmed">{t('backup.away.body')}</Text>
      <BackupProgress making={making} />
    </Section>
  );
}
