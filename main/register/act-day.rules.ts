import type { FieldIssue } from '../../preload/contract/errors.ts';
import { issue } from '../errors.ts';

/** The days between which an act can have happened. */
export interface ActDays {
  /** The day of the act before it; null where there is none. */
  readonly from: string | null;
  /** By the office's own clock. */
  readonly today: string;
}

/** What stands against the day of an act: it is still to come, or before what it follows. */
export function judgeActDay(on: string, { from, today }: ActDays): FieldIssue[] {
  if (on > today) return [issue('on', 'date-in-future', on)];
  return from !== null && on < from ? [issue('on', 'before-day', on, { day: from })] : [];
}

/** What stands against the day by which something is due back: it is before it goes out. */
export function judgeDueBack(dueBack: string | null, on: string): FieldIssue[] {
  return dueBack !== null && dueBack < on ? [issue('dueBack', 'before-day', dueBack, { day: on })] : [];
}
