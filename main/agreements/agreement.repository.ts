import type { Agreement } from '../../preload/contract/register.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import type { OwnerType } from '../register/device.rules.ts';

export type AgreementState = 'drafted' | 'printed' | 'ended' | 'void';
export type CopyMark = 'A' | 'B' | 'C';
export type CopyDestination = 'district' | 'partner' | 'holder';

export interface AgreementRecord {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly revision: number;
  readonly deviceId: string;
  readonly handOverId: string;
  readonly holderId: string;
  readonly state: AgreementState;
  readonly ownership: OwnerType;
  readonly language: string;
  readonly draftedOn: string;
  readonly printedAt: string | null;
}

const columns = `id, version, number, revision, device_id AS deviceId, hand_over_id AS handOverId,
  holder_id AS holderId, state, ownership, language, drafted_on AS draftedOn, printed_at AS printedAt`;

export function findAgreement(db: ReadableDb, id: string): AgreementRecord | undefined {
  return db.get(`SELECT ${columns} FROM agreement WHERE id = ?`, [id]);
}

/** The agreement of a device that is neither ended nor void. */
export function agreementInForce(db: ReadableDb, deviceId: string): AgreementRecord | undefined {
  return db.get(`SELECT ${columns} FROM agreement WHERE device_id = ? AND state IN ('drafted', 'printed')`, [
    deviceId,
  ]);
}

export function lastRevision(db: ReadableDb, deviceId: string): number {
  return (
    db.get<{ n: number | null }>('SELECT max(revision) AS n FROM agreement WHERE device_id = ?', [deviceId])
      ?.n ?? 0
  );
}

export function insertAgreement(
  db: WritableDb,
  agreement: Omit<AgreementRecord, 'version' | 'state' | 'printedAt'> & { readonly officeId: string },
): void {
  db.run(
    `INSERT INTO agreement (id, office_id, version, number, revision, device_id, hand_over_id, holder_id, state,
       ownership, language, drafted_on)
     VALUES (?, ?, 1, ?, ?, ?, ?, ?, 'drafted',
       ?, ?, ?)`,
    [
      agreement.id,
      agreement.officeId,
      agreement.number,
      agreement.revision,
      agreement.deviceId,
      agreement.handOverId,
      agreement.holderId,
      agreement.ownership,
      agreement.language,
      agreement.draftedOn,
    ],
  );
}

export function insertCopy(
  db: WritableDb,
  copy: {
    readonly agreementId: string;
    readonly mark: CopyMark;
    readonly destination: CopyDestination;
    readonly since: string;
  },
): void {
  db.run(
    `INSERT INTO agreement_copy (agreement_id, mark, destination, state, custodian, since, prints)
     VALUES (?, ?, ?, 'drafted', 'none', ?, 0)`,
    [copy.agreementId, copy.mark, copy.destination, copy.since],
  );
}

export function endAgreement(db: WritableDb, id: string): void {
  db.run(`UPDATE agreement SET state = 'ended', version = version + 1 WHERE id = ?`, [id]);
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function markVoid(
  db: WritableDb,
  id: string,
  expectedVersion: number,
  reason: string,
  since: string,
): number {
  const { changes } = db.run(
    `UPDATE agreement SET state = 'void', void_reason = ?, version = version + 1 WHERE id = ? AND version = ?`,
    [reason, id, expectedVersion],
  );
  if (changes > 0) {
    db.run(
      `UPDATE agreement_copy SET state = 'void', custodian = 'spoiled', since = ? WHERE agreement_id = ?`,
      [since, id],
    );
  }
  return changes;
}

export function markPrinted(db: WritableDb, id: string, at: string, model: string | null): void {
  db.run(
    `UPDATE agreement SET state = 'printed', printed_at = coalesce(printed_at, :at),
       printed_model = coalesce(printed_model, :model), version = version + 1 WHERE id = :id`,
    { id, at, model },
  );
  db.run(
    `UPDATE agreement_copy SET prints = prints + 1,
       since = CASE state WHEN 'drafted' THEN :at ELSE since END,
       custodian = CASE state WHEN 'drafted' THEN 'office' ELSE custodian END,
       state = CASE state WHEN 'drafted' THEN 'printed' ELSE state END
     WHERE agreement_id = :id AND state <> 'void'`,
    { id, at },
  );
}

/** The model an agreement was first printed from, as JSON, or null before that. */
export function printedModel(db: ReadableDb, id: string): string | null {
  return (
    db.get<{ model: string | null }>('SELECT printed_model AS model FROM agreement WHERE id = ?', [id])
      ?.model ?? null
  );
}

/** Keeps a part that several printed agreements share. */
export function keepPart(db: WritableDb, sha256: string, json: string): void {
  db.run('INSERT OR IGNORE INTO agreement_part VALUES (?, ?)', [sha256, json]);
}

export function findPart(db: ReadableDb, sha256: string): string | undefined {
  return db.get<{ json: string }>('SELECT json FROM agreement_part WHERE sha256 = ?', [sha256])?.json;
}

interface ViewRow extends Omit<Agreement, 'holder' | 'copies'> {
  readonly holderId: string;
  readonly holderName: string;
  readonly holderCode: string | null;
  readonly copies: string;
}

const view = `SELECT a.id, a.version, a.number, a.revision, a.device_id AS deviceId, a.state, a.ownership,
  a.drafted_on AS draftedOn, a.printed_at AS printedAt, a.void_reason AS voidReason,
  p.id AS holderId, p.full_name AS holderName, p.code AS holderCode,
  (SELECT json_group_array(json_object('mark', c.mark, 'destination', c.destination, 'state', c.state,
     'custodian', c.custodian, 'since', c.since, 'prints', c.prints) ORDER BY c.mark)
   FROM agreement_copy c WHERE c.agreement_id = a.id) AS copies
  FROM agreement a JOIN person p ON p.id = a.holder_id`;

function toAgreement(row: ViewRow): Agreement {
  const { holderId, holderName, holderCode, copies, ...rest } = row;
  return {
    ...rest,
    holder: { id: holderId, name: holderName, code: holderCode },
    copies: JSON.parse(copies) as Agreement['copies'],
  };
}

export function agreementView(db: ReadableDb, id: string): Agreement | undefined {
  const row = db.get<ViewRow>(`${view} WHERE a.id = ?`, [id]);
  return row && toAgreement(row);
}

export function agreementsOfDevice(db: ReadableDb, deviceId: string): Agreement[] {
  return db
    .all<ViewRow>(`${view} WHERE a.device_id = ? ORDER BY a.revision DESC`, [deviceId])
    .map(toAgreement);
}
