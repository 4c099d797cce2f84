import { Anchor, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Job } from '../../preload/contract/jobs.ts';
import { call } from '../api/client.ts';
import { refusalText } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { jobError } from './job-error.ts';
import { JobProgress } from './job-progress.tsx';
import classes from './jobs-tray.module.css';

/** One job in the tray: its progress, or how it ended and what can be done with what it made. */
export function JobRow({ job, onLeave }: { readonly job: Job; readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const label = t(`jobs.kind.${job.kind}`);
  if (job.state === 'running') {
    return (
      <JobProgress
        job={job}
        label={label}
        onCancel={() => void call('jobs.cancel', { id: job.id }).catch(() => undefined)}
      />
    );
  }
  const Icon = job.state === 'done' ? IconCheck : job.state === 'failed' ? IconAlertTriangle : IconX;
  return (
    <div className={classes['ended']} data-state={job.state}>
      <Icon size={18} aria-hidden />
      <div>
        <Text fw={500}>{label}</Text>
        <Text size="xs" c="dimmed">
          {job.state === 'done' ? <ResultText job={job} /> : refusalText(jobError(job))}
        </Text>
      </div>
      {job.state === 'done' && <ResultAct job={job} onLeave={onLeave} />}
    </div>
  );
}

function ResultText({ job: { result } }: { readonly job: Job }) {
  const { t } = useTranslation();
  switch (result?.kind) {
    case 'document':
      return t('jobs.result.document', { count: result.pages, file: result.fileName });
    case 'file':
      return t('jobs.result.file', { count: result.rows, file: result.fileName });
    case 'import':
      return t(result.written ? 'jobs.result.import' : 'jobs.result.dryRun', { ...result.counts });
    case 'scans':
      return t('jobs.result.scans', {
        filed: result.filed,
        already: result.already,
        refused: result.refused.length,
      });
    case 'sorted-scans':
      return t('jobs.result.sorted-scans', {
        filed: result.filed.reduce((sum, copy) => sum + copy.pages.length, 0),
        waiting: result.waiting,
        refused: result.refused.length,
      });
    case 'verified':
      return `${result.verdict.fileName}: ${t(result.verdict.agrees ? 'verify.agrees' : 'verify.agreesNot')}`;
    case 'inspection':
      return t('jobs.result.inspection', { file: result.inspection.fileName });
    case 'backup':
      return t('jobs.result.backup', { name: result.name });
    case 'nothing':
    case undefined:
      return t('jobs.result.done');
  }
}

function ResultAct({ job, onLeave }: { readonly job: Job; readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const reveal = useCommand('files.reveal');
  const { result } = job;
  if (result?.kind === 'document') {
    return (
      <Anchor component={Link} href={`/documents/${job.id}`} onClick={onLeave}>
        {t('jobs.show')}
      </Anchor>
    );
  }
  if (result?.kind === 'file') {
    return (
      <Button size="compact-sm" variant="default" onClick={() => void reveal.run({ file: result.file })}>
        {t('jobs.reveal')}
      </Button>
    );
  }
  return null;
}
