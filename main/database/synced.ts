import { closeSync, fsyncSync, openSync } from 'node:fs';

function sync(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts a file on disk that has been written. Not for a database that is open: closing a handle drops its locks. */
export function syncFile(path: string): void {
  sync(path, 'r+');
}

/** Puts the names in a folder on disk. Windows cannot open a folder; its renames are already journalled. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}
