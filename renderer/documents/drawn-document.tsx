import { Center, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorState } from '../components/error-state.tsx';
import { jobError } from '../jobs/job-error.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import type { JobCall, StartedJob } from '../jobs/use-started-job.ts';
import { documentAddress } from './addresses.ts';
import classes from './drawn-document.module.css';
import { PdfViewer } from './pdf-viewer.tsx';

interface Props<N extends JobCall> {
  readonly drawing: StartedJob<N>;
  readonly label: string;
  /** What to do first, shown until something has been drawn. */
  readonly children: ReactNode;
  readonly retry: () => void;
}

/** A document from the first stroke to the preview: progress while it is drawn, then the PDF itself. */
export function DrawnDocument<N extends JobCall>({ drawing, label, children, retry }: Props<N>) {
  const { job, running, cancel } = drawing;
  if (running) {
    return (
      <div className={classes['drawing']}>
        <JobProgress job={job} label={label} onCancel={cancel} />
      </div>
    );
  }
  if (job?.state === 'failed') return <ErrorState error={jobError(job)} retry={retry} />;
  if (job?.state === 'done' && job.result?.kind === 'document') {
    return <PdfViewer address={documentAddress(job.result.document)} label={label} />;
  }
  return (
    <Center className={classes['before'] ?? ''}>
      <Stack gap="xs" align="center" maw={400}>
        <Text c="dimmed" ta="center">
          {children}
        </Text>
      </Stack>
    </Center>
  );
}
