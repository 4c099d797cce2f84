import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/register.ts';
import { boxfile, boxfileWith, buildOnce, codeOf, madeRegister } from './boxfile.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);
const thousand = join(import.meta.dirname, '../exchange/data/devices-1000.csv');
const register = at('register');

beforeAll(async () => {
  await buildOnce();
  await madeRegister(register);
  const done = await boxfile('import', 'devices', thousand, '--register', register, '--json');
  expect(done.json()).toEqual({ rows: 1000, new: 1000, changed: 0, same: 0, refused: 0 });
}, 240_000);
afterAll(() => scratch.remove());

describe('init', () => {
  it('starts the series where it is told to', async () => {
    const made = await boxfile(
      'init',
      '--register',
      at('first'),
      '--office',
      'Kilosa',
      '--prefix',
      'kil',
      '--country',
      'tz',
      '--first-number',
      '250',
      '--levels',
      'Region,District',
      '--json',
    );
    expect(made.json()).toEqual({
      register: at('first'),
      office: 'Kilosa',
      prefix: 'KIL',
      country: 'TZ',
      next: 'KIL-00250',
      recoveryCode: expect.stringMatching(/^([0-9A-Z]{5}-){6}[0-9A-Z]{5}$/) as string,
    });
    expect(made.code).toBe(0);
  });

  it('says in words where the register is and what number comes first', async () => {
    const made = await boxfile(
      'init',
      '--register',
      at('words'),
      '--office',
      'Kilosa',
      '--prefix',
      'KIL',
      '--country',
      'TZ',
    );
    expect(made.out).toContain(at('words'));
    expect(made.out).toContain('KIL-00001');
    expect(made.out).toMatch(/Recovery code: ([0-9A-Z]{5}-){6}[0-9A-Z]{5}\n/);
  });

  it('keeps the recovery code nowhere but where it is told to', async () => {
    const file = at('code.txt');
    const folder = await madeRegister(at('kept'), '--recovery-code-file', file);
    expect(readFileSync(file, 'utf8').trim()).toBe(codeOf(folder));
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    const checked = await boxfileWith('', 'check', '--register', folder, '--recovery-code-file', file);
    expect(checked.code).toBe(0);
    rmSync(file);
    for (const name of readdirSync(folder)) {
      const content = readFileSync(join(folder, name), 'latin1');
      for (const group of codeOf(folder).split('-')) expect(content).not.toContain(group);
    }
  });

  it('never writes a recovery code over a file, and then makes no register', async () => {
    const file = at('taken.txt');
    writeFileSync(file, 'what was there before');
    await expect(madeRegister(at('not-made'), '--recovery-code-file', file)).rejects.toThrow('cannot-write');
    expect(readFileSync(file, 'utf8')).toBe('what was there before');
    expect(existsSync(at('not-made'))).toBe(false);
  });
});

describe('import', () => {
  it('takes the thousand devices whole into an office of another country too', async () => {
    const folder = await madeRegister(at('tz'), '--country', 'TZ');
    const done = await boxfile('import', 'devices', thousand, '--register', folder, '--json');
    expect(done.json()).toMatchObject({ new: 1000, refused: 0 });
  });

  it('finds everything the same the second time', async () => {
    const done = await boxfile('import', 'devices', thousand, '--register', register);
    expect(done.out).toContain('1000 the same');
    expect(done.code).toBe(0);
  });

  it('writes nothing on a dry run, and its report names line, field and reason', async () => {
    const folder = await madeRegister(at('dry'));
    const faulty = join(import.meta.dirname, '../exchange/data/devices-faulty.csv');
    const report = at('report.csv');
    const dry = await boxfile(
      'import',
      'devices',
      faulty,
      '--register',
      folder,
      '--dry-run',
      '--report',
      report,
      '--json',
    );
    expect(dry.json()).toEqual({ rows: 24, new: 8, changed: 0, same: 0, refused: 16 });
    expect(dry.code).toBe(0);
    expect(readFileSync(report, 'utf8')).toMatch(/^\uFEFFline,outcome,box_number,field,value,reason\r\n/);
    expect(readFileSync(report, 'utf8')).toContain('3,refused,BO-02002,imei1,');
    expect((await boxfile('check', '--register', folder, '--json')).json()).toMatchObject({
      ok: true,
      changes: 1,
    });
    const told = await boxfile('import', 'devices', faulty, '--register', folder, '--dry-run');
    expect(told.out).toMatch(/^Nothing was written\./);
    expect(told.out).toContain('line 22 (BO-02021): iccid: This SIM card is in another device: BO-02001');
  });

  it('takes a foreign list with a mapping, and says which rows it leaves out and why', async () => {
    const folder = await madeRegister(at('foreign'));
    const list = at('assets.csv');
    writeFileSync(
      list,
      '\uFEFFAsset Tag,Model,"Cost, in dollars",Out To: First,Out To: Last,Since\n' +
        'A-1,"Book 13""",1200.50,,,\nA-2,Pad,300,Sample,Worker,1/23/23\nA-3,Pad,300,Sample,Other,\nA-1,Pad,300,,,\n',
    );
    const map = at('map.json');
    const columns = {
      'Cost, in dollars': 'value',
      'Out To: First': 'holderFirstName',
      'Out To: Last': 'holderLastName',
      Since: 'issuedOn',
    };
    const constants = { kind: 'laptop', noImeiReason: 'It has no radio', currency: 'USD' };
    writeFileSync(map, JSON.stringify({ columns, constants, options: { dateOrder: 'mdy' } }));
    const done = await boxfile('import', 'devices', list, '--register', folder, '--map', map);
    expect(done.out).toMatch(/^4 rows: \d new, 0 changed, 0 the same, [12] refused\./);
    expect(done.out).toContain('line 4: issuedOn: Fill this in.');
    expect(done.code).toBe(0);
    const shown = await boxfile('show', 'KIL-00002', '--register', folder, '--json');
    expect(shown.json()).toMatchObject({
      issuedOn: '2023-01-23',
      holder: { name: 'Sample Worker' },
      facts: { assetTag: 'A-2', value: 300, currency: 'USD', noImeiReason: 'It has no radio' },
    });
  });

  it('takes places and people', async () => {
    const folder = await madeRegister(at('lists'));
    const data = join(import.meta.dirname, '../data');
    for (const kind of ['places', 'people']) {
      const done = await boxfile('import', kind, join(data, `${kind}.csv`), '--register', folder, '--json');
      expect(done.json()).toMatchObject({ refused: 0, changed: 0 });
      expect(done.json()).not.toMatchObject({ new: 0 });
    }
  });
});

