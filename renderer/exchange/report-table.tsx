import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/empty-state.tsx';
import { IconFilterOff } from '@tabler/icons-react';
import type { RowOutcome } from './outcome-badge.tsx';
import { ReportRow } from './report-row.tsx';
import classes from './report-table.module.css';
import { useReportRows } from './use-report-rows.ts';

interface Props {
  /** The check whose report is shown. */
  readonly job: string;
  /** Only rows of this outcome; null for all. */
  readonly outcome: RowOutcome | null;
  readonly total: number;
}

/** The rows of a checked file in the order of the file, each with what becomes of it and why. */
export function ReportTable({ job, outcome, total }: Props) {
  const { t } = useTranslation();
  const view = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => view.current,
    estimateSize: () => 33,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const rowAt = useReportRows(job, outcome, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);

  if (total === 0) return <EmptyState icon={IconFilterOff} title={t('exchange.report.none')} />;
  return (
    <div
      ref={view}
      className={classes['table']}
      role="table"
      tabIndex={0}
      aria-label={t('exchange.report.title')}
      aria-rowcount={total + 1}
    >
      <div role="rowgroup" className={classes['head']}>
        <div role="row" aria-rowindex={1} className={classes['row']}>
          {(['line', 'outcome', 'label', 'what'] as const).map((key) => (
            <div key={key} role="columnheader" className={classes['cell']}>
              {t(`exchange.report.${key}`)}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={classes['body']} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            role="row"
            aria-rowindex={index + 2}
            className={classes['row']}
            style={{ transform: `translateY(${start}px)` }}
          >
            <ReportRow row={rowAt(index)} />
          </div>
        ))}
      </div>
    </div>
  );
}
