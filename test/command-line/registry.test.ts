import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBoxFile } from '../../main/box-files/box-files.service.ts';
import { fileCopies } from '../../main/box-files/filing.service.ts';
import { openByCode } from '../../main/keys/index.ts';
import type { FileVerdict, PaperVerdict } from '../../preload/contract/verify.ts';
import { codesOn, faultsOf, render, textOfPages } from '../documents/paper.ts';
import { writeDevices } from '../faults/devices-file.ts';
import { account, temporaryFolder } from '../support/register.ts';
import { boxfile, buildOnce, codeOf, madeRegister } from './boxfile.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);
const register = at('register');
const on = ['--register', register] as const;

/** Files copy A of both forms, the way the window does. */
function fileBoth(): void {
  const opened = openByCode({ folder: register, account, patience: 5000 }, codeOf(register));
  try {
    const agreements = opened.db.column<string>('SELECT id FROM agreement ORDER BY number');
    const id = opened.write((tx) => openBoxFile(tx, { year: 2026, title: 'Bo, all wards', capacity: 9 }));
    opened.write((tx) =>
      fileCopies(tx, {
        id,
        which: { by: 'copies', copies: agreements.map((agreement) => ({ agreement, mark: 'A' as const })) },
        despite: 'Signatures are entered later',
        on: new Date().toISOString().slice(0, 10),
      }),
    );
  } finally {
    opened.close();
  }
}

beforeAll(async () => {
  await buildOnce();
  await madeRegister(register);
  writeDevices(at('devices.csv'), 2);
  await boxfile('import', 'devices', at('devices.csv'), ...on);
  await boxfile('agreements', ...on, '--select', 'all', '--out', at('forms.pdf'));
  fileBoth();
  // A scan of copy A of the first form: its pages as pictures.
  const pages = ['1', '2'].map((page) => {
    execFileSync('pdftoppm', [
      '-jpeg',
      '-r',
      '150',
      '-f',
      page,
      '-l',
      page,
      '-singlefile',
      at('forms.pdf'),
      at(`page-${page}`),
    ]);
    return at(`page-${page}.jpg`);
  });
  await boxfile('attach-scan', ...on, '--box', 'KIL-00001', '--copy', 'A', ...pages);
}, 300_000);
afterAll(() => scratch.remove());

describe('stamped-copy', () => {
  it('copies a box file from its scans and names what has none', async () => {
    const ended = await boxfile(
      'stamped-copy',
      ...on,
      '--box-file',
      '2026/01',
      '--out',
      at('copies.pdf'),
      '--json',
    );
    expect(ended.json()).toMatchObject({
      copies: 1,
      missing: 1,
      without: [{ number: 'KIL-00002', revision: 1, copy: 'A' }],
    });
    expect(await faultsOf(at('copies.pdf'))).toBe('');
    const pages = await textOfPages(at('copies.pdf'));
    expect(pages).toHaveLength(4);
    expect(pages[0]).toContain('1 copy has no scan and is not in this document');
    expect(await codesOn(await render(at('copies.pdf'), 3, 150))).toEqual([
      expect.stringMatching(/^BX1\/KIL-00001\/.*\/\+A1R1\/[A-Z2-7]{4}$/),
    ]);
  });

  it('takes a selection, says how many lack a scan, and is entered as a paper', async () => {
    const ended = await boxfile(
      'stamped-copy',
      ...on,
      '--select',
      'KIL-00001',
      '--copies',
      'a',
      '--out',
      at('one.pdf'),
    );
    expect(ended.out).toMatch(/^1 stamped copies on 3 pages: /);
    expect(await boxfile('verify', ...on, at('one.pdf'), '--json').then((run) => run.json())).toMatchObject({
      agrees: true,
      bytes: 'issued',
      papers: [{ kind: 'endorsement' }, { kind: 'form', pages: [1, 2] }],
    });
  });

  it('is refused where nothing has been scanned, and without saying what', async () => {
    const none = await boxfile('stamped-copy', ...on, '--select', 'KIL-00002', '--out', at('none.pdf'));
    expect([none.code, none.err]).toEqual([
      3,
      expect.stringContaining('No scan has been filed of KIL-00002'),
    ]);
    expect((await boxfile('stamped-copy', ...on, '--out', at('none.pdf'))).code).toBe(2);
    const unknown = await boxfile('stamped-copy', ...on, '--box-file', '2026/09', '--out', at('none.pdf'));
    expect(unknown.code).toBe(3);
  });
});

