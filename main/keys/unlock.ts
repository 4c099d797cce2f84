import { openRegister, type OpenRegister, type RegisterOptions } from '../database/open-register.ts';
import { DomainError, issue } from '../errors.ts';
import { keyUnder, readKeySlots, type KeySlots } from './key-slots.ts';
import { publishedCode } from './published-code.ts';
import { readRecoveryCode } from './recovery-code.rules.ts';

function demandRecoveryCode(text: string): string {
  const reading = readRecoveryCode(text);
  if (reading.ok) return reading.code;
  const fields = reading.wrong.map((group) =>
    issue(`code.${group}`, 'recovery-code-group', null, { group: group + 1 }),
  );
  throw new DomainError('wrong-key', { fields });
}

/** The key under the published code, which the sample and demonstration registers have; otherwise null. */
export function keyUnderPublishedCode(slots: KeySlots): Uint8Array | null {
  return keyUnder(slots, publishedCode);
}

/**
 * The key of a register by its recovery code. A sample register needs none.
 *
 * @param typed what was typed, scanned or read from a file, or null when there was nothing
 * @throws DomainError `register-missing`, `register-damaged`, `recovery-code-needed`; `wrong-key` for another
 *   register's code, and with fields `code.0` to `code.6` for the groups of a mistyped one
 */
export function unlockByCode(folder: string, typed: string | null): Uint8Array {
  const slots = readKeySlots(folder);
  if (typed === null) {
    const key = keyUnderPublishedCode(slots);
    if (!key) throw new DomainError('recovery-code-needed', { params: { folder } });
    return key;
  }
  const key = keyUnder(slots, demandRecoveryCode(typed));
  if (!key) throw new DomainError('wrong-key');
  return key;
}

/**
 * Opens a register by its recovery code. A code that opens the sealed key is the right one: a register that
 * this key does not open is damaged where its file begins.
 *
 * @throws DomainError as `unlockByCode` and `openRegister`
 */
export function openByCode(options: Omit<RegisterOptions, 'key'>, typed: string | null): OpenRegister {
  const key = unlockByCode(options.folder, typed);
  try {
    return openRegister({ ...options, key });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'wrong-key') throw error;
    throw new DomainError('register-damaged', { cause: error });
  }
}
