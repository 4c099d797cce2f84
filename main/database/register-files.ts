import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../errors.ts';

/** Where the parts of a register lie in its folder. */
export function registerFiles(folder: string): { readonly database: string; readonly key: string } {
  return { database: join(folder, 'register.boxfile'), key: join(folder, 'register.key') };
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

/** Removes a register that was only just made and never came to hold anything; its folder stays. */
export function discardRegister(folder: string): void {
  const { database, key } = registerFiles(folder);
  for (const file of [database, `${database}-wal`, `${database}-shm`, key]) rmSync(file, { force: true });
}
