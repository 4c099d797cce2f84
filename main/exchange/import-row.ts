import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { ImportRow } from '../../preload/contract/exchange.ts';
import type { Cells } from './table.ts';

/** Judges one row, writes it when nothing stands against it, and says what came of it. */
export type RowImporter = (line: number, cells: Cells) => ImportRow;

/** An import of one kind of list. */
export interface ListImporter {
  readonly row: RowImporter;
  /** After the last row: what could only be done once all rows were there. Gives the rows it says more about. */
  readonly finish?: () => readonly ImportRow[];
  /** Writes what the rows have in common, once for all of them. */
  readonly close?: () => void;
}

export type FieldChange = ImportRow['changes'][number];

export function refusedRow(
  line: number,
  label: string,
  issues: readonly FieldIssue[],
  warnings: readonly FieldIssue[] = [],
): ImportRow {
  return { line, outcome: 'refused', label, issues: [...issues], warnings: [...warnings], changes: [] };
}

export function takenRow(
  line: number,
  label: string,
  outcome: 'new' | 'changed' | 'same',
  warnings: readonly FieldIssue[],
  changes: readonly FieldChange[] = [],
): ImportRow {
  return { line, outcome, label, issues: [], warnings: [...warnings], changes: [...changes] };
}
