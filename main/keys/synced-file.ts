import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function synced(path: string, flags: string, write: (handle: number) => void): void {
  const handle = openSync(path, flags, 0o600);
  try {
    write(handle);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes a small file for its owner only, whole or not at all, and on disk before it returns. Throws the
 * file system's error, and leaves the previous file as it was.
 */
export function writeSynced(path: string, text: string): void {
  const fresh = `${path}.new`;
  try {
    synced(fresh, 'w', (handle) => writeFileSync(handle, text));
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  // Windows cannot open a folder; its renames are already journalled.
  if (process.platform !== 'win32') synced(dirname(path), 'r', () => {});
}
