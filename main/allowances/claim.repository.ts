import type { Claim, ClaimFilter } from '../../preload/contract/allowances.ts';
import type { ClaimState, PaymentWay } from '../../preload/contract/allowance-values.ts';
import { likeText } from '../database/like-text.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import type { Holding } from './claim.rules.ts';

interface Row extends Omit<Claim, 'holder' | 'evidence'> {
  readonly holderId: string;
  readonly holderName: string;
  readonly evidence: string;
}

const view = `SELECT c.row, c.id, c.version, c.agreement_id AS agreementId, a.number, a.revision,
  h.id AS holderId, h.full_name AS holderName, s.full_name AS supervisor, c.from_on AS "from", c.until_on AS "until",
  c.amount, c.currency, c.note, c.state, c.submitted_on AS submittedOn, c.entered_by AS enteredBy,
  c.decided_by AS decidedBy, c.decided_at AS decidedAt, c.decision, c.paid_on AS paidOn, c.paid_how AS paidHow,
  c.paid_reference AS paidReference, c.paid_by AS paidBy,
  (SELECT json_group_array(json_object('id', e.id, 'fileName', e.file_name, 'mediaType', f.media_type,
     'bytes', f.bytes) ORDER BY e.row)
   FROM claim_evidence e JOIN attachment f ON f.sha256 = e.sha256
   WHERE e.claim_id = c.id AND f.erased_at IS NULL) AS evidence
  FROM claim c JOIN agreement a ON a.id = c.agreement_id JOIN person h ON h.id = c.holder_id
  LEFT JOIN hand_over o ON o.id = a.hand_over_id LEFT JOIN person s ON s.id = o.supervisor_id`;

function toClaim({ holderId, holderName, evidence, ...rest }: Row): Claim {
  return {
    ...rest,
    holder: { id: holderId, name: holderName },
    evidence: JSON.parse(evidence) as Claim['evidence'],
  };
}

export function findClaim(db: ReadableDb, id: string): Claim | undefined {
  const row = db.get<Row>(`${view} WHERE c.id = ?`, [id]);
  return row && toClaim(row);
}

export function claimsByRow(db: ReadableDb, rows: readonly number[]): Claim[] {
  return db
    .all<Row>(`${view} WHERE c.row IN (SELECT value FROM json_each(?))`, [JSON.stringify(rows)])
    .map(toClaim);
}

/** Claims under an agreement and the other revisions of its number for the same holder, the newest first. */
export function claimsUnder(db: ReadableDb, agreementId: string): Claim[] {
  return db
    .all<Row>(
      `${view} WHERE a.number = (SELECT number FROM agreement WHERE id = :agreementId)
         AND c.holder_id = (SELECT holder_id FROM agreement WHERE id = :agreementId) ORDER BY c.row DESC`,
      { agreementId },
    )
    .map(toClaim);
}

/** Every claim of a holder, by the days it is for. */
export function claimsOfHolder(db: ReadableDb, holderId: string): Claim[] {
  return db.all<Row>(`${view} WHERE c.holder_id = ? ORDER BY c.from_on, c.row`, [holderId]).map(toClaim);
}

/** The days on which the holder of an agreement had the device of its number, by each hand-over. */
export function holdingsUnder(db: ReadableDb, agreementId: string): Holding[] {
  return db.all(
    `SELECT DISTINCT h.from_on AS "from", h.until_on AS until
     FROM agreement a JOIN agreement b ON b.number = a.number AND b.holder_id = a.holder_id
     JOIN hand_over h ON h.id = b.hand_over_id AND h.holder_id = a.holder_id
     WHERE a.id = ? ORDER BY h.from_on`,
    [agreementId],
  );
}

const filtered = `(:states = '[]' OR c.state IN (SELECT value FROM json_each(:states)))
  AND (:text = '' OR a.number LIKE '%' || :text || '%' ESCAPE '\\' OR h.name_key LIKE '%' || :text || '%' ESCAPE '\\')`;

function boundTo({ text, states }: ClaimFilter): Readonly<Record<string, string>> {
  return { text: likeText(text), states: JSON.stringify(states) };
}

/** Row numbers of claims, the longest waiting first. `filter.text` is compared as names are. */
export function claimRows(db: ReadableDb, filter: ClaimFilter): number[] {
  return db.column(
    `SELECT c.row FROM claim c JOIN agreement a ON a.id = c.agreement_id JOIN person h ON h.id = c.holder_id
     WHERE ${filtered} ORDER BY c.submitted_on, c.row`,
    boundTo(filter),
  );
}

export function claimTotals(
  db: ReadableDb,
  filter: ClaimFilter,
): { readonly currency: string; readonly claims: number; readonly amount: number }[] {
  return db.all(
    `SELECT c.currency, count(*) AS claims, sum(c.amount) AS amount
     FROM claim c JOIN agreement a ON a.id = c.agreement_id JOIN person h ON h.id = c.holder_id
     WHERE ${filtered} GROUP BY c.currency ORDER BY c.currency`,
    boundTo(filter),
  );
}

export function insertClaim(
  db: WritableDb,
  claim: {
    readonly id: string;
    readonly officeId: string;
    readonly agreementId: string;
    readonly holderId: string;
    readonly from: string;
    readonly until: string;
    readonly amount: number;
    readonly currency: string;
    readonly note: string | null;
    readonly submittedOn: string;
    readonly by: string;
  },
): void {
  db.run(
    `INSERT INTO claim (id, office_id, version, agreement_id, holder_id, from_on, until_on, amount, currency, note,
       state, submitted_on, entered_by)
     VALUES (:id, :officeId, 1, :agreementId, :holderId, :from, :until, :amount, :currency, :note,
       'submitted', :submittedOn, :by)`,
    claim,
  );
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function storeDecision(
  db: WritableDb,
  decided: {
    readonly id: string;
    readonly version: number;
    readonly state: ClaimState;
    readonly decision: string | null;
    readonly by: string;
    readonly at: string;
  },
): number {
  return db.run(
    `UPDATE claim SET state = :state, decided_by = :by, decided_at = :at, decision = :decision,
       version = version + 1
     WHERE id = :id AND version = :version`,
    decided,
  ).changes;
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function storeWithdrawal(
  db: WritableDb,
  withdrawn: { readonly id: string; readonly version: number; readonly reason: string },
): number {
  return db.run(
    `UPDATE claim SET state = 'withdrawn', decision = :reason, version = version + 1
     WHERE id = :id AND version = :version`,
    withdrawn,
  ).changes;
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function storePayment(
  db: WritableDb,
  paid: {
    readonly id: string;
    readonly version: number;
    readonly on: string;
    readonly how: PaymentWay;
    readonly reference: string | null;
    readonly by: string;
  },
): number {
  return db.run(
    `UPDATE claim SET state = 'paid', paid_on = :on, paid_how = :how, paid_reference = :reference, paid_by = :by,
       version = version + 1
     WHERE id = :id AND version = :version`,
    paid,
  ).changes;
}
