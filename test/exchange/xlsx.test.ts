import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeXlsx as libraryXlsx, type CellValue } from 'hucre/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { DomainError } from '../../main/errors.ts';
import type { SheetColumn, SheetRow } from '../../main/exchange/sheet-column.ts';
import type { Cells, Table } from '../../main/exchange/table.ts';
import { xlsxTable } from '../../main/exchange/xlsx-table.ts';
import { writeXlsx } from '../../main/exchange/xlsx-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'boxfile-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const columns: readonly SheetColumn[] = [
  { heading: 'imei1', width: 18, type: 'text' },
  { heading: 'name', width: 30, type: 'text' },
  { heading: 'issued_on', width: 12, type: 'date' },
  { heading: 'condition', width: 10, type: 'number' },
];

const rows: readonly SheetRow[] = [
  ['356938035643809', 'Ada & <b>Sample</b> "x"', '2026-02-03', 1],
  ['8923201000000020018', ' =1+1 _x0041_ N’Dèye أمينة ሰላም 😀\ttab\nline ', null, 2.5],
  [null, '', '1999-12-31', null],
  ['012', "O'Brien\u0001", '2026-11-22', 0],
];

function cellsOf(table: Table): Cells[] {
  const cells: Cells[] = [];
  table.visit((_, row) => cells.push(row));
  return cells;
}

async function written(list: readonly SheetRow[], name = 'list.xlsx'): Promise<string> {
  const path = join(folder, name);
  await writeXlsx(path, { name: 'Devices', columns, rows: list, count: list.length });
  return path;
}

describe('a workbook we write', () => {
  test('is read back as it was', async () => {
    const table = await xlsxTable(readFileSync(await written(rows)), null);
    expect([table.sheets, table.sheet, table.headings]).toEqual([
      ['Devices'],
      'Devices',
      columns.map((column) => column.heading),
    ]);
    expect(cellsOf(table)).toEqual([
      ['356938035643809', 'Ada & <b>Sample</b> "x"', '2026-02-03', '1'],
      ['8923201000000020018', ' =1+1 _x0041_ N’Dèye أمينة ሰላም 😀\ttab\nline ', '', '2.5'],
      ['', '', '1999-12-31'],
      ['012', "O'Brien", '2026-11-22', '0'],
    ]);
  });

  test('has a filter over all rows, frozen bold headings, widths, text and date formats', async () => {
    const parts = unzipSync(readFileSync(await written(rows)));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<autoFilter ref="A1:D5"');
    expect(sheet).toContain('<dimension ref="A1:D5"/>');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('width="18" customWidth');
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain('formatCode="yyyy-mm-dd"');
    expect(styles).toContain('<b/>');
  });

  test('of no rows holds its headings', async () => {
    const table = await xlsxTable(readFileSync(await written([], 'empty.xlsx')), null);
    expect([table.headings.length, cellsOf(table)]).toEqual([4, []]);
  });

  test('keeps any text', async () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => one.trim() !== '');
    // oxlint-disable-next-line no-control-regex
    const plain = (one: string): string =>
      // What XML cannot carry is what is being tested.
      // oxlint-disable-next-line no-control-regex
      one.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\r\n?/g, '\n');
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          text.map(plain).filter((one) => one.trim() !== ''),
          { minLength: 1, maxLength: 20 },
        ),
        async (texts) => {
          const path = await written(
            texts.map((one) => [one, one, null, 1]),
            'any.xlsx',
          );
          expect(cellsOf(await xlsxTable(readFileSync(path), null)).map((row) => row[0])).toEqual(texts);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('stops when its rows stop it, and the file is closed', async () => {
    function* stopping(): Generator<SheetRow> {
      yield ['1', '2', null, 1];
      throw new DomainError('cancelled');
    }
    const writing = writeXlsx(join(folder, 'stopped.xlsx'), {
      name: 'x',
      columns,
      rows: stopping(),
      count: 2,
    });
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
  });

  const hasOpenpyxl = (() => {
    try {
      execFileSync('/usr/bin/python3', ['-c', 'import openpyxl'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  })();
  test.skipIf(!hasOpenpyxl)('is read by openpyxl: text as text, dates as dates', async () => {
    const script = `import openpyxl,json,sys
ws=openpyxl.load_workbook(sys.argv[1]).active
print(json.dumps([[type(c.value).__name__ for c in ws[2]], ws['A3'].value, ws['C2'].value.isoformat(), ws.auto_filter.ref, ws.freeze_panes, ws['A2'].number_format]))`;
    const said = execFileSync('/usr/bin/python3', ['-c', script, await written(rows)], { encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual([
      ['str', 'str', 'datetime', 'int'],
      '8923201000000020018',
      '2026-02-03T00:00:00',
      'A1:D5',
      'A2',
      '@',
    ]);
  });
});

describe('a workbook of somebody else', () => {
  async function table(cells: CellValue[][], sheet: string | null = null): Promise<Table> {
    const bytes = await libraryXlsx({
      sheets: [
        { name: 'First', rows: cells },
        { name: 'Second & last', rows: [['a'], ['b']] },
      ],
    });
    return xlsxTable(bytes, sheet);
  }

  test('begins at its first row that is not empty; empty rows are passed over', async () => {
    const found = await table([
      [null],
      ['Box', 'IMEI', 'On'],
      [null, null],
      ['A-1', 356938035643809, new Date('2026-02-03T00:00:00Z')],
    ]);
    expect(found.headings).toEqual(['Box', 'IMEI', 'On']);
    const lines: number[] = [];
    found.visit((line) => lines.push(line));
    expect(lines).toEqual([4]);
    expect(cellsOf(found)).toEqual([['A-1', '356938035643809', '2026-02-03']]);
  });

  test('an identifier kept as a number shows when it has lost digits', async () => {
    const found = await table([
      ['ICCID', 'IMEI'],
      [Number('8923201000000020018'), 356938035643809],
    ]);
    expect(cellsOf(found)).toEqual([['8.92E+18', '356938035643809']]);
  });

  test('has sheets to choose from', async () => {
    const found = await table([['x'], ['y']], 'Second & last');
    expect([found.sheets, cellsOf(found)]).toEqual([['First', 'Second & last'], [['b']]]);
    await expect(table([['x']], 'Third')).rejects.toMatchObject({ params: { reason: 'no-such-sheet' } });
  });

  test.each([
    ['no archive', Buffer.from('PK\u0003\u0004nothing more')],
    ['half a workbook', readHalf()],
  ])('that is %s is refused', async (_, bytes) => {
    await expect((async () => xlsxTable(await bytes, null))()).rejects.toBeInstanceOf(DomainError);
  });

  async function readHalf(): Promise<Buffer> {
    const bytes = readFileSync(await written(rows, 'half.xlsx'));
    return bytes.subarray(0, bytes.length / 2);
  }
});
