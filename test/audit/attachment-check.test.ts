import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  attachmentPath,
  attachmentStore,
  fingerprintOf,
  storeAttachment,
} from '../../main/attachments/index.ts';
import { examineWhole } from '../../main/audit/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { fileScans, removeScan } from '../../main/scans/scans.service.ts';
import { handedOver } from '../scans/handed-over.ts';
import { key, newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let path = '';
let scan = '';

beforeEach(async () => {
  folder = temporaryFolder();
  register = newRegister(join(folder.path, 'register'));
  const { agreement } = handedOver(register);
  const source = join(folder.path, 'signed.pdf');
  writeFileSync(source, '%PDF-1.4 signed and stamped');
  const fingerprint = await fingerprintOf(source, 1e9, () => {});
  const { sha256, bytes } = fingerprint;
  const store = attachmentStore(register.folder);
  await storeAttachment(store, key, source, fingerprint);
  const file = { sha256, bytes, mediaType: 'application/pdf' as const, fileName: 'signed.pdf' };
  const [filed] = register.write((tx) => fileScans(tx, { agreementId: agreement, mark: 'A', files: [file] }));
  path = attachmentPath(store, sha256);
  scan = filed?.id ?? '';
});
afterEach(() => {
  register.close();
  folder.remove();
});

const place = 'KIL-00001 revision 1 copy A (signed.pdf)';

it('a register whose files are all there is sound', async () => {
  const sound = { ok: true, problems: [], notes: [], attachments: 1 };
  expect(await examineWhole(register, 'glance')).toMatchObject(sound);
  expect(await examineWhole(register, 'whole')).toMatchObject(sound);
});

it('a file that is gone or cut short is found at a glance, and said where it belongs', async () => {
  truncateSync(path, 50);
  const problems = [{ check: 'attachments', detail: `the file of ${place} is damaged` }];
  expect(await examineWhole(register, 'glance')).toMatchObject({ ok: false, problems });
  rmSync(path);
  const gone = [{ check: 'attachments', detail: `the file of ${place} is missing` }];
  expect(await examineWhole(register, 'glance')).toMatchObject({ ok: false, problems: gone });
  expect(await examineWhole(register, 'whole')).toMatchObject({ ok: false, problems: gone });
});

it('a turned bit is found by the whole examination', async () => {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.with(45, (bytes[45] ?? 0) ^ 1));
  expect(await examineWhole(register, 'glance')).toMatchObject({ ok: true });
  expect((await examineWhole(register, 'whole')).problems).toEqual([
    { check: 'attachments', detail: `the file of ${place} is damaged` },
  ]);
});

it('the file of a scan that was taken out must be there still', async () => {
  register.write((tx) => removeScan(tx, { id: scan, version: 1, reason: 'Wrong copy' }));
  expect(await examineWhole(register, 'whole')).toMatchObject({ ok: true, attachments: 1 });
  rmSync(path);
  expect((await examineWhole(register, 'glance')).problems).toEqual([
    {
      check: 'attachments',
      detail: 'the file of KIL-00001 revision 1 copy A (signed.pdf, taken out) is missing',
    },
  ]);
});

it('a file that nothing refers to is told, and is no problem', async () => {
  const name = 'ab'.repeat(32);
  const stray = attachmentPath(attachmentStore(register.folder), name);
  mkdirSync(dirname(stray), { recursive: true });
  writeFileSync(stray, 'left by a filing that was cut off');
  const found = await examineWhole(register, 'whole');
  expect(found).toMatchObject({ ok: true, problems: [] });
  expect(found.notes).toEqual([
    'files in the store that belong to no scan, as after a filing that was cut off: 1',
  ]);
});
