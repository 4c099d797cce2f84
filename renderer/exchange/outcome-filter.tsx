import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportCounts } from '../../preload/contract/exchange.ts';
import { showCount } from '../texts/identifiers.ts';
import { rowOutcomes, type RowOutcome } from './outcome-badge.tsx';
import classes from './outcome-filter.module.css';

interface Props {
  readonly counts: ImportCounts;
  readonly value: RowOutcome | null;
  readonly onChange: (outcome: RowOutcome | null) => void;
}

/** How many rows come out each way; press a count to see those rows. */
export function OutcomeFilter({ counts, value, onChange }: Props) {
  const { t } = useTranslation();
  const choice = (outcome: RowOutcome | null, label: string, count: number) => (
    <Button
      key={label}
      variant="default"
      className={classes['choice'] ?? ''}
      aria-pressed={value === outcome}
      rightSection={<strong>{showCount(count)}</strong>}
      onClick={() => onChange(outcome)}
    >
      {label}
    </Button>
  );
  return (
    <div className={classes['filter']} role="group" aria-label={t('exchange.report.filter')}>
      {choice(null, t('exchange.report.all'), counts.rows)}
      {rowOutcomes.map((outcome) => choice(outcome, t(`exchange.outcome.${outcome}`), counts[outcome]))}
    </div>
  );
}