describe('verify', () => {
  const verify = (what: string) => boxfile('verify', ...on, what, '--json');

  it('proves the PDF that was issued, and not one with a byte changed', async () => {
    const issued = await verify(at('forms.pdf'));
    expect(issued.code).toBe(0);
    expect(issued.json()).toMatchObject({ agrees: true, bytes: 'issued' });
    expect((issued.json() as FileVerdict).papers.map(({ number, mark }) => `${number} ${mark}`)).toEqual([
      'KIL-00001 A',
      'KIL-00001 B',
      'KIL-00002 A',
      'KIL-00002 B',
    ]);
    const bytes = readFileSync(at('forms.pdf'));
    const title = bytes.lastIndexOf('x-default');
    bytes[title + 11] = (bytes[title + 11] ?? 0) ^ 1;
    writeFileSync(at('changed.pdf'), bytes);
    const changed = await boxfile('verify', ...on, at('changed.pdf'));
    expect(changed.code).toBe(3);
    expect(changed.out).toContain('it was changed');
  });

  it('proves a page from its picture, and says where the paper belongs', async () => {
    const ended = await boxfile('verify', ...on, at('page-2.jpg'));
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(/Exactly the scan on file: KIL-00001 A/);
    expect(ended.out).toContain('Box file 2026/01, folio 1');
  });

  it('judges a code, a number and a forged code', async () => {
    const [code = ''] = await codesOn(await render(at('forms.pdf'), 1, 150));
    expect(await verify(code).then((run) => [run.code, (run.json() as PaperVerdict).verdict])).toEqual([
      0,
      'current',
    ]);
    const forged = code.replace('KIL-00001', 'KIL-00002');
    expect(await verify(forged).then((run) => [run.code, (run.json() as PaperVerdict).verdict])).toEqual([
      3,
      'check-wrong',
    ]);
    expect(await verify('KIL-00001').then((run) => [run.code, (run.json() as PaperVerdict).verdict])).toEqual(
      [3, 'number-only'],
    );
    expect((await boxfile('verify', ...on)).code).toBe(2);
  });
});

describe('spine', () => {
  it.each(['L7171', 'L7176', 'L7178'])(
    'draws the label on %s, with a code that leads to the box file',
    async (sheet) => {
      const target = at(`${sheet}.pdf`);
      const ended = await boxfile(
        'spine',
        ...on,
        '--box-file',
        '2026/01',
        '--sheet',
        sheet,
        '--out',
        target,
        '--json',
      );
      expect(ended.json()).toMatchObject({ spines: 1, pages: 1, sheet });
      expect(await faultsOf(target)).toBe('');
      const text = (await textOfPages(target)).join('');
      expect(text).toContain('2026/01');
      expect(text).toContain('Bo, all wards');
      const [code = ''] = await codesOn(await render(target, 1, 150));
      expect(await boxfile('verify', ...on, code, '--json').then((run) => run.json())).toMatchObject({
        verdict: 'box-file',
        boxFile: { number: '2026/01' },
      });
    },
  );

  it('refuses a sheet that is none for spines', async () => {
    const ended = await boxfile(
      'spine',
      ...on,
      '--box-file',
      '2026/01',
      '--sheet',
      'L6009',
      '--out',
      at('x.pdf'),
    );
    expect(ended.code).toBe(3);
  });
});
