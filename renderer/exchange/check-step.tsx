import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components/error-state.tsx';
import { jobError } from '../jobs/job-error.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { CheckedFile } from './checked-file.tsx';
import type { DraftHold } from './import-draft.ts';
import { StepFrame } from './step-frame.tsx';

/** Goes through the whole file without writing, and shows what would become of every row. */
export function CheckStep(hold: DraftHold) {
  const { t } = useTranslation();
  const { draft, change } = hold;
  const checking = useStartedJob('exchange.dryRun', [draft.checking, (id) => change({ checking: id })]);
  const { job, start, running } = checking;
  const { file, kind, sheet, mapping } = draft;
  const due = draft.checking === null;

  const check = (): void => {
    if (file && mapping) void start({ file: file.token, kind, sheet, mapping });
  };
  useEffect(() => {
    if (due) check();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once per file and matches, which `due` stands for
  }, [due]);

  if (job?.state === 'done' && job.result?.kind === 'import') {
    return <CheckedFile {...hold} job={job.id} counts={job.result.counts} />;
  }
  return (
    <StepFrame
      acts={
        <Button variant="default" onClick={() => change({ step: 'columns', checking: null })}>
          {t('exchange.back.columns')}
        </Button>
      }
    >
      {running && <JobProgress job={job} label={t('jobs.kind.dry-run')} onCancel={checking.cancel} />}
      {job && !running && <ErrorState error={jobError(job)} retry={check} />}
    </StepFrame>
  );
}
