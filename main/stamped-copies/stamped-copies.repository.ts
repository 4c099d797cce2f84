import type { ReadableDb } from '../database/readable-db.ts';

/** One paper copy with what its endorsement says. */
export interface CopyRow {
  readonly agreementId: string;
  readonly number: string;
  readonly revision: number;
  readonly mark: 'A' | 'B' | 'C';
  readonly destination: 'district' | 'partner' | 'holder';
  readonly holder: string | null;
  readonly state: string;
  readonly deviceId: string | null;
  readonly custodian: string;
  readonly who: string | null;
  readonly year: number | null;
  readonly sequence: number | null;
  readonly folio: number | null;
  readonly takenOn: string | null;
  readonly takenBy: string | null;
  readonly filedOn: string | null;
  readonly filedBy: string | null;
}

const select = `SELECT c.agreement_id AS agreementId, a.number, a.revision, c.mark, c.destination,
  p.full_name AS holder, a.state, a.device_id AS deviceId, c.custodian, coalesce(w.full_name, o.name) AS who, b.year,
  b.sequence, c.folio, l.taken_on AS takenOn, l.taken_by AS takenBy, f.on_day AS filedOn, f.by AS filedBy`;
const joined = `JOIN agreement a ON a.id = c.agreement_id LEFT JOIN person p ON p.id = a.holder_id
  LEFT JOIN person w ON w.id = c.person_id LEFT JOIN council o ON o.id = c.council_id
  LEFT JOIN box_file b ON b.id = c.box_file_id
  LEFT JOIN box_file_loan l ON l.agreement_id = c.agreement_id AND l.mark = c.mark AND l.back_on IS NULL
  LEFT JOIN copy_step f ON f.row = (SELECT max(s.row) FROM copy_step s WHERE s.agreement_id = c.agreement_id
    AND s.mark = c.mark AND s.step = 'filed' AND s.box_file_id = c.box_file_id)`;

/** The copies of agreements in their order, of all marks or of some. */
export function copiesOfAgreements(
  db: ReadableDb,
  agreementIds: readonly string[],
  marks: readonly string[],
): CopyRow[] {
  return db.all(
    `${select} FROM json_each(:ids) chosen JOIN agreement_copy c ON c.agreement_id = chosen.value ${joined}
     WHERE :marks = '[]' OR c.mark IN (SELECT value FROM json_each(:marks)) ORDER BY chosen.key, c.mark`,
    { ids: JSON.stringify(agreementIds), marks: JSON.stringify(marks) },
  );
}

/** The copies that have a folio in a box file, by folio. */
export function copiesInBoxFile(db: ReadableDb, boxFileId: string): CopyRow[] {
  return db.all(`${select} FROM agreement_copy c ${joined} WHERE c.box_file_id = ? ORDER BY c.folio`, [
    boxFileId,
  ]);
}

/** The newest agreement of each device (by row) that is not void, in the order of the rows. */
export function agreementsOfDevices(db: ReadableDb, deviceRows: readonly number[]): string[] {
  return db.column(
    `SELECT a.id FROM json_each(?) chosen JOIN device d ON d.row = chosen.value
     JOIN agreement a ON a.device_id = d.id AND a.revision =
       (SELECT max(n.revision) FROM agreement n WHERE n.device_id = d.id AND n.state <> 'void')
     ORDER BY chosen.key`,
    [JSON.stringify(deviceRows)],
  );
}

/** Ids of agreements by their rows, in the order of the rows. */
export function agreementsOfRows(db: ReadableDb, rows: readonly number[]): string[] {
  return db.column(
    'SELECT a.id FROM json_each(?) chosen JOIN agreement a ON a.row = chosen.value ORDER BY chosen.key',
    [JSON.stringify(rows)],
  );
}

/** The copies of some agreements that have a scan, as `<agreement> <mark>`. */
export function scannedCopies(db: ReadableDb, agreementIds: readonly string[]): ReadonlySet<string> {
  return new Set(
    db.column<string>(
      `SELECT DISTINCT agreement_id || ' ' || mark FROM scan
       WHERE removed_at IS NULL AND agreement_id IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(agreementIds)],
    ),
  );
}

interface SignatureRow {
  readonly key: string;
  readonly party: string;
  readonly name: string;
  readonly title: string | null;
  readonly office: string | null;
  readonly on: string;
  readonly how: string;
  readonly stamp: string;
}

/** Who signed copies of some agreements, as it counts now, by `<agreement> <mark>`. */
export function signaturesOfCopies(
  db: ReadableDb,
  agreementIds: readonly string[],
): ReadonlyMap<string, SignatureRow[]> {
  const rows = db.all<SignatureRow>(
    `SELECT s.agreement_id || ' ' || s.mark AS key, s.party, s.name, s.title, o.name AS office, s.on_day AS "on",
       s.how, s.stamp
     FROM signature s LEFT JOIN council o ON o.id = s.council_id
     WHERE s.replaced_at IS NULL AND s.agreement_id IN (SELECT value FROM json_each(?)) ORDER BY s.row`,
    [JSON.stringify(agreementIds)],
  );
  return grouped(rows);
}

export interface ScanRow {
  readonly key: string;
  readonly sha256: string;
  readonly mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
  readonly filedOn: string;
  readonly filedBy: string;
}

/** The scans of copies of some agreements, page by page, by `<agreement> <mark>`. */
export function scansOfCopies(
  db: ReadableDb,
  agreementIds: readonly string[],
): ReadonlyMap<string, ScanRow[]> {
  const rows = db.all<ScanRow>(
    `SELECT s.agreement_id || ' ' || s.mark AS key, s.sha256, t.media_type AS mediaType,
       substr(s.filed_at, 1, 10) AS filedOn, s.filed_by AS filedBy
     FROM scan s JOIN attachment t ON t.sha256 = s.sha256
     WHERE s.removed_at IS NULL AND s.agreement_id IN (SELECT value FROM json_each(?))
     ORDER BY coalesce(s.page, 0), s.row`,
    [JSON.stringify(agreementIds)],
  );
  return grouped(rows);
}

function grouped<Row extends { readonly key: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.key);
    if (group) group.push(row);
    else groups.set(row.key, [row]);
  }
  return groups;
}
