import type { AgreementState } from '../../preload/contract/agreement-values.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { placeInSeries } from '../register/box-number.rules.ts';

export interface AgreementSeen {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly state: AgreementState;
  readonly holderName: string | null;
  readonly printedAt: string | null;
}

const agreement = `SELECT a.id, a.number, a.revision, a.state, p.full_name AS holderName, a.printed_at AS printedAt
  FROM agreement a LEFT JOIN person p ON p.id = a.holder_id`;

export function agreementSeen(db: ReadableDb, id: string): AgreementSeen | undefined {
  return db.get(`${agreement} WHERE a.id = ?`, [id]);
}

/** The newest revision of a number: the last that is not void, or the last. */
export function newestOfNumber(db: ReadableDb, number: string): AgreementSeen | undefined {
  return db.get(
    `${agreement} WHERE a.number_prefix = :prefix AND a.number_sequence = :sequence
     ORDER BY a.state = 'void', a.revision DESC LIMIT 1`,
    placeInSeries(number),
  );
}

export interface CopySeen {
  readonly destination: string;
  readonly state: string;
  readonly custodian: string;
  readonly since: string;
  readonly who: string | null;
  readonly scans: number;
}

export function copySeen(db: ReadableDb, agreementId: string, mark: string): CopySeen | undefined {
  return db.get(
    `SELECT c.destination, c.state, c.custodian, substr(c.since, 1, 10) AS since, coalesce(w.full_name, o.name) AS who,
       (SELECT count(*) FROM scan s WHERE s.agreement_id = c.agreement_id AND s.mark = c.mark
         AND s.removed_at IS NULL) AS scans
     FROM agreement_copy c LEFT JOIN person w ON w.id = c.person_id LEFT JOIN council o ON o.id = c.council_id
     WHERE c.agreement_id = ? AND c.mark = ?`,
    [agreementId, mark],
  );
}

/** The row of the device that bears a number. */
export function deviceRowOfNumber(db: ReadableDb, number: string): number | undefined {
  return db.get<{ row: number }>(
    'SELECT row FROM device WHERE box_prefix = :prefix AND box_sequence = :sequence',
    placeInSeries(number),
  )?.row;
}

export interface KnownFile {
  readonly at: string;
  readonly by: string;
  readonly title: string;
}

/** The first time a paper with these bytes left the program and was not spoiled by the printer. */
export function printingOf(db: ReadableDb, sha256: string): KnownFile | undefined {
  return db.get(
    `SELECT at, by, coalesce(subject ->> 'title', kind) AS title FROM printing
     WHERE sha256 = ? AND outcome <> 'spoiled' ORDER BY row LIMIT 1`,
    [sha256],
  );
}

/** Where these bytes are filed as a scan. */
export function scanOf(db: ReadableDb, sha256: string): KnownFile | undefined {
  return db.get(
    `SELECT s.filed_at AS at, s.filed_by AS by, a.number || ' ' || s.mark AS title
     FROM scan s JOIN agreement a ON a.id = s.agreement_id
     WHERE s.removed_at IS NULL AND (s.sha256 = :sha256 OR s.file_sha256 = :sha256 OR s.original_sha256 = :sha256)
     ORDER BY s.row LIMIT 1`,
    { sha256 },
  );
}
