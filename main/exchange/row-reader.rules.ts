import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { ImportMapping } from '../../preload/contract/exchange.ts';
import { issue } from '../errors.ts';
import { isFormulaError } from './cell.rules.ts';
import { placeField } from './import-fields.rules.ts';
import type { Cells } from './table.ts';

/** Picks the fields of a mapping out of a row's cells. */
export interface RowReader {
  /** Whether a column or a constant feeds the field. */
  readonly has: (field: string) => boolean;
  /** The field's text, trimmed; empty when nothing feeds it. */
  readonly text: (cells: Cells, field: string) => string;
  /** Names of the row's place from the top. */
  readonly placeNames: (cells: Cells) => string[];
  /** Depth of the place tree that the first of the place names stands at; null without such columns. */
  readonly topDepth: number | null;
  /** What is wrong with the row before any field is looked at. */
  readonly faults: (cells: Cells) => FieldIssue[];
}

/** Names of a path in one cell: parted by a slash that has a space on either side. */
export function splitPath(path: string): string[] {
  return path
    .split(/\s+\/\s*|\s*\/\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * Prepares a mapping for the rows of one file.
 *
 * @param strictWidth refuses rows with text beyond the last heading: in delimited text that is the mark of
 *   a separator inside a cell, after which everything stands under the wrong heading
 */
export function rowReader(
  mapping: ImportMapping,
  headings: readonly string[],
  strictWidth: boolean,
): RowReader {
  const columnOf = new Map<string, number>();
  headings.forEach((heading, index) => {
    const field = mapping.columns[heading];
    if (field !== undefined && field !== '') columnOf.set(field, index);
  });
  const constants = new Map(
    Object.entries(mapping.constants)
      .filter(([field]) => !columnOf.has(field))
      .map(([field, text]) => [field, text.trim()]),
  );
  const has = (field: string): boolean => columnOf.has(field) || constants.has(field);
  const text = (cells: Cells, field: string): string => {
    const column = columnOf.get(field);
    return column === undefined ? (constants.get(field) ?? '') : (cells[column] ?? '').trim();
  };
  const placeFields = [...columnOf.keys(), ...constants.keys()]
    .filter((field) => placeField.test(field))
    .sort();
  const mappedColumns = [...columnOf];

  return {
    has,
    text,
    topDepth: placeFields[0] === undefined ? null : Number(placeFields[0].slice('place.'.length)),
    placeNames: (cells) => {
      const names = placeFields.map((field) => text(cells, field)).filter((name) => name !== '');
      return names.length > 0 || !has('placePath') ? names : splitPath(text(cells, 'placePath'));
    },
    faults: (cells) => {
      const issues: FieldIssue[] = [];
      if (
        strictWidth &&
        cells.length > headings.length &&
        cells.slice(headings.length).some((cell) => cell.trim() !== '')
      ) {
        issues.push(issue('columns', 'too-many', undefined, { max: headings.length, length: cells.length }));
      }
      for (const [field, column] of mappedColumns) {
        const cell = cells[column];
        if (cell !== undefined && isFormulaError(cell)) issues.push(issue(field, 'formula-error', cell));
      }
      return issues;
    },
  };
}
