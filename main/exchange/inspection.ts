import type { ImportInspection, ImportKind } from '../../preload/contract/exchange.ts';
import { importFieldNames, requiredFields } from './import-fields.rules.ts';
import type { ColumnSample } from './column-match.rules.ts';
import { suggestMapping } from './mapping.rules.ts';
import type { Table } from './table.ts';

/** Rows that matching and the guess of the date order look at. */
const sampledRows = 200;
const shownSamples = 3;

/** The columns of a table with a few different cells of each, and how many rows there are. */
export function sampleColumns(table: Table): { readonly columns: ColumnSample[]; readonly rows: number } {
  const samples = table.headings.map(() => new Set<string>());
  let rows = 0;
  table.visit((_, cells) => {
    rows += 1;
    if (rows > sampledRows) return;
    samples.forEach((seen, index) => {
      const cell = (cells[index] ?? '').trim().slice(0, 200);
      if (cell !== '') seen.add(cell);
    });
  });
  return {
    columns: table.headings.map((heading, index) => ({ heading, samples: [...(samples[index] ?? [])] })),
    rows,
  };
}

/** What a file holds and how its columns would be read, for somebody to correct. */
export function inspectTable(
  kind: ImportKind,
  fileName: string,
  table: Table,
  levels: readonly string[],
): ImportInspection {
  const { columns, rows } = sampleColumns(table);
  const mapping = suggestMapping(kind, columns, levels);
  return {
    fileName,
    sheets: [...table.sheets],
    sheet: table.sheet,
    encoding: table.encoding,
    delimiter: table.delimiter,
    columns: columns.map((column, index) => ({
      index,
      heading: column.heading,
      samples: column.samples.slice(0, shownSamples),
      field: mapping.columns[column.heading] ?? null,
    })),
    fields: importFieldNames(kind, levels).map((field) => ({
      field,
      required: requiredFields[kind].includes(field),
    })),
    mapping,
    rows,
  };
}
