import type { Agreement } from '../../preload/contract/agreement.ts';
import type { FieldIssue } from '../../preload/contract/errors.ts';
import { issue } from '../errors.ts';

/** The days within which a revision can be made: from the start of what it replaces to today. */
export interface RevisionDays {
  readonly startedOn: string;
  readonly today: string;
}

/**
 * The day from which an agreement runs: that of the hand-over, or of the revision that changed it for the same
 * holder. A form that took the place of a spoiled one runs as long as that one did.
 */
export function runsFrom(
  present: { readonly revisedBecause: string | null; readonly draftedOn: string },
  issuedOn: string | null,
): string {
  const { revisedBecause, draftedOn } = present;
  const revised = revisedBecause === 'changed-terms' || revisedBecause === 'renewal';
  return issuedOn === null || (revised && draftedOn > issuedOn) ? draftedOn : issuedOn;
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

type Paper = Pick<Agreement, 'template' | 'language' | 'secondLanguage'>;

/** Whether a revision is made from another template, or in other languages, than the one before. */
export function isOnOtherPaper(next: Paper, before: Paper): boolean {
  return (
    next.template !== before.template ||
    next.language !== before.language ||
    next.secondLanguage !== before.secondLanguage
  );
}
