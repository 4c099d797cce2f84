import type { FeedState } from '../../preload/contract/audit.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';

/** Faults that a restored backup shows on a computer that has seen the register further on. */
const ofRestoring: readonly string[] = ['cut-off', 'rewritten'];

/**
 * Enters that the register is rightly not the one that this computer has seen before: a backup was restored.
 * Faults inside the feed cannot be accepted; only another copy of the register is free of them.
 *
 * @throws DomainError `illegal-step` when nothing of the kind was found, `invalid-input` without a reason
 */
export function acceptHead(tx: UnitOfWork, { problem }: FeedState, typed: string): Recorded<void> {
  const reason = typed.trim();
  if (reason === '') throw invalidInput(issue('reason', 'required'));
  if (problem === null || !ofRestoring.includes(problem.fault)) throw new DomainError('illegal-step');
  const receipt = tx.record({
    entity: 'journal',
    entityId: tx.officeId,
    kind: 'journal.end-accepted',
    after: { entry: problem.sequence, reason },
  });
  return recorded(undefined, receipt);
}