describe('selection', () => {
  const labels = (select: string, ...more: readonly string[]): ReturnType<typeof boxfile> =>
    boxfile(
      'labels',
      '--register',
      register,
      '--select',
      select,
      '--out',
      at('labels.pdf'),
      '--json',
      ...more,
    );

  it.each([
    ['all', 1000],
    ['BO-00001', 1],
    ['BO-00003,BO-00001', 2],
    ['BO-00010..BO-00019', 10],
    ['bo-1..bo-3,BO-00007', 4],
  ])('%s is %i devices', async (select, count) => {
    const done = await labels(select);
    expect(done.json()).toMatchObject({ labels: count, sheet: 'L6009' });
    expect(readFileSync(at('labels.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('starts at the label that is asked for, on the sheet that is asked for', async () => {
    const sheet = await labels('BO-00001..BO-00004', '--sheet', 'L7063', '--start', '12');
    expect(sheet.json()).toMatchObject({ labels: 4, pages: 2, sheet: 'L7063' });
  });

  it.each([
    [['--kind', 'battery'], { kind: 'battery', labels: 4, sheet: 'L7051', pages: 1 }],
    [['--kind', 'box', '--copies', '2'], { kind: 'box', labels: 8, sheet: 'L7165', pages: 1 }],
    [['--kind', 'sim'], { kind: 'sim', sheet: 'L7051', labels: 4 }],
    [['--template', 'l6113', '--dpi', '203'], { kind: 'device-back', sheet: 'l6113', labels: 4 }],
    [['--sheet', 'DK-1201', '--copies', '2', '--dpi', '300'], { labels: 8, pages: 8, sheet: 'DK-1201' }],
  ])('draws labels %j', async (more, answer) => {
    const done = await labels('BO-00001..BO-00004', ...more);
    expect(done.json()).toMatchObject(answer);
  });

  it.each([
    [['--kind', 'battery', '--sheet', 'L6009'], 3, 'label-does-not-fit'],
    [['--sheet', 'TZe-12'], 3, 'label-does-not-fit'],
    [['--sheet', 'L9999'], 3, 'invalid-input'],
  ])('refuses labels %j', async (more, code, error) => {
    const ended = await labels('BO-00001', ...more);
    expect([ended.code, ended.json()]).toMatchObject([code, { error: { code: error } }]);
  });

  it.each([
    'BO-09999',
    'nonsense',
    'BO-00001..KIL-00002',
    'BO-00001..BO-00002..BO-00003',
    'BO-09000..BO-09001',
  ])('%s is refused', async (select) => {
    const done = await labels(select);
    expect(done.code).toBe(3);
    expect(done.json()).toMatchObject({
      error: { code: expect.stringMatching(/invalid-input|nothing-selected/) as string },
    });
  });
});

describe('papers and lists', () => {
  it('prints two copies of each agreement and remembers that they are on paper', async () => {
    const out = at('agreements.pdf');
    const select = ['--select', 'BO-00001..BO-00003', '--out', out];
    const done = await boxfile('agreements', '--register', register, ...select, '--json');
    expect(done.json()).toMatchObject({ file: out, agreements: 3, copies: 6, without: [] });
    const shown = await boxfile('show', 'BO-00002', '--register', register, '--json');
    expect(shown.json()).toMatchObject({ agreements: [{ state: 'printed' }] });
  });

  it('prints chosen copies with a cover sheet, and copies printed before only with a reason', async () => {
    const out = at('copies-b.pdf');
    const order = ['agreements', '--register', register, '--select', 'BO-00011..BO-00012', '--out', out];
    const first = await boxfile(...order, '--copies', 'B', '--one-sided', '--cover', '--json');
    expect(first.json()).toMatchObject({ agreements: 2, copies: 2, pages: 9 });
    const refused = await boxfile(...order, '--collate', 'copy', '--json');
    expect(refused.json()).toMatchObject({ error: { code: 'invalid-input', fields: [{ field: 'reason' }] } });
    const again = await boxfile(...order, '--collate', 'copy', '--reason', 'The printer jammed', '--json');
    expect(again.json()).toMatchObject({ agreements: 2, copies: 4, pages: 16 });
    const shown = await boxfile('show', 'BO-00011', '--register', register, '--json');
    expect(shown.json()).toMatchObject({
      agreements: [
        {
          copies: [
            { mark: 'A', prints: 1 },
            { mark: 'B', prints: 2 },
          ],
        },
      ],
    });
  });

  it.each([
    ['--copies', 'D'],
    ['--collate', 'box'],
    ['--reason', 'x'.repeat(61)],
  ])('refuses agreements with %s %s', async (...options) => {
    const order = ['agreements', '--register', register, '--select', 'BO-00001', '--out', at('no.pdf')];
    expect((await boxfile(...order, ...options)).code).toBe(2);
  });

  it('makes drafted agreements from another template in other languages, and keeps those on paper', async () => {
    const order = ['agreements', '--register', register, '--select', 'BO-00003,BO-00004', '--json'];
    const choice = [
      '--template',
      'shared',
      '--lang',
      'sw',
      '--second-lang',
      'en',
      '--reason',
      'Lost on the way',
    ];
    const done = await boxfile(...order, ...choice, '--out', at('shared.pdf'));
    expect(done.json()).toMatchObject({ agreements: 2, kept: ['BO-00003'] });
    const shown = await boxfile('show', 'BO-00004', '--register', register, '--json');
    expect(shown.json()).toMatchObject({
      agreements: [{ template: 'shared', language: 'sw', secondLanguage: 'en' }],
    });
    const refused = await boxfile(
      ...order,
      '--template',
      'nothing',
      // Not on paper yet: what is keeps what it was made from.
      '--select',
      'BO-00006',
      '--out',
      at('nothing.pdf'),
    );
    expect(refused.code).not.toBe(0);
  });

  it.each(['xlsx', 'csv'])('exports the inventory as %s', async (ending) => {
    const out = at(`inventory.${ending}`);
    const done = await boxfile('inventory', '--register', register, '--out', out, '--json');
    expect(done.json()).toEqual({ file: out, rows: 1000 });
    expect(existsSync(out)).toBe(true);
  });
});

describe('search, show and check', () => {
  it('finds by part of an IMEI and says so in words and as data', async () => {
    const imei = readFileSync(thousand, 'utf8').match(/\b3\d{14}\b/)?.[0] ?? '';
    const found = await boxfile('search', imei.slice(6), '--register', register, '--json');
    expect(found.json()).toMatchObject({ devices: 1, hits: [{ entity: 'device', found: 'imei1' }] });
    const words = await boxfile('search', 'no such text anywhere', '--register', register);
    expect(words.out.trim()).toBe('Nothing holds “no such text anywhere”.');
    expect(words.code).toBe(0);
  });

  it('shows a device with its history', async () => {
    const shown = await boxfile('show', 'BO-00005', '--register', register, '--json');
    expect(shown.json()).toMatchObject({ boxNumber: 'BO-00005', state: 'with-holder' });
    expect((shown.json() as { history: unknown[] }).history.length).toBeGreaterThan(1);
    const words = await boxfile('show', 'bo-5', '--register', register);
    expect(words.out).toMatch(/^Box number: BO-00005\n/);
  });

  it('finds a sound register sound', async () => {
    const sound = await boxfile('check', '--register', register);
    expect(sound.out).toMatch(
      /^The register is sound\. Its change feed has \d{4} entries and ends with \S+\.\n$/,
    );
    expect(sound.code).toBe(0);
  });
});

describe('demo', () => {
  it('makes a register, its papers and its inventory in a new folder', async () => {
    const made = await boxfile('demo', '--out', at('demo/deep'), '--json');
    expect(made.code).toBe(0);
    expect(made.json()).toMatchObject({
      agreements: { agreements: 200, copies: 400 },
      inventory: { rows: 200 },
    });
    const sound = await boxfile('check', '--register', at('demo/deep/register'), '--json');
    expect(sound.json()).toMatchObject({ ok: true });
  });
});
