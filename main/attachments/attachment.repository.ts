import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

export interface AttachmentRecord {
  readonly sha256: string;
  /** Of its content. */
  readonly bytes: number;
  readonly mediaType: string;
}

/** Enters that an attachment is in the store, where it must be already. */
export function enterAttachment(
  db: WritableDb,
  attachment: AttachmentRecord & { readonly at: string },
): void {
  db.run(
    `INSERT INTO attachment (sha256, bytes, media_type, added_at) VALUES (:sha256, :bytes, :mediaType, :at)
     ON CONFLICT (sha256) DO UPDATE SET erased_at = NULL`,
    attachment,
  );
}

export function findAttachment(db: ReadableDb, sha256: string): AttachmentRecord | undefined {
  return db.get(
    `SELECT sha256, bytes, media_type AS mediaType FROM attachment WHERE sha256 = ? AND erased_at IS NULL`,
    [sha256],
  );
}

/** Whether an attachment was ever entered, erased or not. */
export function isEntered(db: ReadableDb, sha256: string): boolean {
  return db.get('SELECT 1 FROM attachment WHERE sha256 = ?', [sha256]) !== undefined;
}

/** Every attachment that must be in the store, by name. */
export function attachmentsKept(db: ReadableDb): AttachmentRecord[] {
  return db.all(
    `SELECT sha256, bytes, media_type AS mediaType FROM attachment WHERE erased_at IS NULL ORDER BY sha256`,
  );
}

/** The attachments whose files must be gone, because somebody's data was erased. */
export function attachmentsErased(db: ReadableDb): { readonly sha256: string; readonly erasedAt: string }[] {
  return db.all('SELECT sha256, erased_at AS erasedAt FROM attachment WHERE erased_at IS NOT NULL');
}
