import { Button, Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportCounts } from '../../preload/contract/exchange.ts';
import { useStartedJob } from '../jobs/use-started-job.ts';
import type { DraftHold } from './import-draft.ts';
import type { RowOutcome } from './outcome-badge.tsx';
import { OutcomeFilter } from './outcome-filter.tsx';
import { ReportTable } from './report-table.tsx';
import { StepFrame } from './step-frame.tsx';

interface Props extends DraftHold {
  readonly job: string;
  readonly counts: ImportCounts;
}

/** The report of a check, and the decision that follows from it. */
export function CheckedFile({ draft, change, job, counts }: Props) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<RowOutcome | null>(counts.refused > 0 ? 'refused' : null);
  const [leaveOut, setLeaveOut] = useState(false);
  const importing = useStartedJob('exchange.commit', [draft.importing, (id) => change({ importing: id })]);
  const { file, kind, sheet, mapping } = draft;
  const written = counts.new + counts.changed;
  const blocked = counts.refused > 0 && !leaveOut;

  const commit = async (): Promise<void> => {
    if (!file || !mapping) return;
    const begun = await importing.start({
      file: file.token,
      kind,
      sheet,
      mapping,
      leaveOutRefused: leaveOut,
    });
    if (begun) change({ step: 'done' });
  };

  return (
    <StepFrame
      body="fill"
      acts={
        <>
          <Button variant="default" onClick={() => change({ step: 'columns' })}>
            {t('exchange.back.columns')}
          </Button>
          {counts.refused > 0 && (
            <Checkbox
              label={t('exchange.leaveOut', { count: counts.refused })}
              checked={leaveOut}
              onChange={(event) => setLeaveOut(event.currentTarget.checked)}
            />
          )}
          <Button
            disabled={written === 0 || blocked}
            loading={importing.running}
            onClick={() => void commit()}
          >
            {t('exchange.importRows', { count: written })}
          </Button>
        </>
      }
    >
      <OutcomeFilter counts={counts} value={outcome} onChange={setOutcome} />
      <Text role="status">
        {written === 0 ? t('exchange.nothingToDo') : t('exchange.promise', { ...counts })}
      </Text>
      <ReportTable
        key={outcome}
        job={job}
        outcome={outcome}
        total={outcome === null ? counts.rows : counts[outcome]}
      />
    </StepFrame>
  );
}
