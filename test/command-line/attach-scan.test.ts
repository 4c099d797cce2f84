import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDevices } from '../faults/devices-file.ts';
import { pdf, png } from '../scans/pictures.ts';
import { temporaryFolder } from '../support/register.ts';
import { boxfile, buildOnce, madeRegister, program, run, started, type Ended } from './boxfile.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);
const register = at('register');
const store = join(register, 'attachments');

interface Filed {
  readonly agreement: { readonly number: string; readonly revision: number };
  readonly copy: string;
  readonly filed: readonly { readonly fileName: string; readonly state: string; readonly sha256: string }[];
  readonly refused: readonly { readonly fileName: string; readonly reason: string }[];
}

function attach(box: string, copy: string, ...files: string[]): Promise<Ended> {
  return boxfile('attach-scan', '--register', register, '--box', box, '--copy', copy, ...files, '--json');
}

async function check(...more: string[]): Promise<{ ok: boolean; attachments: number; notes: string[] }> {
  return (await boxfile('check', '--register', register, ...more, '--json')).json() as never;
}

beforeAll(async () => {
  await buildOnce();
  await madeRegister(register);
  writeDevices(at('devices.csv'), 8);
  await boxfile('import', 'devices', at('devices.csv'), '--register', register);
  writeFileSync(at('signed.pdf'), pdf(400_000));
  writeFileSync(at('page.png'), png(100, 140));
  writeFileSync(at('notes.pdf'), 'notes');
}, 240_000);
afterAll(() => scratch.remove());

describe('attach-scan', () => {
  it('files scans at the agreement of a box and tells of each', async () => {
    const ended = await attach('KIL-00001', 'a', at('signed.pdf'), at('page.png'));
    expect(ended.code).toBe(0);
    const { agreement, copy, filed, refused } = ended.json() as Filed;
    expect([agreement.number, agreement.revision, copy, refused]).toEqual(['KIL-00001', 1, 'A', []]);
    expect(filed.map(({ fileName, state }) => [fileName, state])).toEqual([
      ['signed.pdf', 'filed'],
      ['page.png', 'filed'],
    ]);
    for (const { sha256 } of filed) expect(existsSync(join(store, sha256.slice(0, 2), sha256))).toBe(true);
    const shown = await boxfile('show', '--register', register, 'KIL-00001', '--json');
    expect(shown.out).toContain('agreement.scan-filed');
  });

  it('passes over what stands there already, and warns of what stands elsewhere', async () => {
    const again = await attach('KIL-00001', 'A', at('signed.pdf'));
    expect(again.json()).toMatchObject({ filed: [{ state: 'already', alsoAt: [] }] });
    const words = [
      'attach-scan',
      '--register',
      register,
      '--box',
      'KIL-00002',
      '--copy',
      'B',
      at('signed.pdf'),
    ];
    const elsewhere = await boxfile(...words);
    expect(elsewhere.out).toContain('signed.pdf: filed at agreement KIL-00002 revision 1 copy B.');
    expect(elsewhere.out).toContain('signed.pdf: filed at KIL-00001 as well.');
  });

  it('files the good ones of many and ends with 3 when one was refused', async () => {
    const ended = await attach('KIL-00003', 'A', at('notes.pdf'), at('page.png'), at('gone.pdf'));
    expect(ended.code).toBe(3);
    expect(ended.json()).toMatchObject({
      filed: [{ fileName: 'page.png', state: 'filed' }],
      refused: [
        { fileName: 'notes.pdf', reason: 'not-a-scan' },
        { fileName: 'gone.pdf', reason: 'not-found' },
      ],
    });
  });

  it.each([
    ['a box that is not there', ['KIL-09999', 'A'], 'box'],
    ['a box number that is none', ['???', 'A'], 'box'],
    ['a copy that the agreement does not have', ['KIL-00001', 'C'], 'copy'],
    ['a copy that is none', ['KIL-00001', 'Z'], 'copy'],
  ])('refuses %s', async (_, [box = '', copy = ''], field) => {
    const ended = await attach(box, copy, at('signed.pdf'));
    expect(ended.code).toBe(3);
    expect(ended.json()).toMatchObject({ error: { fields: [{ field }] } });
  });

  it('refuses a revision that is not there', async () => {
    const ended = await attach('KIL-00001', 'A', '--revision', '7', at('signed.pdf'));
    expect([ended.code, ended.json()]).toMatchObject([3, { error: { fields: [{ field: 'revision' }] } }]);
  });

  it('refuses a box that was never handed over, and says so', async () => {
    writeFileSync(at('stock.csv'), 'imei1,model\n356938035643809,Test Model\n');
    await boxfile('import', 'devices', at('stock.csv'), '--register', register);
    const words = ['attach-scan', '--register', register, '--box', 'KIL-00009', '--copy', 'A'];
    const ended = await boxfile(...words, at('signed.pdf'));
    expect(ended.code).toBe(3);
    expect(ended.err).toContain('Box KIL-00009 has no agreement, because it was never handed over.');
  });

  it('wants a file', async () => expect((await attach('KIL-00001', 'A')).code).toBe(2));
});

