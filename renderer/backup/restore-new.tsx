import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupLine } from '../../preload/contract/backup.ts';
import { useCommand } from '../api/use-command.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { BackupTable } from './backup-table.tsx';
import { RecoveryCodeQuestion } from './recovery-code-question.tsx';
import { useRestoreAtStart } from './use-restore-at-start.ts';

/** Makes a register out of a backup where none is open: choose the place, the backup, type the code. */
export function RestoreNew({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const choosing = useCommand('backup.choose');
  const [found, setFound] = useState<readonly BackupLine[] | null>(null);
  const { restore, needsCode, dropCode, running, job, cancel } = useRestoreAtStart('backup.restoreNew');

  const choose = async (): Promise<void> => {
    const place = await choosing.run({});
    if (place) setFound(place.backups);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('backup.new.title')}
      size={needsCode || !found ? 520 : 720}
      withCloseButton={!running}
      closeOnEscape={!running}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {running && <JobProgress job={job} label={t('backup.restore.running')} onCancel={cancel} />}
      {needsCode && (
        <RecoveryCodeQuestion onCode={(code) => void restore(needsCode, code)} onCancel={dropCode} />
      )}
      {!running && !needsCode && (
        <Stack gap="sm">
          <Text>{t('backup.new.lead')}</Text>
          {found && <BackupTable backups={found} onRestore={(backup) => void restore(backup)} />}
          <Button
            data-autofocus
            variant={found ? 'default' : 'filled'}
            loading={choosing.running}
            onClick={() => void choose()}
          >
            {t('backup.new.choose')}
          </Button>
        </Stack>
      )}
    </Modal>
  );
}
