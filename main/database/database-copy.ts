import { DomainError } from '../errors.ts';
import { openDatabase } from './open-database.ts';
import { statementsOf, type ReadableDb } from './readable-db.ts';

/**
 * Writes a copy of a register's database as it is at one instant, under the same key, whoever writes to it
 * meanwhile. It is SQLite's own `VACUUM INTO`: the binding's online backup opens its target without a key,
 * and copying the bytes of a live file would take no account of its write-ahead log. Blocks its thread.
 *
 * @param target a path where nothing stands yet; it is not synced
 */
export function copyDatabase(file: string, key: Uint8Array, target: string): void {
  const connection = openDatabase({ file, key, create: false, patience: 30_000 });
  try {
    connection.prepare('VACUUM INTO ?').run(target);
  } finally {
    connection.close();
  }
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
