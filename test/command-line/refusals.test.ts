import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/register.ts';
import { boxfile, boxfileWith, buildOnce, codeOf, madeRegister } from './boxfile.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);
const people = join(import.meta.dirname, '../data/people.csv');
let register = '';

beforeAll(async () => {
  await buildOnce();
  register = await madeRegister(at('register'));
}, 240_000);
afterAll(() => scratch.remove());

describe('wrong usage ends with 2 and says how it is meant', () => {
  it.each([
    [[], 'Exit codes'],
    [['reprint'], 'reprint: there is no such command'],
    [['toString'], 'there is no such command'],
    [['check'], '--register is missing'],
    [['check', '--register'], '--register'],
    [['check', '--register', '.', '--jsn'], "'--jsn'"],
    [['init', '--register', 'r', '--office', 'N', '--country', 'TZ'], '--prefix is missing'],
    [['import', 'boats', 'file.csv', '--register', '.'], 'import needs places, people or devices'],
    [['import', 'people', '--register', '.'], 'import needs'],
    [['import', 'people', 'one.csv', 'two.csv', '--register', '.'], 'import needs'],
    [['inventory', '--register', '.', '--out', 'list.ods'], '--out takes FILE.xlsx or FILE.csv'],
    [['labels', '--register', '.', '--select', 'all', '--out', 'x.pdf', '--start', '0'], '--start takes'],
    [['labels', '--register', '.', '--select', 'all', '--out', 'x.pdf', '--kind', 'lid'], '--kind takes'],
    [['labels', '--register', '.', '--select', 'all', '--out', 'x.pdf', '--dpi', '72'], '--dpi takes'],
    [['labels', '--register', '.', '--select', 'all', '--out', 'x.pdf', '--copies', '21'], '--copies takes'],
    [['search', '--register', '.'], 'search needs a TEXT'],
    [['search', 'x', '--register', '.', '--limit', 'many'], '--limit takes'],
    [['show', 'A-1', 'A-2', '--register', '.'], 'show needs one BOX'],
  ])('%j', async (words, message) => {
    const ended = await boxfile(...words);
    expect(ended.code).toBe(2);
    expect(ended.out + ended.err).toContain(message);
    expect(ended.out + ended.err).toContain('boxfile ');
    expect(ended.err).not.toContain('    at ');
  });

  it('but help and version are no mistakes', async () => {
    expect((await boxfile('--help')).code).toBe(0);
    expect((await boxfile('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [['init', '--help']],
    [['init', '-h']],
    [['help', 'init']],
    [['init', '--office', 'N', '--help']],
  ])('%j prints how that command is used, and no other', async (words) => {
    const { code, out, err } = await boxfile(...words);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^boxfile init --register DIR /);
    expect(out).toContain('Exit codes: 0 done');
    expect(out).not.toContain('boxfile import');
  });

  it('no help is to be had about a command that is none', async () => {
    const { code, err } = await boxfile('help', 'reprint');
    expect(code).toBe(2);
    expect(err).toContain('reprint: there is no such command');
  });
});

describe('refused input ends with 3', () => {
  const init = (folder: string, ...words: readonly string[]): ReturnType<typeof boxfile> =>
    boxfile('init', '--register', folder, '--json', ...words);
  const office = ['--office', 'N', '--prefix', 'KIL', '--country', 'TZ'];

  it.each([
    ['a register that is there already', 'register', office, 'register-exists'],
    ['a prefix of signs', 'bad1', ['--office', 'N', '--prefix', '%%', '--country', 'TZ'], 'invalid-input'],
    [
      'a country that is none',
      'bad2',
      ['--office', 'N', '--prefix', 'KIL', '--country', 'QQ'],
      'invalid-input',
    ],
    ['a first number of 0', 'bad3', [...office, '--first-number', '0'], 'invalid-input'],
    ['a logo that is no picture', 'bad4', [...office, '--logo', people], 'invalid-input'],
    ['a logo that is not there', 'bad5', [...office, '--logo', '/nowhere/logo.png'], 'file-unreadable'],
  ])('%s', async (_, folder, words, code) => {
    const ended = await init(at(folder), ...words);
    expect(ended.json()).toMatchObject({ error: { code } });
    expect(ended.code).toBe(3);
  });

  it('a refused office leaves nothing in the way of the next try', async () => {
    expect((await init(at('again'), '--office', 'N', '--prefix', '%%', '--country', 'TZ')).code).toBe(3);
    expect((await init(at('again'), ...office)).code).toBe(0);
  });

  it('no register', async () => {
    const ended = await boxfile('check', '--register', at('nowhere'));
    expect(ended.code).toBe(3);
    expect(ended.err).toBe('There is no register in this folder.\n');
    expect(ended.out).toBe('');
  });

  it('a list that is missing, empty or no text', async () => {
    writeFileSync(at('empty.csv'), '');
    for (const file of [at('missing.csv'), at('empty.csv'), scratch.path, process.execPath]) {
      const ended = await boxfile('import', 'people', file, '--register', register, '--json');
      expect(ended.json()).toMatchObject({ error: { code: 'file-unreadable' } });
      expect(ended.code).toBe(3);
    }
  });

  it('a list without one good row', async () => {
    writeFileSync(at('bad.csv'), 'IMEI,Model\n123,X\n456,Y\n');
    const ended = await boxfile('import', 'devices', at('bad.csv'), '--register', register, '--json');
    expect(ended.json()).toEqual({ rows: 2, new: 0, changed: 0, same: 0, refused: 2 });
    expect(ended.code).toBe(3);
  });

  it('a mapping that is missing, no JSON, or names what is not known: it says what is', async () => {
    const imported = (map: string): ReturnType<typeof boxfile> =>
      boxfile('import', 'people', people, '--register', register, '--map', map);
    const missing = await imported(at('nothere.json'));
    expect([missing.code, missing.err]).toEqual([
      3,
      expect.stringContaining('There is no mapping nothere.json'),
    ]);
    writeFileSync(at('broken.json'), '{"columns":');
    expect((await imported(at('broken.json'))).err).toContain('The mapping broken.json is no JSON.');
    const wrong = {
      columns: { Nmae: 'fullName', Phone: 'fone' },
      constants: { rol: 'x' },
      options: { numbring: 1 },
      more: 1,
    };
    writeFileSync(at('wrong.json'), JSON.stringify(wrong));
    const ended = await imported(at('wrong.json'));
    expect(ended.code).toBe(3);
    for (const part of [
      'columns.Nmae',
      'constants.rol',
      'options.numbring',
      'more',
      'fullName',
      'dateOrder',
    ]) {
      expect(ended.err).toContain(part);
    }
    expect((await boxfile('check', '--register', register, '--json')).json()).toMatchObject({ changes: 1 });
  });

  it('a box that is not there, a sheet that does not exist, a target that cannot be', async () => {
    const shown = await boxfile('show', 'KIL-00077', '--register', register, '--json');
    expect([shown.code, shown.json()]).toMatchObject([3, { error: { code: 'not-found' } }]);
    const nothing = await boxfile(
      'labels',
      '--select',
      'all',
      '--register',
      register,
      '--out',
      at('x.pdf'),
      '--json',
    );
    expect([nothing.code, nothing.json()]).toMatchObject([3, { error: { code: 'nothing-selected' } }]);
    const target = join(people, 'inventory.csv');
    const ended = await boxfile('inventory', '--register', register, '--out', target, '--json');
    expect([ended.code, ended.json()]).toMatchObject([3, { error: { code: 'cannot-write' } }]);
  });
});

describe('a recovery code that is not the register’s ends with 4', () => {
  it('none at all', async () => {
    const ended = await boxfileWith('', 'check', '--register', register, '--json');
    expect([ended.code, ended.json()]).toMatchObject([4, { error: { code: 'recovery-code-needed' } }]);
  });

  it('another register’s, after a second of waiting', async () => {
    const other = await madeRegister(at('other'));
    const before = readFileSync(join(register, 'register.boxfile'));
    const began = performance.now();
    const ended = await boxfileWith(codeOf(other), 'check', '--register', register, '--json');
    expect(performance.now() - began).toBeGreaterThan(1000);
    expect([ended.code, ended.json()]).toEqual([4, { error: { code: 'wrong-key' } }]);
    expect(readFileSync(join(register, 'register.boxfile')).equals(before)).toBe(true);
  });

  it('a mistyped one, and names the group', async () => {
    const groups = codeOf(register).split('-');
    const mistyped = [...groups.slice(0, 2), groups[2]?.split('').toReversed().join(''), ...groups.slice(3)];
    const ended = await boxfileWith(mistyped.join(' '), 'check', '--register', register, '--json');
    expect([ended.code, ended.json()]).toMatchObject([
      4,
      { error: { code: 'wrong-key', fields: [{ field: 'code.2', code: 'recovery-code-group' }] } },
    ]);
  });

  it('a file of it that is not there', async () => {
    const file = ['--recovery-code-file', at('no-code.txt')];
    const ended = await boxfileWith('', 'check', '--register', register, ...file, '--json');
    expect([ended.code, ended.json()]).toMatchObject([4, { error: { code: 'recovery-code-needed' } }]);
  });
});

describe('a damaged register ends with 5', () => {
  const spoiled = async (name: string, offset: (size: number) => number): Promise<string> => {
    const folder = await madeRegister(at(name));
    await boxfile('import', 'people', people, '--register', folder);
    const file = join(folder, 'register.boxfile');
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.from([0xa5, 0x5a, 0xa5]), 0, 3, offset(statSync(file).size));
    closeSync(handle);
    return folder;
  };

  it.each([
    ['in the middle', (size: number) => Math.floor(size / 2)],
    ['near the end', (size: number) => size - 2000],
    ['in the second page', () => 6000],
  ])('three bytes changed %s', async (name, offset) => {
    const folder = await spoiled(name, offset);
    const ended = await boxfile('check', '--register', folder, '--json');
    expect(ended.code).toBe(5);
    expect(ended.err).toBe('');
    expect(ended.json()).toSatisfy(
      (answer: { ok?: boolean; error?: { code: string } }) =>
        answer.ok === false || answer.error?.code === 'register-damaged',
    );
  });

  it.each([
    ['gone', (keys: string) => rmSync(keys)],
    ['cut short', (keys: string) => writeFileSync(keys, '{"format": 1, "regis')],
    ['emptied', (keys: string) => writeFileSync(keys, '')],
    ['of another form', (keys: string) => writeFileSync(keys, '{"format": 1, "register": [], "codes": 5}')],
  ])('the file of its keys is %s', async (name, spoil) => {
    const folder = await madeRegister(at(`keys-${name}`));
    spoil(join(folder, 'register.keys'));
    const before = readFileSync(join(folder, 'register.boxfile'));
    const ended = await boxfile('check', '--register', folder);
    expect(ended.code).toBe(5);
    expect(ended.err).toContain('register.keys');
    expect(readFileSync(join(folder, 'register.boxfile')).equals(before)).toBe(true);
  });
});
