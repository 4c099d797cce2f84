import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../errors.ts';
import { syncFolder } from './synced.ts';

/** Where the parts of a register lie in its folder: the database, and its key sealed under a recovery code. */
export function registerFiles(folder: string): { readonly database: string; readonly keys: string } {
  return { database: join(folder, 'register.boxfile'), keys: join(folder, 'register.keys') };
}

/** What lies beside the database in a backup and nowhere else. */
export const backupMark = 'backup.json';

export function isBackup(folder: string): boolean {
  return existsSync(join(folder, backupMark));
}

export function registerExists(folder: string): boolean {
  return existsSync(registerFiles(folder).database);
}

/**
 * Makes the folder of a new register, for its owner only.
 *
 * @throws DomainError `register-exists` when there is a register already, `cannot-write` for a folder that refuses
 */
export function prepareFolder(folder: string): void {
  if (registerExists(folder)) throw new DomainError('register-exists', { params: { folder } });
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new DomainError('cannot-write', { params: { folder }, cause });
  }
}

/** Where a new register's database is built; what a creation that was cut off left there is removed. */
export function unfinishedDatabase(folder: string): string {
  const file = `${registerFiles(folder).database}.new`;
  removeDatabase(file);
  return file;
}

/** Gives a new register's database its name, on disk before it returns. From here on there is a register. */
export function finishDatabase(folder: string): void {
  const { database } = registerFiles(folder);
  renameSync(`${database}.new`, database);
  syncFolder(folder);
}

/** Removes a register that was only just made and never came to hold anything; its folder stays. */
export function discardRegister(folder: string): void {
  const { database, keys } = registerFiles(folder);
  removeDatabase(`${database}.new`);
  removeDatabase(database);
  rmSync(keys, { force: true });
}

function removeDatabase(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true });
}
