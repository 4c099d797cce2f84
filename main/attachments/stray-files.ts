import { existsSync } from 'node:fs';
import type { ReadableDb } from '../database/readable-db.ts';
import { attachmentsErased, attachmentsKept, isEntered } from './attachment.repository.ts';
import { attachmentFiles, attachmentStore } from './attachment-store.ts';
import { isBeingFiled, takeAway } from './take-away.ts';
import { keptFolder, restoringFolder } from '../database/folder-swap.ts';

/**
 * Removes files that nothing refers to: what a filing has left that was cut off between the file and its entry.
 * While another state of the register is kept beside this one, nothing is removed, for it may refer to them.
 *
 * @returns how many were removed
 */
export async function removeStrayFiles(db: ReadableDb, registerFolder: string, now: Date): Promise<number> {
  if (existsSync(keptFolder(registerFolder)) || existsSync(restoringFolder(registerFolder))) return 0;
  const known = new Set([...attachmentsKept(db), ...attachmentsErased(db)].map(({ sha256 }) => sha256));
  const store = attachmentStore(registerFolder);
  let removed = 0;
  for (const { sha256, path } of await attachmentFiles(store)) {
    if (known.has(sha256)) continue;
    const isNeeded = (claimedAt: number): boolean =>
      claimedAt > now.getTime() || isBeingFiled(claimedAt, now) || isEntered(db, sha256);
    if (await takeAway(path, store, isNeeded)) removed += 1;
  }
  return removed;
}
