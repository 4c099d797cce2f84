import { useQueries } from '@tanstack/react-query';
import type { ImportRow } from '../../preload/contract/exchange.ts';
import { call } from '../api/client.ts';
import type { RowOutcome } from './outcome-badge.tsx';

const pageSize = 100;

/** Rows of a finished check from `first` up to `last`, read in pages as they come into view. */
export function useReportRows(
  job: string,
  outcome: RowOutcome | null,
  first: number,
  last: number,
): (index: number) => ImportRow | undefined {
  const from = Math.floor(first / pageSize);
  const pages = Array.from({ length: Math.floor(last / pageSize) - from + 1 }, (_, n) => from + n);
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['exchange', 'exchange.report', job, outcome, page],
      queryFn: () => call('exchange.report', { job, outcome, from: page * pageSize, limit: pageSize }),
      // A report is of one moment and never changes.
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return (index) => answers[Math.floor(index / pageSize) - from]?.data?.rows[index % pageSize];
}
