import type { Agreement } from '../../preload/contract/agreement.ts';
import { openAgreement } from '../database/open-agreement.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import type { AgreementState } from '../../preload/contract/agreement-values.ts';
import type { TemplateCopy } from '../../preload/contract/template-content.ts';
import type { OwnerType } from '../register/device.rules.ts';
import type { RequiredMark } from './agreement.rules.ts';

export type CopyMark = TemplateCopy['mark'];
export type CopyDestination = TemplateCopy['destination'];

export interface AgreementRecord {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly numberPrefix: string;
  readonly numberSequence: number;
  readonly revision: number;
  /** `blank` was printed to be filled in by hand; it may have no device or holder yet. */
  readonly form: 'filled' | 'blank';
  readonly deviceId: string | null;
  readonly handOverId: string | null;
  readonly holderId: string | null;
  readonly state: AgreementState;
  readonly ownership: OwnerType;
  readonly template: string;
  readonly templateVersion: number;
  readonly language: string;
  readonly secondLanguage: string | null;
  readonly signing: readonly RequiredMark[];
  readonly draftedOn: string;
  readonly printedAt: string | null;
  readonly renewOn: string | null;
  /** Whether somebody chose that day; otherwise it follows from the template. */
  readonly renewChosen: boolean;
  readonly supersedesId: string | null;
  readonly revisedBecause: string | null;
}

type StoredAgreement = Omit<AgreementRecord, 'signing' | 'renewChosen'> & {
  readonly signing: string;
  readonly renewChosen: number;
};

const columns = `a.id, a.version, a.number, a.number_prefix AS numberPrefix, a.number_sequence AS numberSequence,
  a.revision, a.form, a.device_id AS deviceId, a.hand_over_id AS handOverId, a.holder_id AS holderId, a.state,
  a.ownership, a.template, a.template_version AS templateVersion, a.language, a.second_language AS secondLanguage,
  a.signing, a.drafted_on AS draftedOn, a.printed_at AS printedAt, a.renew_on AS renewOn,
  a.renew_chosen AS renewChosen, a.supersedes_id AS supersedesId, a.revised_because AS revisedBecause`;

function toRecord(row: StoredAgreement | undefined): AgreementRecord | undefined {
  return (
    row && {
      ...row,
      signing: JSON.parse(row.signing) as AgreementRecord['signing'],
      renewChosen: row.renewChosen === 1,
    }
  );
}

export function findAgreement(db: ReadableDb, id: string): AgreementRecord | undefined {
  return toRecord(db.get(`SELECT ${columns} FROM agreement a WHERE a.id = ?`, [id]));
}

/** The open agreement of a device. */
export function agreementInForce(db: ReadableDb, deviceId: string): AgreementRecord | undefined {
  return toRecord(
    db.get(`SELECT ${columns} FROM agreement a WHERE a.device_id = ? AND ${openAgreement}`, [deviceId]),
  );
}

/** The last revision of a number, with however many zeros box and forms bear it; 0 where there is none. */
export function lastRevision(
  db: ReadableDb,
  number: Pick<AgreementRecord, 'numberPrefix' | 'numberSequence'>,
): number {
  const { numberPrefix: prefix, numberSequence: sequence } = number;
  return (
    db.get<{ n: number | null }>(
      `SELECT max(revision) AS n FROM agreement WHERE number_prefix = :prefix AND number_sequence = :sequence`,
      { prefix, sequence },
    )?.n ?? 0
  );
}

export function insertAgreement(
  db: WritableDb,
  agreement: Omit<AgreementRecord, 'version' | 'state' | 'printedAt'> & { readonly officeId: string },
): void {
  db.run(
    `INSERT INTO agreement (id, office_id, version, number, number_prefix, number_sequence, revision, form, device_id,
       hand_over_id, holder_id, state, ownership, template, template_version, language, second_language, signing,
       drafted_on, renew_on, renew_chosen, supersedes_id, revised_because)
     VALUES (:id, :officeId, 1, :number, :numberPrefix, :numberSequence, :revision, :form, :deviceId,
       :handOverId, :holderId, 'drafted', :ownership, :template, :templateVersion, :language, :secondLanguage, :signing,
       :draftedOn, :renewOn, :renewChosen, :supersedesId, :revisedBecause)`,
    { ...agreement, signing: JSON.stringify(agreement.signing), renewChosen: agreement.renewChosen ? 1 : 0 },
  );
}

