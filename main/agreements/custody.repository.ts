import type {
  AgreementState,
  CopyState,
  CopyStep,
  Custodian,
} from '../../preload/contract/agreement-values.ts';
import { openLoan } from '../box-files/index.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import type { CopyMark } from './agreement.repository.ts';
import type { CopyPlace } from './copy-step.rules.ts';

/** One paper copy as it stands, with what decides the state of its agreement. */
export interface HeldCopy extends CopyPlace {
  readonly agreementId: string;
  readonly mark: CopyMark;
  readonly required: boolean;
  readonly endPlace: 'box-file' | 'partner' | 'holder';
  readonly destination: string;
  readonly since: string;
  readonly prints: number;
  /** Whether somebody took it out of its box file to read it. */
  readonly onLoan: boolean;
}

export interface AgreementOfCopies {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly state: AgreementState;
  readonly deviceId: string | null;
  readonly filledOn: string | null;
}

const chosen = 'IN (SELECT value FROM json_each(?))';

export function agreementsOfCopies(db: ReadableDb, ids: readonly string[]): AgreementOfCopies[] {
  return db.all(
    `SELECT id, number, revision, state, device_id AS deviceId, filled_on AS filledOn
     FROM agreement WHERE id ${chosen}`,
    [JSON.stringify(ids)],
  );
}

/** Every copy of some agreements, by mark. */
export function copiesOf(db: ReadableDb, agreementIds: readonly string[]): HeldCopy[] {
  return db
    .all<Omit<HeldCopy, 'required' | 'onLoan'> & { readonly required: number; readonly onLoan: number }>(
      `SELECT c.agreement_id AS agreementId, c.mark, c.destination, c.required, c.end_place AS endPlace, c.state,
         c.custodian, substr(c.since, 1, 10) AS since, c.prints, c.person_id AS personId, c.council_id AS councilId,
         c.box_file_id AS boxFileId, c.folio, EXISTS (SELECT 1 FROM box_file_loan l WHERE ${openLoan}) AS onLoan
       FROM agreement_copy c WHERE c.agreement_id ${chosen} ORDER BY c.mark`,
      [JSON.stringify(agreementIds)],
    )
    .map((row) => ({ ...row, required: row.required === 1, onLoan: row.onLoan === 1 }));
}

/** How far a copy had come before it was lost; undefined where its chain does not say. */
export function stateBeforeLoss(db: ReadableDb, agreementId: string, mark: CopyMark): CopyState | undefined {
  return db.get<{ state: CopyState }>(
    `SELECT state FROM copy_step WHERE agreement_id = ? AND mark = ? AND state <> 'lost'
     ORDER BY row DESC LIMIT 1`,
    [agreementId, mark],
  )?.state;
}

/** How far a copy had come before it was filed last; undefined where its chain does not say. */
export function stateBeforeFiling(
  db: ReadableDb,
  agreementId: string,
  mark: CopyMark,
): CopyState | undefined {
  return db.get<{ state: CopyState }>(
    `SELECT state FROM copy_step WHERE agreement_id = :agreementId AND mark = :mark AND row <
       (SELECT max(row) FROM copy_step WHERE agreement_id = :agreementId AND mark = :mark AND step = 'filed')
     ORDER BY row DESC LIMIT 1`,
    { agreementId, mark },
  )?.state;
}

interface StoredStep extends CopyPlace {
  readonly id: string;
  readonly agreementId: string;
  readonly mark: CopyMark;
  readonly on: string;
  readonly at: string;
  readonly by: string;
  readonly step: CopyStep;
  readonly transmittalId: string | null;
  readonly note: string | null;
}

/** Puts a copy where it is now and adds the step to its chain. */
export function storeStep(db: WritableDb, step: StoredStep): void {
  db.run(
    `UPDATE agreement_copy SET state = :state, custodian = :custodian, since = :on, person_id = :personId,
       council_id = :councilId, box_file_id = :boxFileId, folio = :folio
     WHERE agreement_id = :agreementId AND mark = :mark`,
    step,
  );
  db.run(
    `INSERT INTO copy_step (id, agreement_id, mark, on_day, at, by, step, state, custodian, person_id, council_id,
       box_file_id, folio, transmittal_id, note)
     VALUES (:id, :agreementId, :mark, :on, :at, :by, :step, :state, :custodian, :personId, :councilId,
       :boxFileId, :folio, :transmittalId, :note)`,
    step,
  );
}

export function storeState(db: WritableDb, agreementId: string, state: AgreementState): void {
  db.run('UPDATE agreement SET state = ?, version = version + 1 WHERE id = ?', [state, agreementId]);
}

/** What people call those that have a copy. */
export interface WhereNames {
  readonly person: string | null;
  readonly council: string | null;
  readonly boxFile: string | null;
}

export function whereNames(
  db: ReadableDb,
  place: {
    readonly personId: string | null;
    readonly councilId: string | null;
    readonly boxFileId: string | null;
  },
): WhereNames {
  const found = db.get<WhereNames>(
    `SELECT (SELECT full_name FROM person WHERE id = :personId) AS person,
       (SELECT name FROM council WHERE id = :councilId) AS council,
       (SELECT printf('%d/%02d', year, sequence) FROM box_file WHERE id = :boxFileId) AS boxFile`,
    place,
  );
  return found ?? { person: null, council: null, boxFile: null };
}

/** One step of a copy's chain, with the names of those concerned. */
export interface ChainStep extends WhereNames {
  readonly mark: CopyMark;
  readonly on: string;
  readonly at: string;
  readonly by: string;
  readonly step: CopyStep;
  readonly state: CopyState;
  readonly custodian: Custodian;
  readonly personId: string | null;
  readonly personCode: string | null;
  readonly councilId: string | null;
  readonly boxFileId: string | null;
  readonly folio: number | null;
  readonly transmittalId: string | null;
  readonly transmittal: number | null;
  readonly note: string | null;
}

/** The chains of an agreement's copies, oldest step first. */
export function chainOf(db: ReadableDb, agreementId: string): ChainStep[] {
  return db.all(
    `SELECT s.mark, s.on_day AS "on", s.at, s.by, s.step, s.state, s.custodian, s.person_id AS personId, p.code AS personCode,
       s.council_id AS councilId, s.box_file_id AS boxFileId, s.folio, s.transmittal_id AS transmittalId,
       t.sequence AS transmittal, s.note, p.full_name AS person, c.name AS council,
       iif(b.id IS NULL, NULL, printf('%d/%02d', b.year, b.sequence)) AS boxFile
     FROM copy_step s LEFT JOIN transmittal t ON t.id = s.transmittal_id LEFT JOIN person p ON p.id = s.person_id
     LEFT JOIN council c ON c.id = s.council_id LEFT JOIN box_file b ON b.id = s.box_file_id
     WHERE s.agreement_id = ? ORDER BY s.mark, s.row`,
    [agreementId],
  );
}
