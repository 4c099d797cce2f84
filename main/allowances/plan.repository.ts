import type { Plan } from '../../preload/contract/allowances.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

/** Agreements of the same number and holder: the revisions over which a plan and its claims go on. */
const family = `SELECT b.id FROM agreement a JOIN agreement b ON b.number = a.number AND b.holder_id IS a.holder_id
  WHERE a.id = :agreementId`;

/** The plan in force under an agreement, also where an earlier revision for the same holder set it. */
export function planUnder(db: ReadableDb, agreementId: string): Plan | null {
  return (
    db.get<Plan>(
      `SELECT id, amount, currency, every, payer, payer_name AS payerName, bundle, from_on AS "from", note
       FROM allowance_plan WHERE agreement_id IN (${family}) AND replaced_at IS NULL ORDER BY row DESC LIMIT 1`,
      { agreementId },
    ) ?? null
  );
}

/** Closes the plans in force under an agreement and the earlier revisions for the same holder. */
export function replacePlans(db: WritableDb, agreementId: string, at: string): void {
  db.run(
    `UPDATE allowance_plan SET replaced_at = :at WHERE agreement_id IN (${family}) AND replaced_at IS NULL`,
    { agreementId, at },
  );
}

export function insertPlan(
  db: WritableDb,
  plan: Plan & { readonly officeId: string; readonly agreementId: string },
): void {
  db.run(
    `INSERT INTO allowance_plan (id, office_id, agreement_id, amount, currency, every, payer, payer_name, bundle,
       from_on, note)
     VALUES (:id, :officeId, :agreementId, :amount, :currency, :every, :payer, :payerName, :bundle, :from, :note)`,
    plan,
  );
}
