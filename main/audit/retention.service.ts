import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import { retention, updateRetention, type Retention } from './retention.repository.ts';

/** Claims from a contract run six years where Boxfile is used, so seven is the default (DOMAIN section 5.4). */
export function retentionOf(db: ReadableDb): Retention {
  const found = retention(db);
  if (!found) throw new DomainError('register-damaged', { params: { part: 'retention' } });
  return found;
}

/** @throws DomainError `stale-version` when somebody else has changed it since */
export function setRetention(tx: UnitOfWork, wanted: Retention): Recorded<void> {
  const { years } = retentionOf(tx.db);
  if (updateRetention(tx.db, wanted) === 0) throw new DomainError('stale-version');
  const receipt = tx.record({
    entity: 'office',
    entityId: tx.officeId,
    kind: 'office.retention-set',
    before: { years },
    after: { years: wanted.years },
  });
  return recorded(undefined, receipt);
}
