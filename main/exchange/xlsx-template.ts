import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx, type Cell, type CellStyle } from 'hucre/xlsx';
import type { SheetColumn } from './sheet-column.ts';

const sheetPart = 'xl/worksheets/sheet1.xml';

/** A workbook without its rows. */
export interface WorkbookTemplate {
  /** Path in the archive of the sheet that the rows go into. */
  readonly sheetPart: string;
  /** The sheet up to and with its headings, and what follows its last row. */
  readonly head: string;
  readonly tail: string;
  /** Number of each column's style in the workbook; 0 is the plain one. */
  readonly styles: readonly number[];
  /** Letters of each column. */
  readonly letters: readonly string[];
  /** All other parts of the archive. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

const formats: Readonly<Record<SheetColumn['type'], CellStyle>> = {
  text: { numFmt: '@' },
  number: {},
  date: { numFmt: 'yyyy-mm-dd' },
};

const sample = { text: 'text', number: 1, date: new Date(0) } as const;

/**
 * Lays out a workbook of one sheet: bold headings that stay in sight, a filter over all rows, widths,
 * and a format for every column. The library writes it with one sample row, which is then cut out: it
 * holds every style, and the rows themselves need not be in memory at once.
 */
export async function workbookTemplate(
  name: string,
  columns: readonly SheetColumn[],
  rows: number,
): Promise<WorkbookTemplate> {
  const bold = columns.map((column, index): [string, Partial<Cell>] => [
    `0,${index}`,
    { value: column.heading, style: { font: { bold: true } } },
  ]);
  const bytes = await writeXlsx({
    sheets: [
      {
        name,
        columns: columns.map(({ width, type }) => ({ width, style: formats[type] })),
        rows: [columns.map((column) => column.heading), columns.map((column) => sample[column.type])],
        cells: new Map(bold),
        freezePane: { rows: 1 },
        autoFilter: { range: 'A1:A2' },
      },
    ],
  });
  const { [sheetPart]: sheetBytes, ...parts } = unzipSync(bytes);
  const sheet = strFromU8(sheetBytes ?? new Uint8Array());
  const sampleStart = sheet.indexOf('<row r="2"');
  const sampleEnd = sheet.indexOf('</sheetData>');
  if (sampleStart < 0 || sampleEnd < 0)
    throw new Error('The spreadsheet library lays out sheets in another way');
  const cells = [...sheet.slice(sampleStart, sampleEnd).matchAll(/<c r="([A-Z]+)2"(?:[^>]*? s="(\d+)")?/g)];
  const letters = cells.map((cell) => cell[1] ?? '');
  const range = `A1:${letters.at(-1) ?? 'A'}${rows + 1}`;
  return {
    sheetPart,
    head: sheet.slice(0, sampleStart).replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${range}"/>`),
    tail: sheet.slice(sampleEnd).replace(/<autoFilter ref="[^"]*"/, `<autoFilter ref="${range}"`),
    styles: cells.map((cell) => Number(cell[2] ?? 0)),
    letters,
    parts,
  };
}
