import { outdatedAgreement, pagesOfCopy, printsOf } from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError } from '../errors.ts';
import { leftAlready, notLeft, onPages, type Left } from './leaving.rules.ts';
import { holdWhole, type PageRange } from './page-ranges.rules.ts';
import type { DrawnCopy, Paper } from './paper.ts';

/** The copies of agreements that leave the program, and those of them that leave it for the first time. */
export interface Leaving {
  readonly copies: readonly DrawnCopy[];
  readonly fresh: readonly DrawnCopy[];
  /** Those whose number of pages is to be kept. */
  readonly counted: readonly DrawnCopy[];
}

/** What leaves with a paper that is no agreement. */
const nothing: Leaving = { copies: [], fresh: [], counted: [] };

/**
 * Judges whether some pages of a paper may leave the program as they were drawn.
 *
 * @param pages none for all of them
 * @throws DomainError `already-printed` where another drawing of a copy is on paper, or this one is to be looked at
 *   only; `drawing-outdated` with the number of an agreement that is over, or of which something else would be
 *   printed now; `whole-copy-only` for pages that do not go with the rest of a copy that is on paper
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
  const fresh = copies.filter((copy) => !gone.has(copy));
  refuseMixed(db, fresh, pages);
  // A page that takes the place of one of an earlier paper leaves the rest of that paper as it was.
  const counted = fresh.filter((copy) => copy.prints === 0 || holdWhole(pages, copy));
  return { copies, fresh, counted };
}

/** Refuses pages that are to take the place of some of an earlier paper that was laid out otherwise. */
function refuseMixed(db: ReadableDb, fresh: readonly DrawnCopy[], pages: readonly PageRange[]): void {
  for (const copy of fresh) {
    if (copy.prints === 0 || holdWhole(pages, copy)) continue;
    const { agreement, mark, from, to } = copy;
    const before = pagesOfCopy(db, agreement, mark);
    const now = to - from + 1;
    if (before !== null && before !== now)
      throw new DomainError('whole-copy-only', { params: { mark, before, now } });
  }
}

const keyOf = (agreement: string, mark: string): string => `${agreement} ${mark}`;
