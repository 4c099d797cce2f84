import type { ScanCopyMark } from '../../preload/contract/scan-inbox.ts';
import type { Scan, ScanMediaType } from '../../preload/contract/scans.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

/** A scan with what its acts need to know of its agreement. */
export interface ScanRecord extends Scan {
  readonly sha256: string;
  readonly number: string;
  readonly revision: number;
  readonly deviceId: string | null;
  /** The whole file that a page came from, where it is kept. */
  readonly originalSha256: string | null;
}

type Stored = Omit<ScanRecord, 'hasOriginal'>;

const toRecord = (row: Stored): ScanRecord => ({ ...row, hasOriginal: row.originalSha256 !== null });

const select = `SELECT s.id, s.version, s.agreement_id AS agreementId, s.mark, s.file_name AS fileName,
  s.sha256, a.media_type AS mediaType, a.bytes, s.filed_at AS filedAt, s.filed_by AS filedBy,
  g.number, g.revision, g.device_id AS deviceId, s.page, s.original_sha256 AS originalSha256
  FROM scan s JOIN attachment a ON a.sha256 = s.sha256 JOIN agreement g ON g.id = s.agreement_id`;

/** Scans of an agreement that have not been taken out: by copy its pages, then whole files in the order of filing. */
export function scansOfAgreement(db: ReadableDb, agreementId: string): ScanRecord[] {
  return db
    .all<Stored>(
      `${select} WHERE s.agreement_id = ? AND s.removed_at IS NULL ORDER BY s.mark, s.page NULLS LAST, s.row`,
      [agreementId],
    )
    .map(toRecord);
}

export function findScan(db: ReadableDb, id: string): ScanRecord | undefined {
  const row = db.get<Stored>(`${select} WHERE s.id = ? AND s.removed_at IS NULL`, [id]);
  return row && toRecord(row);
}

/** The scan of a copy that has this content. */
export function findScanOfCopy(
  db: ReadableDb,
  agreementId: string,
  mark: ScanCopyMark,
  sha256: string,
): { readonly id: string } | undefined {
  return db.get(
    `SELECT id FROM scan WHERE agreement_id = ? AND mark = ? AND sha256 = ? AND removed_at IS NULL`,
    [agreementId, mark, sha256],
  );
}

/** Numbers of the other agreements at which this content stands. */
export function otherAgreementsWith(db: ReadableDb, sha256: string, agreementId: string): string[] {
  return db.column(
    `SELECT DISTINCT g.number FROM scan s JOIN agreement g ON g.id = s.agreement_id
     WHERE s.sha256 = ? AND s.agreement_id <> ? AND s.removed_at IS NULL ORDER BY g.number`,
    [sha256, agreementId],
  );
}

/** Where a content is or was filed, in words. */
export function placesOfScan(db: ReadableDb, sha256: string): string[] {
  return db.column(
    `SELECT printf('%s revision %d copy %s (%s%s)', g.number, g.revision, s.mark, s.file_name,
       CASE WHEN s.removed_at IS NULL THEN '' ELSE ', taken out' END)
     FROM scan s JOIN agreement g ON g.id = s.agreement_id WHERE s.sha256 = ? ORDER BY s.row`,
    [sha256],
  );
}

/** Which page of its copy a scan is, and of which page of which file it was made. */
export interface PageSource {
  readonly page: number;
  readonly fileSha256: string;
  readonly filePage: number;
  /** The file itself, where it is kept. */
  readonly originalSha256: string | null;
}

export function insertScan(
  db: WritableDb,
  scan: {
    readonly id: string;
    readonly officeId: string;
    readonly agreementId: string;
    readonly mark: ScanCopyMark;
    readonly sha256: string;
    readonly mediaType: ScanMediaType;
    readonly fileName: string;
    readonly at: string;
    readonly by: string;
    readonly from: PageSource | null;
  },
): void {
  const { from, ...rest } = scan;
  const none = { page: null, fileSha256: null, filePage: null, originalSha256: null };
  db.run(
    `INSERT INTO scan (id, office_id, version, agreement_id, mark, sha256, file_name, filed_at, filed_by, page,
       file_sha256, file_page, original_sha256)
     VALUES (:id, :officeId, 1, :agreementId, :mark, :sha256, :fileName, :at, :by, :page,
       :fileSha256, :filePage, :originalSha256)`,
    { ...rest, ...(from ?? none) },
  );
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function markScanRemoved(
  db: WritableDb,
  removal: {
    readonly id: string;
    readonly version: number;
    readonly at: string;
    readonly by: string;
    readonly reason: string;
  },
): number {
  return db.run(
    `UPDATE scan SET removed_at = :at, removed_by = :by, removed_reason = :reason, version = version + 1
     WHERE id = :id AND version = :version AND removed_at IS NULL`,
    removal,
  ).changes;
}
