import { rename, rm, stat, utimes } from 'node:fs/promises';
import { temporaryIn } from '../documents/write-file.ts';

/** A filing that is under way has stored its file and not yet entered it. */
const longestFiling = 24 * 60 * 60 * 1000;

/** Whether a file was written or claimed so short a time ago that its filing may not be entered yet. */
export function isBeingFiled(claimedAt: number, now: Date): boolean {
  return Math.abs(now.getTime() - claimedAt) < longestFiling;
}

/**
 * Says that a content is being filed, before it is looked at whether its file is there: what is taken away is put
 * back when this came first, and what comes after finds the file gone and writes it anew.
 */
export async function claim(path: string, now = new Date()): Promise<void> {
  // A file that is not there has nothing to be kept from, and one that is somebody else's is written over.
  await utimes(path, now, now).catch(() => {});
}

/**
 * Removes a file of the store unless somebody needs it. It is taken from its place first and judged there, for a
 * filing may claim it while it is being looked at.
 *
 * @param isNeeded by the instant at which it was last written or claimed
 * @returns whether it is gone
 */
export async function takeAway(
  path: string,
  store: string,
  isNeeded: (claimedAt: number) => boolean,
): Promise<boolean> {
  const before = await stat(path).catch(() => null);
  if (!before || isNeeded(before.mtimeMs)) return false;
  const aside = temporaryIn(store);
  try {
    await rename(path, aside);
  } catch {
    // Gone already, or held open by somebody who reads it: the next cleaning comes by.
    return false;
  }
  const { mtimeMs } = await stat(aside);
  if (isNeeded(mtimeMs)) {
    await rename(aside, path);
    return false;
  }
  await rm(aside, { force: true });
  return true;
}
