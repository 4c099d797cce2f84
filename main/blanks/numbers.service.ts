import type { NumberReport, NumberRun } from '../../preload/contract/blanks.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { invalidInput, issue } from '../errors.ts';
import { formatBoxNumber } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import { numbersUsed, seriesKnown } from './blank.repository.ts';
import { countFates, numberRuns, type Run } from './number-report.rules.ts';

function worded(prefix: string, { first, last, ...run }: Run): NumberRun {
  return {
    ...run,
    first: formatBoxNumber(prefix, first),
    last: formatBoxNumber(prefix, last),
    count: last - first + 1,
  };
}

/**
 * What became of every number of a series, in runs; the office's own series unless another prefix is named.
 *
 * @param most runs that are answered at most; the rest is counted
 * @throws DomainError `invalid-input` for a prefix without a series
 */
export function numberReport(db: ReadableDb, wanted: string | null, most = Infinity): NumberReport {
  const prefix = wanted ?? officeOf(db).prefix;
  const series = seriesKnown(db).find((one) => one.prefix === prefix);
  if (!series) {
    if (wanted !== null) throw invalidInput(issue('prefix', 'not-found', wanted));
    return { prefix, first: null, next: null, counts: countFates([]), runs: [], leftOut: 0 };
  }
  const runs = numberRuns(numbersUsed(db, prefix), series.first, series.next);
  return {
    prefix,
    first: formatBoxNumber(prefix, series.first),
    next: formatBoxNumber(prefix, series.next),
    counts: countFates(runs),
    runs: runs.slice(0, most).map((run) => worded(prefix, run)),
    leftOut: Math.max(0, runs.length - most),
  };
}

/** The prefixes of every series, the office's own first. */
export function seriesPrefixes(db: ReadableDb): string[] {
  const own = officeOf(db).prefix;
  const others = seriesKnown(db).flatMap(({ prefix }) => (prefix === own ? [] : [prefix]));
  return [own, ...others];
}
