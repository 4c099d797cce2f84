import type { NumberFate } from '../../preload/contract/blanks.ts';

/** What a number of a series was used for. */
export interface UsedNumber {
  readonly sequence: number;
  readonly fate: Exclude<NumberFate, 'missing'>;
  /** Why, for what is void. */
  readonly reason: string | null;
  readonly agreementId: string | null;
  readonly deviceId: string | null;
}

/** Numbers in a row of which the same became. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly fate: NumberFate;
  readonly reason: string | null;
  /** Where the run is one number only. */
  readonly agreementId: string | null;
  readonly deviceId: string | null;
}

/**
 * Explains every number of a series from `first` to before `next`: what it was used for, or that it is missing
 * (DOMAIN S2). `used` comes in rising order; the runs cover the series without gap or overlap.
 */
export function numberRuns(used: Iterable<UsedNumber>, first: number, next: number): Run[] {
  const runs: Run[] = [];
  const add = (from: number, to: number, given: Omit<Run, 'first' | 'last'>): void => {
    const last = runs.at(-1);
    if (last && last.last === from - 1 && last.fate === given.fate && last.reason === given.reason) {
      runs[runs.length - 1] = { ...last, last: to, agreementId: null, deviceId: null };
    } else {
      runs.push({ ...given, first: from, last: to });
    }
  };
  const gap = { fate: 'missing', reason: null, agreementId: null, deviceId: null } as const;
  let expected = first;
  for (const { sequence, ...given } of used) {
    if (sequence < expected || sequence >= next) continue;
    if (sequence > expected) add(expected, sequence - 1, gap);
    add(sequence, sequence, given);
    expected = sequence + 1;
  }
  if (expected < next) add(expected, next - 1, gap);
  return runs;
}

/** How many numbers each fate has. */
export function countFates(runs: readonly Run[]): Record<NumberFate, number> {
  const counts: Record<NumberFate, number> = {
    device: 0,
    'device-void': 0,
    'blank-out': 0,
    'blank-void': 0,
    missing: 0,
  };
  for (const { fate, first, last } of runs) counts[fate] += last - first + 1;
  return counts;
}
