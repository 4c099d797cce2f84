import type { FieldIssue } from '../../preload/contract/errors.ts';
import { issue } from '../errors.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** The same day a year later; 28 February for a 29th that the year does not have. */
export function yearAfter(day: string): string {
  const [year = 0, month = 1, ofMonth = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year + 1, month, 0)).getUTCDate();
  return `${year + 1}-${two(month)}-${two(Math.min(ofMonth, lastOfMonth))}`;
}

/** The days within which a revision can be made: from the start of what it replaces to today. */
export interface RevisionDays {
  readonly startedOn: string;
  readonly today: string;
}

/** What stands against the days of a revision. */
export function judgeRevisionDays(
  input: { readonly on: string; readonly dueBack?: string | null; readonly renewOn?: string | null },
  { startedOn, today }: RevisionDays,
): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (input.on > today) issues.push(issue('on', 'date-in-future', input.on));
  else if (input.on < startedOn) issues.push(issue('on', 'before-hand-over', input.on, { day: startedOn }));
  for (const field of ['dueBack', 'renewOn'] as const) {
    const day = input[field] ?? null;
    if (day !== null && day <= input.on) issues.push(issue(field, 'not-after', day, { day: input.on }));
  }
  return issues;
}
