import { outdatedAgreement, printsOf } from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError } from '../errors.ts';
import { leftAlready, notLeft, onPages, type Left } from './leaving.rules.ts';
import type { PageRange } from './page-ranges.rules.ts';
import type { DrawnCopy, Paper } from './paper.ts';

/** The copies of agreements that leave the program, and those of them that leave it for the first time. */
export interface Leaving {
  readonly copies: readonly DrawnCopy[];
  readonly fresh: readonly DrawnCopy[];
}

/** What leaves with a paper that is no agreement. */
const nothing: Leaving = { copies: [], fresh: [] };

/**
 * Judges whether some pages of a paper may leave the program as they were drawn.
 *
 * @param pages none for all of them
 * @throws DomainError `already-printed` where another drawing of a copy is on paper, or this one is to be looked at
 *   only; `drawing-outdated` with the number of an agreement that is over, or of which something else would be
 *   printed now
 */
export function judgeLeaving(
  db: ReadableDb,
  { kind, drawn, subject }: Paper,
  left: Left | null,
  pages: readonly PageRange[],
): Leaving {
  if (kind !== 'agreements') return nothing;
  if (!drawn) throw new DomainError('already-printed');
  const copies = onPages(drawn.copies, pages);
  const gone = leftAlready(drawn.copies, left ?? notLeft);
  const ids = [...new Set(copies.map(({ agreement }) => agreement))];
  const prints = new Map(printsOf(db, ids).map((copy) => [keyOf(copy.agreementId, copy.mark), copy.prints]));
  for (const copy of copies) {
    const expected = copy.prints + (gone.has(copy) ? 1 : 0);
    if (prints.get(keyOf(copy.agreement, copy.mark)) !== expected) throw new DomainError('already-printed');
  }
  const outdated = outdatedAgreement(db, ids, drawn.documents, subject.drawing);
  if (outdated !== null) throw new DomainError('drawing-outdated', { params: { number: outdated } });
  return { copies, fresh: copies.filter((copy) => !gone.has(copy)) };
}

const keyOf = (agreement: string, mark: string): string => `${agreement} ${mark}`;
