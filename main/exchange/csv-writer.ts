import { open } from 'node:fs/promises';
import Papa from 'papaparse';
import { harmless } from './formula-guard.rules.ts';
import type { SheetColumn, SheetRow } from './sheet-column.ts';

const rowsAtOnce = 1000;

/** Writes a list as CSV for spreadsheets: UTF-8 with its mark, commas, CRLF, no formulas. */
export async function writeCsv(
  path: string,
  sheet: { readonly columns: readonly SheetColumn[]; readonly rows: Iterable<SheetRow> },
): Promise<void> {
  const file = await open(path, 'w');
  // appendFile goes on until all is written; a plain write may stop short on a full disk without an error.
  const lines = (rows: (string | number | null)[][]): string =>
    `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
  try {
    await file.appendFile(`\uFEFF${lines([sheet.columns.map((column) => column.heading)])}`);
    let waiting: (string | number | null)[][] = [];
    for (const row of sheet.rows) {
      waiting.push(row.map((value) => (typeof value === 'string' ? harmless(value) : value)));
      if (waiting.length < rowsAtOnce) continue;
      await file.appendFile(lines(waiting));
      waiting = [];
    }
    if (waiting.length > 0) await file.appendFile(lines(waiting));
  } finally {
    await file.close();
  }
}
