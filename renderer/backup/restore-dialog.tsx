import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { BackupLine } from '../../preload/contract/backup.ts';
import { forgetRegister } from '../api/query-client.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { JobProgress } from '../jobs/job-progress.tsx';
import { useRunningJob } from './use-running-job.ts';
import { showInstant } from '../texts/dates.ts';
import { LostList } from './lost-list.tsx';
import { RecoveryCodeQuestion } from './recovery-code-question.tsx';

interface RestoreDialogProps {
  readonly backup: BackupLine;
  readonly onClose: () => void;
}

/** What a backup holds and what restoring it would cost, then the restoring itself. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [code, setCode] = useState<string | undefined>(undefined);
  const asked = { backup: backup.token, ...(code !== undefined && { code }) };
  const inspected = useQuery('backup.inspect', asked);
  const restoring = useCommand('backup.restore');
  const { job, cancel } = useRunningJob(['backup', 'restore'], restoring.running);

  const restore = async (): Promise<void> => {
    if (!(await restoring.run(asked))) return;
    go('/');
    await forgetRegister();
  };
  const needsCode = inspected.error?.code === 'recovery-code-needed';
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('backup.restore.title')}
      size={520}
      withCloseButton={!restoring.running}
      closeOnEscape={!restoring.running}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {inspected.isPending && <Loading />}
      {needsCode && <RecoveryCodeQuestion onCode={setCode} onCancel={onClose} />}
      {inspected.isError && !needsCode && (
        <ErrorState error={inspected.error} retry={() => setCode(undefined)} />
      )}
      {inspected.data && !restoring.running && (
        <Stack gap="sm">
          <Text fw={600}>{t('backup.restore.holds', { ...backup, when: showInstant(backup.at) })}</Text>
          <Text>{t(`backup.restore.relation.${inspected.data.relation}`, { office: backup.office })}</Text>
          {inspected.data.lost && <LostList lost={inspected.data.lost} />}
          <Text>{t('backup.restore.kept')}</Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" data-autofocus onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button color="red" onClick={() => void restore()}>
              {t('backup.restore.act')}
            </Button>
          </Group>
        </Stack>
      )}
      {restoring.running && <JobProgress job={job} label={t('backup.restore.running')} onCancel={cancel} />}
    </Modal>
  );
}
