import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  attachmentPath,
  attachmentStore,
  fingerprintOf,
  removeErasedFiles,
  storeAttachment,
} from '../../main/attachments/index.ts';
import { examineWhole } from '../../main/audit/index.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { registerFiles } from '../../main/database/register-files.ts';
import { fileScans } from '../../main/scans/scans.service.ts';
import { handedOver } from '../scans/handed-over.ts';
import { key, newRegister, temporaryFolder } from '../support/register.ts';

const erasedAt = '2026-03-05T09:00:00.000Z';
let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let agreementId = '';

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(join(folder.path, 'register'));
  agreementId = handedOver(register).agreement;
});
afterEach(() => {
  register.close();
  folder.remove();
});

/** Files a scan and gives the path of its sealed file. */
async function filed(text: string): Promise<string> {
  const source = join(folder.path, 'signed.pdf');
  writeFileSync(source, text);
  const fingerprint = await fingerprintOf(source, 1e9, () => {});
  const { sha256, bytes } = fingerprint;
  await storeAttachment(attachmentStore(register.folder), key, source, fingerprint);
  const files = [{ sha256, bytes, mediaType: 'application/pdf' as const, fileName: 'signed.pdf' }];
  register.write((tx) => fileScans(tx, { agreementId, mark: 'A', files }));
  return attachmentPath(attachmentStore(register.folder), sha256);
}

function erase(path: string): void {
  const { database } = registerFiles(register.folder);
  const connection = openDatabase({ file: database, key, create: false });
  connection.prepare('UPDATE attachment SET erased_at = ? WHERE sha256 = ?').run(erasedAt, path.slice(-64));
  connection.close();
}

it('the files of what was erased go, and no others', async () => {
  const [gone, kept] = [await filed('of somebody who is erased'), await filed('of somebody else')];
  erase(gone);
  utimesSync(gone, new Date(erasedAt), new Date(erasedAt));
  await removeErasedFiles(register.db, register.folder);
  expect([existsSync(gone), existsSync(kept)]).toEqual([false, true]);
  await removeErasedFiles(register.db, register.folder);
  expect(await examineWhole(register, 'whole')).toMatchObject({ ok: true, attachments: 1, notes: [] });
});

it('a content that is filed anew stays', async () => {
  const path = await filed('of somebody who is erased');
  erase(path);
  await removeErasedFiles(register.db, register.folder);
  expect(existsSync(path)).toBe(true);
});

it('a file that seems younger than its erasure, because a clock was wrong, goes as well', async () => {
  const [wrong, anew] = [await filed('scanned in a year to come'), await filed('being filed anew')];
  erase(wrong);
  erase(anew);
  const toCome = new Date('2090-01-01T00:00:00Z');
  utimesSync(wrong, toCome, toCome);
  await removeErasedFiles(register.db, register.folder);
  expect([existsSync(wrong), existsSync(anew)]).toEqual([false, true]);
});
