import { Button, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../preload/contract/jobs.ts';
import classes from './job-progress.module.css';
import { useTimeLeft } from './use-time-left.ts';

interface Props {
  /** Null while it is being started. */
  readonly job: Job | null;
  readonly label: string;
  readonly onCancel: () => void;
}

/** How far long work has come, how long it will take yet, and the way to stop it. */
export function JobProgress({ job, label, onCancel }: Props) {
  const { t } = useTranslation();
  const left = useTimeLeft(job?.secondsLeft ?? null);
  const known = job !== null && job.total > 0;
  const progress = known
    ? t([`jobs.progressOf.${job.kind}` as 'jobs.progress', 'jobs.progress'], {
        done: job.done,
        total: job.total,
      })
    : t('jobs.starting');
  return (
    <div className={classes['job']}>
      <div className={classes['words']}>
        <Text fw={500}>{label}</Text>
        <Text c="dimmed" size="xs">
          {left ? `${progress} · ${left}` : progress}
        </Text>
      </div>
      <Progress
        className={classes['bar'] ?? ''}
        value={known ? (100 * job.done) / job.total : 100}
        animated={!known}
        aria-label={label}
        transitionDuration={120}
      />
      <Button
        variant="default"
        size="compact-sm"
        onClick={onCancel}
        aria-label={t('jobs.cancel', { job: label })}
      >
        {t('common.cancel')}
      </Button>
    </div>
  );
}
