import { Alert, Button, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JobResult } from '../../preload/contract/jobs.ts';
import { useCommand } from '../api/use-command.ts';
import { ErrorState } from '../components/error-state.tsx';
import { jobError } from '../jobs/job-error.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import type { StartedJob } from '../jobs/use-started-job.ts';
import { showBytes } from './bytes.ts';

type Made = Extract<JobResult, { kind: 'backup' }>;

/** How far a backup is, and what became of it. Nothing while none was started. */
export function BackupProgress({ making }: { readonly making: StartedJob<'backup.make'> }) {
  const { t } = useTranslation();
  const { job, running, cancel } = making;
  if (running) return <JobProgress job={job} label={t('jobs.kind.backup')} onCancel={cancel} />;
  if (!job || job.state === 'cancelled') return null;
  if (job.result?.kind === 'backup') return <MadeBackup made={job.result} />;
  return <ErrorState error={jobError(job)} />;
}

function MadeBackup({ made }: { readonly made: Made }) {
  const { t } = useTranslation();
  const reveal = useCommand('files.reveal');
  return (
    <Alert
      mt="sm"
      variant="default"
      role="status"
      icon={<IconCircleCheck color="var(--mantine-color-green-8)" aria-hidden />}
      title={t('backup.made.title')}
    >
      <Text>{t('backup.made.holds', { ...made, size: showBytes(made.bytes) })}</Text>
      <Text>{made.away ? t('backup.made.remove') : t('backup.made.sameDisk')}</Text>
      {made.missing > 0 && <Text fw={600}>{t('backup.made.missing', { count: made.missing })}</Text>}
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('backup.made.head', { headHash: made.headHash })}
      </Text>
      <Button size="xs" mt="xs" variant="default" onClick={() => void reveal.run({ file: made.file })}>
        {t('jobs.reveal')}
      </Button>
    </Alert>
  );
}
