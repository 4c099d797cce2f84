import type { ReadableDb } from '../database/readable-db.ts';

/** How somebody signed a paper copy, as its holder or as the supervisor over it. */
export interface SignatureHeld {
  readonly number: string;
  readonly revision: number;
  readonly copy: string;
  readonly party: 'holder' | 'supervisor';
  readonly name: string;
  readonly on: string;
  readonly how: 'signed' | 'thumbprint';
  readonly witness: string | null;
  readonly note: string | null;
  readonly replaced: boolean;
}

export function signaturesWith(db: ReadableDb, id: string): SignatureHeld[] {
  return db
    .all<Omit<SignatureHeld, 'replaced'> & { readonly replaced: number }>(
      `SELECT a.number, a.revision, s.mark AS copy, s.party, s.name, s.on_day AS "on", s.how, s.witness, s.note,
         s.replaced_at IS NOT NULL AS replaced
       FROM agreement a JOIN signature s ON s.agreement_id = a.id LEFT JOIN hand_over o ON o.id = a.hand_over_id
       WHERE (a.holder_id = :id AND s.party = 'holder') OR (o.supervisor_id = :id AND s.party = 'supervisor')
       ORDER BY s.row DESC`,
      { id },
    )
    .map((row) => ({ ...row, replaced: row.replaced === 1 }));
}

/** Something that somebody owes or owed. */
export interface OwedBy {
  readonly number: string;
  readonly item: string | null;
  readonly quantity: number | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly note: string | null;
  readonly since: string;
  readonly settledOn: string | null;
}

export function owedWith(db: ReadableDb, id: string): OwedBy[] {
  return db.all(
    `SELECT a.number, o.item, o.quantity, o.amount, o.currency, o.note, o.since, o.settled_on AS settledOn
     FROM owed o JOIN agreement a ON a.id = o.agreement_id WHERE a.holder_id = ? ORDER BY o.row DESC`,
    [id],
  );
}

/** A claim of somebody, with the names of the files kept with it. */
export interface ClaimHeld {
  readonly number: string;
  readonly from: string;
  readonly until: string;
  readonly amount: number;
  readonly currency: string;
  readonly note: string | null;
  readonly state: 'submitted' | 'approved' | 'refused' | 'paid' | 'withdrawn';
  readonly submittedOn: string;
  readonly decision: string | null;
  readonly paidOn: string | null;
  readonly paidReference: string | null;
  readonly files: readonly string[];
}

export function claimsWith(db: ReadableDb, id: string): ClaimHeld[] {
  return db
    .all<Omit<ClaimHeld, 'files'> & { readonly files: string }>(
      `SELECT a.number, c.from_on AS "from", c.until_on AS "until", c.amount, c.currency, c.note, c.state,
         c.submitted_on AS submittedOn, c.decision, c.paid_on AS paidOn, c.paid_reference AS paidReference,
         (SELECT json_group_array(file_name) FROM claim_evidence WHERE claim_id = c.id) AS files
       FROM claim c JOIN agreement a ON a.id = c.agreement_id WHERE c.holder_id = ? ORDER BY c.row DESC`,
      [id],
    )
    .map(({ files, ...claim }) => ({ ...claim, files: JSON.parse(files) as string[] }));
}
