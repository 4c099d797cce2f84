import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxfile, buildOnce, madeRegister, run } from '../command-line/boxfile.ts';
import { temporaryFolder } from '../support/register.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);
const register = at('register');

/** Names that a font here has, and that must come out as they went in. */
const printable: Readonly<Record<string, string>> = {
  quotes: `O'Hara "Ann" N’Dèye`,
  sql: `Robert'); DROP TABLE device;--`,
  html: '<img src=x onerror=alert(1)>&amp;',
  formula: '=HYPERLINK("http://x.invalid")',
  template: '{{holderName}} %s ${x}',
  arabic: 'محمد علي',
  ethiopic: 'አበበ በቀለ',
  accents: 'Ẹ̀niọlá Ọ̀ṣúnbùnmi',
};

/** Names that must be refused, and the reason's code. */
const refused: Readonly<Record<string, string>> = {
  bell: 'Sample\u0007Worker',
  endless: 'x'.repeat(10_000),
  mirrored: 'Sample \u202ereverse',
};

function csvCell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The digit that makes the digits before it an IMEI. */
function imei(serial: number): string {
  const digits = `35693803${String(serial).padStart(6, '0')}`;
  const sum = Array.from(digits).reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

async function imported(names: readonly string[], first: number): Promise<{ new: number; refused: number }> {
  const lines = names.map((name, index) => `${imei(first + index)},Test Model,${csvCell(name)},2026-01-15`);
  writeFileSync(at('names.csv'), `IMEI,Model,CHW name,Issue date\n${lines.join('\n')}\n`);
  const ended = await boxfile('import', 'devices', at('names.csv'), '--register', register, '--json');
  return ended.json() as { new: number; refused: number };
}

beforeAll(async () => {
  await buildOnce();
  await madeRegister(register);
  const names = Object.values(printable);
  expect(await imported(names, 1)).toMatchObject({ new: names.length, refused: 0 });
}, 240_000);
afterAll(() => scratch.remove());

describe('a name that can be printed', () => {
  it.each(Object.entries(printable))('of %s is found and shown as it was written', async (_, name) => {
    const found = await boxfile('search', name, '--register', register, '--json');
    const { hits } = found.json() as { hits: { entity: string; title: string; detail: string }[] };
    expect(hits.find((hit) => hit.entity === 'person')?.title.normalize('NFC')).toBe(name.normalize('NFC'));
  });

  it('stands in the CSV so that no spreadsheet takes it for a formula', async () => {
    const out = at('inventory.csv');
    expect((await boxfile('inventory', '--register', register, '--out', out)).code).toBe(0);
    const text = readFileSync(out, 'utf8').normalize('NFC');
    expect(text).not.toMatch(/(^|[,"])=/m);
    for (const name of ['sql', 'html', 'arabic', 'ethiopic', 'accents']) {
      expect(text).toContain((printable[name] ?? '').normalize('NFC'));
    }
  });

  it('stands in XLSX, agreements and labels', async () => {
    for (const [command, file] of [
      ['inventory', 'i.xlsx'],
      ['agreements', 'a.pdf'],
      ['labels', 'l.pdf'],
    ] as const) {
      const select = command === 'inventory' ? [] : ['--select', 'all'];
      const ended = await boxfile(command, '--register', register, ...select, '--out', at(file), '--json');
      expect([command, ended.code, ended.out]).toEqual([command, 0, expect.any(String)]);
    }
    const { out } = await run('pdftotext', ['-layout', at('a.pdf'), '-']);
    for (const name of ['sql', 'html', 'formula', 'template']) expect(out).toContain(printable[name]);
  });
});

describe('a name that cannot be kept', () => {
  it.each(Object.entries(refused))('of %s is refused with its row', async (_, name) => {
    expect(await imported([name], 900)).toMatchObject({ new: 0, refused: 1 });
  });
});

it('a list with a NUL in it is refused as no text', async () => {
  writeFileSync(at('nul.csv'), `IMEI,Model,CHW name\n${imei(970)},Test Model,Sample\0Worker\n`);
  const ended = await boxfile('import', 'devices', at('nul.csv'), '--register', register, '--json');
  expect([ended.code, ended.json()]).toMatchObject([
    3,
    { error: { code: 'file-unreadable', params: { reason: 'binary' } } },
  ]);
});

it('an agreement of a holder whose name no font has is refused by name, and others are printed', async () => {
  expect(await imported(['Sample \u{13080} Worker'], 950)).toMatchObject({ new: 1 });
  const last = `KIL-${String(Object.keys(printable).length + 1).padStart(5, '0')}`;
  const print = (select: string): ReturnType<typeof boxfile> =>
    boxfile(
      'agreements',
      '--register',
      register,
      '--select',
      select,
      '--out',
      at('one.pdf'),
      '--reason',
      'Torn',
      '--json',
    );
  const ended = await print(last);
  expect([ended.code, ended.json()]).toMatchObject([3, { error: { code: 'unprintable-text' } }]);
  expect((await print('KIL-00001')).code).toBe(0);
  expect((await boxfile('check', '--register', register, '--json')).json()).toMatchObject({ ok: true });
});
