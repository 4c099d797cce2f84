import type { Scan, ScanCopyMark, ScanMediaType } from '../../preload/contract/scans.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

/** A scan with what its acts need to know of its agreement. */
export interface ScanRecord extends Scan {
  readonly sha256: string;
  readonly number: string;
  readonly revision: number;
  readonly deviceId: string | null;
}

const select = `SELECT s.id, s.version, s.agreement_id AS agreementId, s.mark, s.file_name AS fileName,
  s.sha256, a.media_type AS mediaType, a.bytes, s.filed_at AS filedAt, s.filed_by AS filedBy,
  g.number, g.revision, g.device_id AS deviceId
  FROM scan s JOIN attachment a ON a.sha256 = s.sha256 JOIN agreement g ON g.id = s.agreement_id`;

/** Scans of an agreement that have not been taken out, by copy and in the order of filing. */
export function scansOfAgreement(db: ReadableDb, agreementId: string): ScanRecord[] {
  return db.all(`${select} WHERE s.agreement_id = ? AND s.removed_at IS NULL ORDER BY s.mark, s.row`, [
    agreementId,
  ]);
}

export function findScan(db: ReadableDb, id: string): ScanRecord | undefined {
  return db.get(`${select} WHERE s.id = ? AND s.removed_at IS NULL`, [id]);
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
  },
): void {
  db.run(
    `INSERT INTO scan (id, office_id, version, agreement_id, mark, sha256, file_name, filed_at, filed_by)
     VALUES (:id, :officeId, 1, :agreementId, :mark, :sha256, :fileName, :at, :by)`,
    scan,
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
