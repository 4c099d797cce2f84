import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDevices } from '../faults/devices-file.ts';
import { codePage } from '../scans/code-page.ts';
import { temporaryFolder } from '../support/register.ts';
import { rasterise, scannedPdf, worn } from '../support/scan-maker.ts';
import { boxfile, buildOnce, madeRegister } from './boxfile.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);
const register = at('register');
let perCopy = 0;

beforeAll(async () => {
  await buildOnce();
  await madeRegister(register);
  writeDevices(at('devices.csv'), 2);
  await boxfile('import', 'devices', at('devices.csv'), '--register', register);
  await boxfile('agreements', '--register', register, '--select', 'KIL-00002', '--out', at('forms.pdf'));
  const pages = await rasterise(readFileSync(at('forms.pdf')), { dpi: 150 });
  perCopy = pages.length / 2;
  const scanned = pages.map((page, index) => worn(page, { degrees: 5 - index, noise: 15, seed: index + 1 }));
  writeFileSync(
    at('monday.pdf'),
    await scannedPdf([...scanned, codePage('BX1/ZZZ-00001/ABCD/+A1R1/ABCD', 150)]),
  );
  writeFileSync(at('notes.pdf'), 'notes');
}, 240_000);
afterAll(() => scratch.remove());

describe('file-scan', () => {
  it('sorts a file of both copies, and says what it could not place or read', async () => {
    const ended = await boxfile(
      'file-scan',
      '--register',
      register,
      at('monday.pdf'),
      at('notes.pdf'),
      '--json',
    );
    expect(ended.code).toBe(0);
    const all = Array.from({ length: perCopy }, (_, index) => index + 1);
    expect(ended.json()).toMatchObject({
      pages: 2 * perCopy + 1,
      filed: 2 * perCopy,
      unmatched: 1,
      already: 0,
      blank: 0,
      copies: [
        { number: 'KIL-00002', revision: 1, mark: 'A', pages: all, complete: true },
        { number: 'KIL-00002', revision: 1, mark: 'B', pages: all, complete: true },
      ],
      waiting: [{ fileName: 'monday.pdf', page: 2 * perCopy + 1, reason: 'other-register' }],
      refused: [{ fileName: 'notes.pdf', page: null, reason: 'not-a-scan' }],
    });
  }, 120_000);

  it('says it in words, and passes over what it has done already', async () => {
    const ended = await boxfile('file-scan', '--register', register, at('monday.pdf'));
    expect(ended.out).toContain(`${2 * perCopy + 1} pages were there already.`);
    expect(ended.out).toContain('0 filed, 0 to be sorted by hand.');
  }, 120_000);

  it('ends with 3 when nothing could be read, also the forms themselves, and with 2 without a file', async () => {
    const unread = await boxfile(
      'file-scan',
      '--register',
      register,
      at('notes.pdf'),
      at('forms.pdf'),
      '--json',
    );
    expect(unread.code).toBe(3);
    expect(unread.json()).toMatchObject({
      pages: 0,
      refused: [{ reason: 'not-a-scan' }, { fileName: 'forms.pdf', page: null, reason: 'drawn' }],
    });
    expect((await boxfile('file-scan', '--register', register)).code).toBe(2);
  }, 120_000);
});
