import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { accountNameKey } from './account-name.rules.ts';
import { findAccountByKey } from './account.repository.ts';

/** Enters that somebody took an act beyond their role; the reason stands in the entry, as in all of the act's. */
export function enterActWithReason(tx: UnitOfWork, call: string): Recorded<void> {
  const account = findAccountByKey(tx.db, accountNameKey(tx.account.name));
  const receipt = tx.record({
    entity: 'account',
    entityId: account?.id ?? tx.officeId,
    kind: 'account.acted-with-reason',
    after: { call },
  });
  return recorded(undefined, receipt);
}
