import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { DomainError } from '../errors.ts';
import { withFrozenFile } from './frozen-database.ts';
import { openDatabase } from './open-database.ts';
import { statementsOf, type ReadableDb } from './readable-db.ts';

const chunk = 1 << 20;

function copyBytes(handle: number, target: string, onBytes: (bytes: number) => void): void {
  const copy = openSync(target, 'wx', 0o600);
  try {
    const buffer = Buffer.allocUnsafe(chunk);
    for (let at = 0, read = 1; read > 0; at += read) {
      read = readSync(handle, buffer, 0, chunk, at);
      for (let done = 0; done < read;) done += writeSync(copy, buffer, done, read - done);
      onBytes(read);
    }
  } finally {
    closeSync(copy);
  }
}

/** Has a copy need no log beside it, so that it can be read where nothing can be written. */
function withoutLog(file: string, key: Uint8Array): void {
  const connection = openDatabase({ file, key, create: false });
  try {
    connection.pragma('journal_mode = DELETE');
  } finally {
    connection.close();
  }
}

/**
 * Writes a copy of a register's database as it is at one instant, under the same key, whoever writes to it
 * meanwhile: the encrypted pages as they lie there, while the file holds still. Where it cannot be made to,
 * `VACUUM INTO` seals every page anew, which takes many times as long. Blocks its thread.
 *
 * @param target a path where nothing stands yet; it is not synced
 * @param onBytes told how many bytes are newly done; what it throws stops the work
 * @throws DomainError `register-damaged` or `backup-damaged` when the file or its copy cannot be opened
 */
export function copyDatabase(
  file: string,
  key: Uint8Array,
  target: string,
  onBytes: (bytes: number) => void,
): void {
  const copied = withFrozenFile(file, key, (handle) => {
    copyBytes(handle, target, onBytes);
    return true;
  });
  if (copied) withoutLog(target, key);
  else sealAnew(file, key, target, onBytes);
}

function sealAnew(file: string, key: Uint8Array, target: string, onBytes: (bytes: number) => void): void {
  const connection = openDatabase({ file, key, create: false, patience: 30_000 });
  try {
    connection.prepare('VACUUM INTO ?').run(target);
  } finally {
    connection.close();
  }
  onBytes(statSync(target).size);
}

/** A copy that is open to be looked at; its file stays as it is. */
export interface OpenCopy {
  readonly db: ReadableDb;
  readonly close: () => void;
}

/**
 * Opens a copy to be read.
 *
 * @throws DomainError `backup-damaged` when it is no database or not one of this key (the two look alike)
 */
export function openCopy(file: string, key: Uint8Array): OpenCopy {
  try {
    const connection = openDatabase({ file, key, create: false, readOnly: true });
    return { db: statementsOf(connection, false), close: () => connection.close() };
  } catch (cause) {
    throw new DomainError('backup-damaged', { params: { part: 'database' }, cause });
  }
}
