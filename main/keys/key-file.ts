import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { prepareFolder, registerExists, registerFiles } from '../database/register-files.ts';
import { DomainError } from '../errors.ts';

const keyBytes = 32;

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
  prepareFolder(folder);
  const { key } = registerFiles(folder);
  try {
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

/** Whether others than the owner may read the key. Always false on Windows, whose rights are not in the mode. */
export function keyIsExposed(folder: string): boolean {
  if (process.platform === 'win32') return false;
  const file = statSync(registerFiles(folder).key, { throwIfNoEntry: false });
  return file !== undefined && (file.mode & 0o077) !== 0;
}
