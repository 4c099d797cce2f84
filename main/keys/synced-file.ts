import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFile, syncFolder } from '../database/synced.ts';

/**
 * Writes a small file for its owner only, whole or not at all, and on disk before it returns. Throws the
 * file system's error, and leaves the previous file as it was.
 */
export function writeSynced(path: string, text: string): void {
  const fresh = `${path}.new`;
  try {
    writeFileSync(fresh, text, { mode: 0o600 });
    syncFile(fresh);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}
