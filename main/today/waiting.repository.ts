import type { Purpose } from '../../preload/contract/transmittal-values.ts';
import type { PaperWait } from '../../preload/contract/today-values.ts';
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
  drafted: `SELECT count(*) AS count, NULL AS since FROM agreement WHERE state = 'drafted'`,
  papers: `SELECT count(*) AS count, min(since) AS since FROM waiting_paper WHERE kind = ?`,
  overdue: `SELECT count(DISTINCT i.agreement_id) AS count, min(t.due_on) AS since
    FROM transmittal t JOIN transmittal_item i ON i.transmittal_id = t.id AND i.returned_on IS NULL
    WHERE t.closed_on IS NULL AND t.due_on < :today AND t.purpose = :purpose`,
  loans: `SELECT count(*) AS count, min(l.due_on) AS since FROM box_file_loan l
    JOIN agreement_copy c ON c.agreement_id = l.agreement_id AND c.mark = l.mark
    WHERE l.back_on IS NULL AND l.due_on < ? AND c.state <> 'lost'`,
  owed: `SELECT count(DISTINCT agreement_id) AS count, min(since) AS since FROM owed WHERE settled_on IS NULL`,
  renewals: `SELECT count(*) AS count, min(renew_on) AS since FROM agreement a
    WHERE a.renew_on IS NOT NULL AND a.renew_on <= ? AND a.state <> 'drafted' AND ${openAgreement}`,
  claims: `SELECT count(*) AS count, min(submitted_on) AS since FROM claim WHERE state IN ('submitted', 'approved')`,
} as const;

/** Agreements that are not on paper yet. */
export function countDrafted(db: ReadableDb): Count {
  return db.get<Count>(waitingSql.drafted) ?? none;
}

/** Agreements of which a paper waits in this office. */
export function countPapers(db: ReadableDb, kind: PaperWait): Count {
  return db.get<Count>(waitingSql.papers, [kind]) ?? none;
}

/** Agreements of which a paper should be back, or acknowledged, by now. */
export function countOverdue(db: ReadableDb, purpose: Purpose, today: string): Count {
  return db.get<Count>(waitingSql.overdue, { purpose, today }) ?? none;
}

/** Papers that were taken out of their box files and should be back by now; a lost one waits to be printed again. */
export function countLoans(db: ReadableDb, today: string): Count {
  return db.get<Count>(waitingSql.loans, [today]) ?? none;
}

/** Agreements under which something is still owed. */
export function countOwed(db: ReadableDb): Count {
  return db.get<Count>(waitingSql.owed) ?? none;
}

/** Open agreements to be signed anew by a day. */
export function countRenewals(db: ReadableDb, by: string): Count {
  return db.get<Count>(waitingSql.renewals, [by]) ?? none;
}

/** Claims that nobody has paid or refused yet. */
export function countClaims(db: ReadableDb): Count {
  return db.get<Count>(waitingSql.claims) ?? none;
}
