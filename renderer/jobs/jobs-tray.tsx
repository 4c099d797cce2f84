import { Button, Popover, RingProgress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../preload/contract/jobs.ts';
import { JobRow } from './job-row.tsx';
import classes from './jobs-tray.module.css';
import { useJobs } from './jobs-store.ts';

/** Finished jobs worth telling about: reading a file for its headings is not. */
const isShown = (job: Job): boolean => job.state === 'running' || job.kind !== 'inspect';
const mostShown = 12;

/** Long work under way and what became of it. Not there until something has run. */
export function JobsTray() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const jobs = useJobs().filter(isShown).toReversed().slice(0, mostShown);
  if (jobs.length === 0) return null;
  const running = jobs.filter(({ state }) => state === 'running');
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={400}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<Mark jobs={jobs} running={running} />}
          onClick={() => setOpen(!open)}
        >
          {running.length > 0 ? t('jobs.running', { count: running.length }) : t('jobs.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes['list'] ?? ''} aria-label={t('jobs.title')}>
        <Stack gap="md" component="ul" className={classes['jobs'] ?? ''}>
          {jobs.map((job) => (
            <li key={job.id}>
              <JobRow job={job} onLeave={() => setOpen(false)} />
            </li>
          ))}
        </Stack>
        <Text size="xs" c="dimmed" mt="md">
          {t('jobs.session')}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}

function Mark({ jobs, running }: { readonly jobs: readonly Job[]; readonly running: readonly Job[] }) {
  if (running.length > 0) {
    const total = running.reduce((sum, job) => sum + job.total, 0);
    const done = running.reduce((sum, job) => sum + job.done, 0);
    const value = total > 0 ? (100 * done) / total : 0;
    return <RingProgress size={22} thickness={3} sections={[{ value, color: 'petrol' }]} aria-hidden />;
  }
  return jobs[0]?.state === 'failed' ? (
    <IconAlertTriangle size={18} aria-hidden />
  ) : (
    <IconCheck size={18} aria-hidden />
  );
}
