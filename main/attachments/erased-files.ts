import type { ReadableDb } from '../database/readable-db.ts';
import { attachmentsErased } from './attachment.repository.ts';
import { attachmentPath, attachmentStore } from './attachment-store.ts';
import { takeAway } from './take-away.ts';

/**
 * Removes the files of attachments that were erased, once that is committed; what a crash between the two
 * has left goes the next time. A file that is younger than its erasure is being filed anew, and stays.
 */
export async function removeErasedFiles(db: ReadableDb, registerFolder: string): Promise<void> {
  const store = attachmentStore(registerFolder);
  for (const { sha256, erasedAt } of attachmentsErased(db)) {
    const erased = Date.parse(erasedAt);
    await takeAway(attachmentPath(store, sha256), store, (claimedAt) => claimedAt > erased);
  }
}
