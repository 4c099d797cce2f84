import type { Signature } from '../../preload/contract/signing.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import type { MadeMark, RequiredMark } from './completeness.rules.ts';
import type { SignatureDraft } from './signature.rules.ts';

export type Mark = Signature['mark'];

/** An agreement as far as signing concerns it. */
export interface SignedAgreement {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly state: string;
  readonly deviceId: string | null;
  /** Name of who holds the device under it; null for a blank form. */
  readonly holder: string | null;
  readonly printedAt: string | null;
  readonly signing: readonly RequiredMark[];
}

export function signedAgreement(db: ReadableDb, id: string): SignedAgreement | undefined {
  const found = db.get<Omit<SignedAgreement, 'signing'> & { readonly signing: string }>(
    `SELECT a.id, a.number, a.revision, a.state, a.device_id AS deviceId, p.full_name AS holder,
       a.printed_at AS printedAt, a.signing
     FROM agreement a LEFT JOIN person p ON p.id = a.holder_id WHERE a.id = ?`,
    [id],
  );
  return found && { ...found, signing: JSON.parse(found.signing) as RequiredMark[] };
}

export function copiesToSign(
  db: ReadableDb,
  agreementId: string,
): { readonly mark: Mark; readonly required: boolean }[] {
  return db
    .all<{ mark: Mark; required: number }>(
      `SELECT mark, required FROM agreement_copy WHERE agreement_id = ? AND state <> 'void' ORDER BY mark`,
      [agreementId],
    )
    .map(({ mark, required }) => ({ mark, required: required === 1 }));
}

interface Row extends Omit<Signature, 'council'> {
  readonly agreementId: string;
  readonly councilId: string | null;
  readonly councilName: string | null;
}

const select = `SELECT s.id, s.agreement_id AS agreementId, s.mark, s.party, s.name, s.title,
  s.council_id AS councilId, c.name AS councilName, s.on_day AS "on", s.how, s.stamp, s.stamp_name AS stampName,
  s.witness, s.note, s.recorded_at AS recordedAt, s.recorded_by AS recordedBy, s.replaced_at AS replacedAt
  FROM signature s LEFT JOIN council c ON c.id = s.council_id`;

export type SignatureRecord = Signature & { readonly agreementId: string };

function toSignature({ councilId, councilName, ...rest }: Row): SignatureRecord {
  return { ...rest, council: councilId === null ? null : { id: councilId, name: councilName ?? '' } };
}

/** Every entry of an agreement's copies, those replaced as well, in the order in which they were made. */
export function signaturesOf(db: ReadableDb, agreementId: string): SignatureRecord[] {
  return db
    .all<Row>(`${select} WHERE s.agreement_id = ? ORDER BY s.mark, s.row`, [agreementId])
    .map(toSignature);
}

export function findSignature(db: ReadableDb, id: string): SignatureRecord | undefined {
  const row = db.get<Row>(`${select} WHERE s.id = ?`, [id]);
  return row && toSignature(row);
}

export function isCouncil(db: ReadableDb, id: string): boolean {
  return db.get('SELECT 1 FROM council WHERE id = ?', [id]) !== undefined;
}

export function insertSignature(
  db: WritableDb,
  signature: SignatureDraft & {
    readonly id: string;
    readonly officeId: string;
    readonly agreementId: string;
    readonly mark: Mark;
    readonly at: string;
    readonly by: string;
  },
): void {
  db.run(
    `INSERT INTO signature (id, office_id, agreement_id, mark, party, name, title, council_id, on_day, how, stamp,
       stamp_name, witness, note, recorded_at, recorded_by)
     VALUES (:id, :officeId, :agreementId, :mark, :party, :name, :title, :councilId, :on, :how, :stamp,
       :stampName, :witness, :note, :at, :by)`,
    signature,
  );
}

/** Returns how many rows were changed: none when it was replaced before. */
export function markReplaced(db: WritableDb, id: string, at: string): number {
  return db.run('UPDATE signature SET replaced_at = ? WHERE id = ? AND replaced_at IS NULL', [at, id])
    .changes;
}

/** Takes what stands on copies that are gone out of what counts; it is kept. */
export function markGone(db: WritableDb, agreementId: string, marks: readonly Mark[], at: string): void {
  db.run(
    `UPDATE signature SET replaced_at = :at WHERE agreement_id = :agreementId AND replaced_at IS NULL
       AND mark IN (SELECT value FROM json_each(:marks))`,
    { agreementId, marks: JSON.stringify(marks), at },
  );
}

/** The marks that count, of every copy of some agreements, and what is required of them. */
export function marksOfCopies(
  db: ReadableDb,
  agreementIds: readonly string[],
): {
  readonly agreementId: string;
  readonly mark: Mark;
  readonly required: RequiredMark[];
  readonly made: MadeMark[];
}[] {
  return db
    .all<{ agreementId: string; mark: Mark; required: string; made: string }>(
      `SELECT c.agreement_id AS agreementId, c.mark, a.signing AS required,
         (SELECT json_group_array(json_object('party', s.party, 'how', s.how, 'stamp', s.stamp, 'witness', s.witness))
          FROM signature s
          WHERE s.agreement_id = c.agreement_id AND s.mark = c.mark AND s.replaced_at IS NULL) AS made
       FROM json_each(?) chosen JOIN agreement_copy c ON c.agreement_id = chosen.value
       JOIN agreement a ON a.id = c.agreement_id`,
      [JSON.stringify(agreementIds)],
    )
    .map(({ required, made, ...copy }) => ({
      ...copy,
      required: JSON.parse(required) as RequiredMark[],
      made: JSON.parse(made) as MadeMark[],
    }));
}

/** Printed forms of a number that are not void, and whether they are still open. */
export function formsOfSequence(
  db: ReadableDb,
  prefix: string,
  sequence: number,
): {
  readonly id: string;
  readonly number: string;
  readonly open: boolean;
  readonly marks: readonly string[];
}[] {
  return db
    .all<{ id: string; number: string; open: number; marks: string }>(
      `SELECT id, number, state NOT IN ('superseded', 'ended', 'archived') AS open,
         (SELECT json_group_array(mark) FROM agreement_copy WHERE agreement_id = agreement.id) AS marks
       FROM agreement
       WHERE number_prefix = ? AND number_sequence = ? AND state NOT IN ('drafted', 'void')
         AND printed_at IS NOT NULL ORDER BY revision`,
      [prefix, sequence],
    )
    .map((form) => ({ ...form, open: form.open === 1, marks: JSON.parse(form.marks) as string[] }));
}
