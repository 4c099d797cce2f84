import { randomBytes, randomUUID } from 'node:crypto';
import { createRegister, type OpenRegister, type RegisterOptions } from '../database/open-register.ts';
import { prepareFolder } from '../database/register-files.ts';
import type { Recorded, UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import { keyBytes } from './code-slot.ts';
import { codeSlot, writeKeySlots } from './key-slots.ts';
import { codeBytes, recoveryCodeOf } from './recovery-code.rules.ts';

/** A register's identity and the keys that are made for it, before it is there. */
export interface NewKeys {
  readonly registerId: string;
  readonly key: Uint8Array;
  readonly code: string;
  /** Whether somebody holds the code already. Otherwise a sheet is asked for at the next sign-in. */
  readonly confirmed: boolean;
}

/** A recovery code nobody has seen yet. */
export function newRecoveryCode(): string {
  return recoveryCodeOf(randomBytes(codeBytes));
}

/** Draws the keys of a new register. */
export function newKeys(changes: Partial<Pick<NewKeys, 'code' | 'confirmed'>> = {}): NewKeys {
  return {
    registerId: randomUUID(),
    key: randomBytes(keyBytes),
    code: newRecoveryCode(),
    confirmed: false,
    ...changes,
  };
}

/**
 * Writes a register's lost or damaged slots anew, under a code that nobody holds: a new sheet is asked for
 * at the next sign-in. Throws the file system's error.
 */
export function restoreKeySlots(folder: string, registerId: string, key: Uint8Array, at: Date): void {
  const codes = [codeSlot(registerId, key, newRecoveryCode(), { at, confirmed: false })];
  writeKeySlots(folder, { registerId, codes });
}

/**
 * Makes a register whose key its folder holds sealed under the recovery code: database and key are both
 * there, or neither is.
 *
 * @throws DomainError `register-exists` or `cannot-write`, and whatever `enter` throws
 */
export function createKeyedRegister(
  options: Omit<RegisterOptions, 'key'>,
  keys: NewKeys,
  enter?: (tx: UnitOfWork) => Recorded<void>,
): OpenRegister {
  const { folder, now = () => new Date() } = options;
  const { registerId, key, code, confirmed } = keys;
  prepareFolder(folder);
  const codes = [codeSlot(registerId, key, code, { at: now(), confirmed })];
  try {
    writeKeySlots(folder, { registerId, codes });
  } catch (cause) {
    throw new DomainError('cannot-write', { params: { folder }, cause });
  }
  return createRegister({ ...options, key }, enter);
}
