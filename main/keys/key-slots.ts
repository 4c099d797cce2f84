import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { registerExists, registerFiles } from '../database/register-files.ts';
import { DomainError } from '../errors.ts';
import { openKey, sealKey } from './code-slot.ts';
import { readRecoveryCode } from './recovery-code.rules.ts';
import { writeSynced } from './synced-file.ts';

const base64 = z.base64().transform((text) => Buffer.from(text, 'base64'));

const slot = z.strictObject({
  madeAt: z.iso.datetime(),
  /** Whether somebody has proved to hold the sheet. */
  confirmed: z.boolean(),
  salt: base64,
  sealed: base64,
});

const content = z.strictObject({
  format: z.literal(1),
  register: z.uuid(),
  codes: z.array(slot).min(1).max(2),
});
const anyFormat = z.object({ format: z.int() });

/** One recovery code's hold on the register's key. */
export type CodeSlot = z.infer<typeof slot>;

/**
 * What lies in `register.keys`: whose key it is, and the slots of the recovery code. While a code is being
 * changed there are two, the old one and the one whose sheet is not confirmed yet.
 */
export interface KeySlots {
  readonly registerId: string;
  readonly codes: readonly CodeSlot[];
}

function damaged(cause?: unknown): DomainError {
  return new DomainError('register-damaged', { params: { reason: 'keys' }, cause });
}

function parsed(text: string): KeySlots {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw damaged(cause);
  }
  const version = anyFormat.safeParse(value);
  if (version.success && version.data.format > 1) throw new DomainError('register-newer');
  const read = content.safeParse(value);
  if (!read.success) throw damaged(read.error);
  return { registerId: read.data.register, codes: read.data.codes };
}

/**
 * Reads the slots beside a register.
 *
 * @throws DomainError `register-missing` without a register, `register-damaged` when the file of its keys is
 *   gone or does not read, `register-newer` when a newer Boxfile has written it
 */
export function readKeySlots(folder: string): KeySlots {
  if (!registerExists(folder)) throw new DomainError('register-missing', { params: { folder } });
  let text: string;
  try {
    text = readFileSync(registerFiles(folder).keys, 'utf8');
  } catch (cause) {
    throw damaged(cause);
  }
  return parsed(text);
}

/** What is wrong with the file of a register's keys, or null. The register itself may still be open. */
export function keySlotsProblem(folder: string): string | null {
  try {
    readKeySlots(folder);
    return null;
  } catch {
    return 'the file register.keys is missing or damaged: no recovery sheet opens this register';
  }
}

/**
 * Whether nobody has proved yet to hold a recovery sheet of a register. Slots that do not read cannot be
 * added to: the check of the register tells of them.
 */
export function isSheetDue(folder: string): boolean {
  return keySlotsProblem(folder) === null && !readKeySlots(folder).codes.some(({ confirmed }) => confirmed);
}

/** Writes the slots whole and synced. Throws the file system's error. */
export function writeKeySlots(folder: string, { registerId, codes }: KeySlots): void {
  const written = {
    format: 1,
    register: registerId,
    codes: codes.map(({ salt, sealed, ...rest }) => ({
      ...rest,
      salt: salt.toString('base64'),
      sealed: sealed.toString('base64'),
    })),
  };
  writeSynced(registerFiles(folder).keys, `${JSON.stringify(written, null, 2)}\n`);
}

/** A slot that a code opens. */
export function codeSlot(
  registerId: string,
  key: Uint8Array,
  code: string,
  made: { readonly at: Date; readonly confirmed: boolean },
): CodeSlot {
  const { salt, sealed } = sealKey(key, code, registerId);
  return {
    madeAt: made.at.toISOString(),
    confirmed: made.confirmed,
    salt: Buffer.from(salt),
    sealed: Buffer.from(sealed),
  };
}

/**
 * Notes that a code was proved to be in somebody's hands. A sheet that waited for that is confirmed by it,
 * and takes the place of the one before.
 */
export function provenByCode(folder: string, typed: string): void {
  const reading = readRecoveryCode(typed);
  const slots = readKeySlots(folder);
  const proven = slots.codes.find((one) => reading.ok && openKey(one, reading.code, slots.registerId));
  if (!proven || proven.confirmed) return;
  writeKeySlots(folder, { ...slots, codes: [{ ...proven, confirmed: true }] });
}

/** The key that a code opens, or null when it is not a code of this register. */
export function keyUnder(slots: KeySlots, code: string): Uint8Array | null {
  for (const one of slots.codes) {
    const key = openKey(one, code, slots.registerId);
    if (key) return key;
  }
  return null;
}
