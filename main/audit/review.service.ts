import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import { journalAccounts, journalRecords } from './journal.repository.ts';
import { reviewOf, unreviewedActs } from './review.repository.ts';

/** The entry that tells that somebody acted beyond their role, with the reason they gave. */
const actKind = 'account.acted-with-reason';
const reviewKind = 'journal.act-reviewed';

/** Numbers of the acts beyond a role that nobody has looked through, newest first. */
export function unreviewed(db: ReadableDb): number[] {
  return unreviewedActs(db, journalAccounts(db), actKind, reviewKind);
}

export function reviewOfAct(
  db: ReadableDb,
  entry: { readonly kind: string; readonly sequence: number },
): { readonly account: string; readonly at: string } | null {
  return entry.kind === actKind ? reviewOf(db, journalAccounts(db), reviewKind, entry.sequence) : null;
}

/**
 * Enters that an act beyond a role was looked through. Nobody looks through their own.
 *
 * @throws DomainError `not-found` for an entry that is no such act or was looked through, `not-allowed` for one's own
 */
export function reviewAct(tx: UnitOfWork, sequence: number): Recorded<void> {
  const [act] = journalRecords(tx.db, [sequence]);
  if (!act || !unreviewed(tx.db).includes(sequence)) {
    throw new DomainError('not-found', { params: { entity: 'entry' } });
  }
  if (act.account === tx.account.name) throw new DomainError('not-allowed');
  const receipt = tx.record({
    entity: 'journal',
    entityId: tx.officeId,
    kind: reviewKind,
    after: { entry: sequence, who: act.account },
  });
  return recorded(undefined, receipt);
}
