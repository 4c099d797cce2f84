import { createHmac } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';

const saltBytes = 16;
const smallestFile = 4096;

/** The first bytes of a register's file: drawn from its key, so that they tell whose file it is. */
function saltOf(key: Uint8Array): Buffer {
  return createHmac('sha256', key)
    .update('boxfile: the first bytes of a register')
    .digest()
    .subarray(0, saltBytes);
}

/**
 * Gives a connection its key before anything is read. Each page is sealed by AEGIS-256 and proves itself
 * when it is read. The cipher was chosen by measuring: docs/trust.md.
 *
 * @param key 32 random bytes; used as they are, no password is stretched
 */
export function unseal(connection: BetterSqlite3.Database, key: Uint8Array): void {
  const raw = Buffer.concat([key, saltOf(key)]).toString('hex');
  connection.pragma(`cipher = 'aegis'`);
  connection.pragma(`key = "raw:${raw}"`);
}

/** Whether the file still begins as it was made. Nothing is lost where it does not, but something wrote there. */
export function beginsAsMade(connection: BetterSqlite3.Database, key: Uint8Array): boolean {
  const found = String(connection.pragma('cipher_salt', { simple: true }));
  return found.toLowerCase() === saltOf(key).toString('hex');
}

/**
 * Whether a key belongs to a register file that does not open. Tells a wrong key from damage; a file shorter
 * than a page is no proof against a key. Only for a file that no connection of this process has open: closing
 * it drops the process's locks on it.
 */
export function keyFits(file: string, key: Uint8Array): boolean {
  const start = Buffer.alloc(smallestFile);
  const handle = openSync(file, 'r');
  try {
    if (readSync(handle, start, 0, start.length, 0) < smallestFile) return true;
  } finally {
    closeSync(handle);
  }
  return start.subarray(0, saltBytes).equals(saltOf(key));
}
