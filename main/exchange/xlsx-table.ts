import { streamXlsxRows, type CellValue } from 'hucre/xlsx';
import { DomainError } from '../errors.ts';
import { distinctHeadings } from './headings.rules.ts';
import { isBlankRow, type Cells, type Table } from './table.ts';
import { sheetNames } from './xlsx-sheets.ts';

/** Excel keeps fifteen significant digits of a number; what stood behind them is lost. */
const digitsKept = 1e15;

/**
 * A workbook's cell as text. A whole number of more than fifteen digits is written as a spreadsheet shows
 * it (`8.92E+18`), so that identifiers stored as numbers are refused where digits were lost.
 */
function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') {
    return Math.abs(value) >= digitsKept ? value.toExponential(2).toUpperCase() : String(value);
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value);
}

/**
 * Reads one sheet of an XLSX workbook: the first row that is not empty holds the headings; of a formula
 * the value stored beside it counts.
 *
 * @param wanted name of the sheet, or null for the first
 */
export async function xlsxTable(
  bytes: Uint8Array,
  wanted: string | null,
  signal?: AbortSignal,
): Promise<Table> {
  const sheets = sheetNames(bytes);
  const sheet = wanted ?? sheets[0];
  if (sheet === undefined || !sheets.includes(sheet)) {
    throw new DomainError('file-unreadable', { params: { reason: 'no-such-sheet', sheet: wanted ?? '' } });
  }
  const lines: number[] = [];
  const rows: Cells[] = [];
  try {
    for await (const row of streamXlsxRows(bytes, { sheet })) {
      if (signal?.aborted) throw new DomainError('cancelled');
      const cells = row.values.map(cellText);
      if (isBlankRow(cells)) continue;
      lines.push(row.index + 1);
      rows.push(cells);
    }
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw new DomainError('file-unreadable', { params: { reason: 'damaged' }, cause });
  }
  const [headingCells, ...body] = rows;
  if (!headingCells) throw new DomainError('file-unreadable', { params: { reason: 'empty' } });

  return {
    format: 'xlsx',
    encoding: 'utf-8',
    delimiter: null,
    sheets,
    sheet,
    headings: distinctHeadings(headingCells),
    visit: (visitor) => body.forEach((cells, index) => visitor(lines[index + 1] ?? 0, cells)),
  };
}