export function insertCopy(
  db: WritableDb,
  agreementId: string,
  { mark, destination, required, endPlace }: TemplateCopy,
  since: string,
): void {
  db.run(
    `INSERT INTO agreement_copy (agreement_id, mark, destination, required, end_place, state, custodian, since, prints)
     VALUES (?, ?, ?, ?, ?, 'drafted', 'none', ?, 0)`,
    [agreementId, mark, destination, required ? 1 : 0, endPlace, since],
  );
}

/** Stores a copy of a drafted agreement, or lays it anew. */
export function layCopy(db: WritableDb, agreementId: string, copy: TemplateCopy, since: string): void {
  const { mark, destination, required, endPlace } = copy;
  const { changes } = db.run(
    `UPDATE agreement_copy SET destination = ?, required = ?, end_place = ? WHERE agreement_id = ? AND mark = ?`,
    [destination, required ? 1 : 0, endPlace, agreementId, mark],
  );
  if (changes === 0) insertCopy(db, agreementId, copy, since);
}

export function endAgreement(db: WritableDb, id: string, on: string): void {
  db.run(`UPDATE agreement SET state = 'ended', ended_on = ?, version = version + 1 WHERE id = ?`, [on, id]);
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function markVoid(db: WritableDb, id: string, expectedVersion: number, reason: string): number {
  return db.run(
    `UPDATE agreement SET state = 'void', void_reason = ?, version = version + 1 WHERE id = ? AND version = ?`,
    [reason, id, expectedVersion],
  ).changes;
}

/** Enters that an agreement went to paper, and counts the prints of the copies that did. */
export function markPrinted(
  db: WritableDb,
  printed: { readonly id: string; readonly at: string; readonly model: string | null },
  marks: readonly CopyMark[],
): void {
  db.run(
    `UPDATE agreement SET printed_at = coalesce(printed_at, :at), printed_model = coalesce(printed_model, :model),
       version = version + 1 WHERE id = :id`,
    printed,
  );
  db.run(
    `UPDATE agreement_copy SET prints = prints + 1
     WHERE agreement_id = ? AND state <> 'void' AND mark IN (SELECT value FROM json_each(?))`,
    [printed.id, JSON.stringify(marks)],
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
  readonly holderId: string | null;
  readonly holderName: string | null;
  readonly holderCode: string | null;
  readonly copies: string;
}

const view = `SELECT a.row, a.id, a.version, a.number, a.revision, a.form, a.device_id AS deviceId, a.state, a.ownership,
  a.template, a.template_version AS templateVersion, a.language, a.second_language AS secondLanguage, a.drafted_on AS draftedOn, a.printed_at AS printedAt, a.void_reason AS voidReason,
  a.revised_because AS revisedBecause, a.renew_on AS renewOn, a.ended_on AS endedOn,
  p.id AS holderId, p.full_name AS holderName, p.code AS holderCode,
  (SELECT json_group_array(json_object('mark', c.mark, 'destination', c.destination, 'state', c.state,
     'required', iif(c.required, json('true'), json('false')), 'endPlace', c.end_place, 'custodian', c.custodian,
     'since', c.since, 'prints', c.prints) ORDER BY c.mark)
   FROM agreement_copy c WHERE c.agreement_id = a.id) AS copies
  FROM agreement a LEFT JOIN person p ON p.id = a.holder_id`;

function toAgreement(row: ViewRow): Agreement {
  const { holderId, holderName, holderCode, copies, ...rest } = row;
  return {
    ...rest,
    holder: holderId === null ? null : { id: holderId, name: holderName ?? '', code: holderCode },
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
