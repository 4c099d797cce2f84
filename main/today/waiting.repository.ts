import type { Purpose } from '../../preload/contract/transmittal-values.ts';
import { openAgreement } from '../database/open-agreement.ts';
import type { ReadableDb } from '../database/readable-db.ts';

/** How many wait, and since when the oldest of them, where that is known. */
export interface Count {
  /** Null for what is due or not, without a number. */
  readonly count: number | null;
  readonly since: string | null;
}

const none: Count = { count: 0, since: null };

/** SQL of each count; test/database/query-plan.test.ts proves that an index answers it. */
export const waitingSql = {
  inState: `SELECT count(*) AS count, NULL AS since FROM agreement WHERE state = ?`,
  overdue: `SELECT count(DISTINCT i.agreement_id) AS count, min(t.due_on) AS since
    FROM transmittal t JOIN transmittal_item i ON i.transmittal_id = t.id AND i.returned_on IS NULL
    WHERE t.closed_on IS NULL AND t.due_on < :today AND t.purpose = :purpose`,
  collected: `SELECT count(DISTINCT c.agreement_id) AS count, min(c.since) AS since
    FROM agreement a JOIN agreement_copy c ON c.agreement_id = a.id AND c.state = 'collected'
    WHERE a.state = 'collected'`,
  renewals: `SELECT count(*) AS count, min(renew_on) AS since FROM agreement a
    WHERE a.renew_on IS NOT NULL AND a.renew_on <= ? AND a.state <> 'drafted' AND ${openAgreement}`,
  claims: `SELECT count(*) AS count, min(submitted_on) AS since FROM claim WHERE state IN ('submitted', 'approved')`,
} as const;

/** Agreements in a state. */
export function countInState(db: ReadableDb, state: 'drafted' | 'signed'): Count {
  return db.get<Count>(waitingSql.inState, [state]) ?? none;
}

/** Agreements of which a paper should be back by now. */
export function countOverdue(db: ReadableDb, purpose: Purpose, today: string): Count {
  return db.get<Count>(waitingSql.overdue, { purpose, today }) ?? none;
}

/** Agreements that came back from the field and were not sent on. */
export function countCollected(db: ReadableDb): Count {
  return db.get<Count>(waitingSql.collected) ?? none;
}

/** Open agreements to be signed anew by a day. */
export function countRenewals(db: ReadableDb, by: string): Count {
  return db.get<Count>(waitingSql.renewals, [by]) ?? none;
}

/** Claims that nobody has paid or refused yet. */
export function countClaims(db: ReadableDb): Count {
  return db.get<Count>(waitingSql.claims) ?? none;
}
