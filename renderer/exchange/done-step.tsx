import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ImportKind, RowSpan } from '../../preload/contract/exchange.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { jobError } from '../jobs/job-error.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { withDevices, type SelectedDevices } from '../register/selection.ts';
import type { DraftHold } from './import-draft.ts';
import { StepFrame } from './step-frame.tsx';

const listOf: Readonly<Record<ImportKind, string>> = {
  devices: '/devices',
  people: '/people',
  places: '/places',
};

/** The devices that an import added, to go on with. */
function devicesIn({ first, last }: RowSpan): SelectedDevices {
  const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return { selection: { kind: 'rows', rows }, count: rows.length };
}

/** The writing itself, all or nothing, and what to do next. */
export function DoneStep({ draft, change, restart, finish }: DraftHold) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const importing = useStartedJob('exchange.commit', [draft.importing, (id) => change({ importing: id })]);
  const { job, running } = importing;
  const { kind } = draft;
  const written = job?.state === 'done';
  useEffect(() => {
    if (written) finish();
  }, [written, finish]);

  if (job?.state === 'done' && job.result?.kind === 'import') {
    const { added } = job.result;
    return (
      <StepFrame
        acts={
          <Button variant="default" onClick={restart}>
            {t('exchange.another')}
          </Button>
        }
      >
        <EmptyState
          icon={IconCircleCheck}
          title={t('exchange.done.title')}
          body={t('exchange.done.counts', { ...job.result.counts })}
        >
          <Button
            onClick={() => {
              restart();
              go(listOf[kind]);
            }}
          >
            {t(`exchange.done.show.${kind}`)}
          </Button>
          {added && (
            <Button
              variant="default"
              onClick={() => {
                restart();
                go('/agreements/print', withDevices(devicesIn(added)));
              }}
            >
              {t('exchange.done.print', { count: added.last - added.first + 1 })}
            </Button>
          )}
        </EmptyState>
      </StepFrame>
    );
  }
  return (
    <StepFrame
      acts={
        <Button
          variant="default"
          disabled={running}
          onClick={() => change({ step: 'check', checking: null, importing: null })}
        >
          {t('exchange.back.check')}
        </Button>
      }
    >
      {running && <JobProgress job={job} label={t('jobs.kind.import')} onCancel={importing.cancel} />}
      {job && !running && <ErrorState error={jobError(job)} />}
    </StepFrame>
  );
}
