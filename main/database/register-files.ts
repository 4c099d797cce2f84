import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../errors.ts';

const keyBytes = 32;

/** Where the parts of a register lie in its folder. */
export function registerFiles(folder: string): { readonly database: string; readonly key: string } {
  return { database: join(folder, 'register.boxfile'), key: join(folder, 'register.key') };
}

export function registerExists(folder: string): boolean {
  return existsSync(registerFiles(folder).database);
}

/**
 * Reads the key beside the register.
 *
 * @throws DomainError `register-missing` without a register, `wrong-key` when the key file is gone or cut short
 */
export function readKey(folder: string): Uint8Array {
  if (!registerExists(folder)) throw new DomainError('register-missing', { params: { folder } });
  let text: string;
  try {
    text = readFileSync(registerFiles(folder).key, 'utf8').trim();
  } catch (cause) {
    throw new DomainError('wrong-key', { cause });
  }
  if (!/^[0-9a-f]{64}$/.test(text)) throw new DomainError('wrong-key');
  return Buffer.from(text, 'hex');
}

/**
 * Makes a key that only its owner may read. A key left by a creation that was cut off is used again.
 *
 * @throws DomainError `register-exists` when there is a register already, `cannot-write` for a folder that refuses
 */
export function createKey(folder: string): Uint8Array {
  if (registerExists(folder)) throw new DomainError('register-exists', { params: { folder } });
  const { key } = registerFiles(folder);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (existsSync(key)) {
      const left = readFileSync(key, 'utf8').trim();
      if (/^[0-9a-f]{64}$/.test(left)) return Buffer.from(left, 'hex');
    }
    const fresh = randomBytes(keyBytes);
    const handle = openSync(key, 'w', 0o600);
    try {
      writeSync(handle, `${fresh.toString('hex')}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return fresh;
  } catch (cause) {
    throw new DomainError('cannot-write', { params: { folder }, cause });
  }
}

/** Removes a register that was only just made and never came to hold anything; its folder stays. */
export function discardRegister(folder: string): void {
  const { database, key } = registerFiles(folder);
  for (const file of [database, `${database}-wal`, `${database}-shm`, key]) rmSync(file, { force: true });
}

/** Whether others than the owner may read the key. Always false on Windows, whose rights are not in the mode. */
export function keyIsExposed(folder: string): boolean {
  if (process.platform === 'win32') return false;
  return (statSync(registerFiles(folder).key).mode & 0o077) !== 0;
}
