import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  attachmentStore,
  enterAttachment,
  fingerprintOf,
  storeAttachment,
} from '../../main/attachments/index.ts';
import type { BackupWork } from '../../main/backup/backup.service.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { recorded } from '../../main/database/unit-of-work.ts';
import { registerDevice } from '../../main/register/index.ts';
import { aPhone, key } from '../support/register.ts';

/** What a job would work with. */
export function workOn(register: OpenRegister, changes: Partial<BackupWork> = {}): BackupWork {
  const { folder, db, write } = register;
  return { folder, db, write, key, now: () => new Date(), progress: () => {}, ...changes };
}

/** Puts one more phone into a register. */
export function addPhone(register: OpenRegister, imei1: string): void {
  register.write((tx) => registerDevice(tx, aPhone({ imei1 })));
}

/** Files a scan of some bytes, as an attachment that the register refers to. */
export async function addAttachment(register: OpenRegister, content: string): Promise<string> {
  const source = join(register.folder, '..', 'source');
  mkdirSync(source, { recursive: true });
  const path = join(source, 'scan.pdf');
  writeFileSync(path, content);
  const fingerprint = await fingerprintOf(path, 1e6, () => {});
  await storeAttachment(attachmentStore(register.folder), key, path, fingerprint);
  register.write((tx) => {
    const { sha256, bytes } = fingerprint;
    enterAttachment(tx.db, { sha256, bytes, mediaType: 'application/pdf', at: tx.at.toISOString() });
    const receipt = tx.record({
      entity: 'agreement',
      entityId: tx.newId(),
      kind: 'agreement.scan-filed',
      after: { sha256 },
    });
    return recorded(undefined, receipt);
  });
  return fingerprint.sha256;
}

/** A well-formed IMEI of its own for each number. */
export function imeiOf(number: number): string {
  const digits = `35693803${String(number).padStart(6, '0')}`;
  const sum = Array.from(digits).reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
