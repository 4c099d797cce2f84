import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvTable } from '../../main/exchange/csv-table.ts';
import { DomainError } from '../../main/errors.ts';
import { decodeText } from '../../main/exchange/text-encoding.ts';
import type { Cells, Table } from '../../main/exchange/table.ts';

function rowsOf(table: Table): { line: number; cells: Cells }[] {
  const rows: { line: number; cells: Cells }[] = [];
  table.visit((line, cells) => rows.push({ line, cells }));
  return rows;
}

describe('csvTable', () => {
  test.each([
    [',', 'Box,IMEI,Note\nA-1,2,"x, y"\n'],
    [';', 'Box;IMEI;Note\nA-1;2;x, y\n'],
    ['\t', 'Box\tIMEI\tNote\nA-1\t2\tx, y\n'],
    ['|', 'Box|IMEI|Note\nA-1|2|x, y\n'],
    [';', 'sep=;\r\nBox;IMEI;Note\r\nA-1;2;x, y\r\n'],
  ])('finds the separator %j', (delimiter, text) => {
    const table = csvTable(text, 'utf-8');
    expect(table.delimiter).toBe(delimiter);
    expect(table.headings).toEqual(['Box', 'IMEI', 'Note']);
    expect(rowsOf(table).map((row) => row.cells)).toEqual([['A-1', '2', 'x, y']]);
  });

  test.each([['\n'], ['\r\n'], ['\r']])('line ending %j, line numbers as a person counts', (ending) => {
    const table = csvTable(['Box,Note', '', 'A-1,"two', 'lines"', ',', 'A-2,x', ''].join(ending), 'utf-8');
    expect(rowsOf(table)).toEqual([
      { line: 3, cells: ['A-1', 'two\nlines'] },
      { line: 6, cells: ['A-2', 'x'] },
    ]);
  });

  test('headings that repeat or are blank carry their place', () => {
    expect(csvTable('\uFEFFName, name ,,Name\n1,2,3,4\n', 'utf-8').headings).toEqual([
      'Name',
      'name (2)',
      'Column 3',
      'Name (3)',
    ]);
  });

  test('rows shorter and longer than the headings come as they are', () => {
    const table = csvTable('a,b,c\n1\n1,2,3,4\n', 'utf-8');
    expect(rowsOf(table).map((row) => row.cells)).toEqual([['1'], ['1', '2', '3', '4']]);
  });

  test('a quotation mark that never closes is refused with its line', () => {
    const table = csvTable('a,b\n1,2\n3,"4\n5,6\n7,8\n', 'utf-8');
    expect(() => table.visit(() => {})).toThrow(
      expect.objectContaining({ code: 'file-unreadable', params: { reason: 'unclosed-quote', line: 3 } }),
    );
  });

  test.each([[''], ['\n\n'], [' , ,\n']])('an empty file is refused: %j', (text) => {
    expect(() => csvTable(text, 'utf-8')).toThrow(DomainError);
  });

  test('the apostrophe of a neutralised formula comes off, others stay', () => {
    const table = csvTable("a,b\n'=1+1,'tHooft\n'+2,O'Brien\n", 'utf-8');
    expect(rowsOf(table).map((row) => row.cells)).toEqual([
      ['=1+1', "'tHooft"],
      ['+2', "O'Brien"],
    ]);
  });

  test('any rows written as CSV are read back the same', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.replace(/\r/g, '').replace(/^'(?=[=+\-@\t])/, ''));
    const row = fc
      .array(cell, { minLength: 3, maxLength: 3 })
      .filter((cells) => cells.some((text) => text.trim() !== ''));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        const text = Papa.unparse([['one', 'two', 'three'], ...rows], { delimiter });
        expect(rowsOf(csvTable(text, 'utf-8')).map((read) => read.cells)).toEqual(rows);
      }),
    );
  });

  test('any bytes are read or refused, never a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 800 }), (bytes) => {
        const text = decodeText(bytes);
        if (!text.ok) return;
        try {
          rowsOf(csvTable(text.text, text.encoding));
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