describe('check', () => {
  it('finds a scan that is damaged, which --quick passes over', async () => {
    expect(await check()).toMatchObject({ ok: true, attachments: 2, notes: [] });
    const { filed } = (await attach('KIL-00004', 'A', at('signed.pdf'))).json() as Filed;
    const sha256 = filed[0]?.sha256 ?? '';
    const path = join(store, sha256.slice(0, 2), sha256);
    const whole = readFileSync(path);
    writeFileSync(path, whole.with(200_000, (whole[200_000] ?? 0) ^ 64));
    expect(await check('--quick')).toMatchObject({ ok: true });
    expect(await check()).toMatchObject({ ok: false, problems: [{ check: 'attachments' }] });
    await attach('KIL-00004', 'A', at('signed.pdf'));
    expect(await check()).toMatchObject({ ok: true, problems: [] });
  });
});

describe('a filing that is cut off', () => {
  it('by a full disk files nothing, says so, and leaves nothing half', { timeout: 60_000 }, async () => {
    writeFileSync(at('large.pdf'), pdf(12_000_000));
    const before = await check();
    const script = `trap '' XFSZ; ulimit -f 8192; exec "$@"`;
    const words = [
      'attach-scan',
      '--register',
      register,
      '--box',
      'KIL-00005',
      '--copy',
      'A',
      at('large.pdf'),
    ];
    const ended = await run('bash', ['-c', script, 'bash', process.execPath, program, ...words, '--json']);
    expect([ended.code, ended.json()]).toMatchObject([3, { error: { code: 'disk-full' } }]);
    expect(await check()).toEqual(before);
    expect(readdirSync(store).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('by a kill at any moment leaves all or nothing, and can be repeated', { timeout: 120_000 }, async () => {
    writeFileSync(at('huge.pdf'), Buffer.concat([pdf(), Buffer.alloc(90_000_000, 'scan')]));
    const words = [
      'attach-scan',
      '--register',
      register,
      '--box',
      'KIL-00006',
      '--copy',
      'A',
      at('huge.pdf'),
    ];
    let killed = 0;
    for (const wait of [150, 300, 450, 600, 750]) {
      const child = started(...words, '--json');
      const ended = once(child, 'exit');
      await pause(wait);
      child.kill('SIGKILL');
      if ((await ended)[1] === 'SIGKILL') killed += 1;
      expect(await check()).toMatchObject({ ok: true, problems: [] });
    }
    expect(killed).toBeGreaterThan(0);
    const last = await attach('KIL-00006', 'A', at('huge.pdf'));
    expect(last.json()).toMatchObject({ refused: [], filed: [{ fileName: 'huge.pdf' }] });
    expect(readdirSync(store).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(await check()).toMatchObject({ ok: true, notes: [] });
  });
});
