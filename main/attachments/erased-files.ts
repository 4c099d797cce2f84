import { rm, stat } from 'node:fs/promises';
import type { ReadableDb } from '../database/readable-db.ts';
import { attachmentsErased } from './attachment.repository.ts';
import { attachmentPath, attachmentStore } from './attachment-store.ts';

/**
 * Removes the files of attachments that were erased, once that is committed; what a crash between the two
 * has left goes the next time. A file that is younger than its erasure is being filed anew, and stays.
 */
export async function removeErasedFiles(db: ReadableDb, registerFolder: string): Promise<void> {
  const store = attachmentStore(registerFolder);
  for (const { sha256, erasedAt } of attachmentsErased(db)) {
    const path = attachmentPath(store, sha256);
    const file = await stat(path).catch(() => null);
    if (file && file.mtimeMs <= Date.parse(erasedAt)) await rm(path, { force: true });
  }
}
