import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { showRefusal } from '../api/notices.tsx';
import { jobError } from '../jobs/job-error.ts';
import { useStartedJob } from '../jobs/use-started-job.ts';

interface PrintListButtonProps {
  readonly list: 'accounts.drawUserList' | 'accounts.drawRoleList';
  readonly label: string;
}

/** Draws a list and shows it, from where it is printed or saved. */
export function PrintListButton({ list, label }: PrintListButtonProps) {
  const [, go] = useLocation();
  const { start, job, running } = useStartedJob(list);
  useEffect(() => {
    if (job?.state === 'done') go(`/documents/${job.id}`);
    if (job?.state === 'failed') showRefusal(jobError(job));
  }, [job, go]);
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={18} aria-hidden />}
      loading={running}
      onClick={() => void start({})}
    >
      {label}
    </Button>
  );
}
