import type { ReadableDb } from '../database/readable-db.ts';
import { attachmentsErased } from './attachment.repository.ts';
import { attachmentPath, attachmentStore } from './attachment-store.ts';
import { isBeingFiled, takeAway } from './take-away.ts';

/**
 * Removes the files of attachments that were erased, once that is committed; what a crash between the two
 * has left goes the next time. A file that was claimed since, in the last day, is being filed anew and stays; one
 * that only seems younger, because a clock was wrong, goes.
 */
export async function removeErasedFiles(
  db: ReadableDb,
  registerFolder: string,
  now = new Date(),
): Promise<void> {
  const store = attachmentStore(registerFolder);
  for (const { sha256, erasedAt } of attachmentsErased(db)) {
    const erased = Date.parse(erasedAt);
    await takeAway(
      attachmentPath(store, sha256),
      store,
      (claimedAt) => claimedAt > erased && isBeingFiled(claimedAt, now),
    );
  }
}
