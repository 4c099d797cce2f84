import type { ReadableDb } from '../database/readable-db.ts';
import { lacksOf, type Lack } from './completeness.rules.ts';
import { marksOfCopies, type Mark } from './signature.repository.ts';

/** What the copies of one agreement lack, by mark; an empty list is a complete copy. */
export type CopyLacks = ReadonlyMap<Mark, readonly Lack[]>;

/** What every copy of some agreements still lacks, by agreement and mark. One question for all of them. */
export function copyCompleteness(
  db: ReadableDb,
  agreementIds: readonly string[],
): ReadonlyMap<string, CopyLacks> {
  const found = new Map<string, Map<Mark, readonly Lack[]>>();
  for (const { agreementId, mark, required, made } of marksOfCopies(db, agreementIds)) {
    const copies = found.get(agreementId) ?? new Map<Mark, readonly Lack[]>();
    copies.set(mark, lacksOf(required, made));
    found.set(agreementId, copies);
  }
  return found;
}
