import type { ReadableDb } from '../../main/database/readable-db.ts';

/** A page or whole file that is filed at a copy. */
export interface CopyScan {
  readonly id: string;
  /** Null for a file that was filed whole. */
  readonly page: number | null;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly fileName: string;
  readonly filedAt: string;
}

/** The scans of a copy: its pages in their order, then files that were filed whole. */
export function scansOfCopy(db: ReadableDb, agreementId: string, mark: string): CopyScan[] {
  return db.all(
    `SELECT s.id, s.page, s.sha256, a.media_type AS mediaType, a.bytes, s.file_name AS fileName,
       s.filed_at AS filedAt
     FROM scan s JOIN attachment a ON a.sha256 = s.sha256
     WHERE s.agreement_id = ? AND s.mark = ? AND s.removed_at IS NULL ORDER BY s.page NULLS LAST, s.row`,
    [agreementId, mark],
  );
}
