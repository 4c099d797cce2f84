import { Box, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { AwayBackup } from './away-backup.tsx';
import { BackupsHere } from './backups-here.tsx';
import { KeptRegisters } from './kept-registers.tsx';
import { RestoreFromElsewhere } from './restore-from-elsewhere.tsx';

/** Making backups, the backups there are, and the way back from them. */
export function BackupPage() {
  const { t } = useTranslation();
  const overview = useQuery('backup.overview', {});
  const role = useQuery('settings.status', {}).data?.person?.role;
  const mayRestore = role === 'administrator';
  return (
    <Page title={t('backup.title')}>
      {overview.isPending && <Loading />}
      {overview.isError && <ErrorState error={overview.error} retry={() => void overview.refetch()} />}
      {overview.data && (
        <Box maw={760}>
          <Text c="dimmed" mb="md">
            {t('backup.lead')}
          </Text>
          <AwayBackup lastAway={overview.data.lastAway} />
          <BackupsHere backups={overview.data.here} mayRestore={mayRestore} />
          {mayRestore && <RestoreFromElsewhere />}
          {mayRestore && overview.data.kept.length > 0 && <KeptRegisters kept={overview.data.kept} />}
        </Box>
      )}
    </Page>
  );
}
