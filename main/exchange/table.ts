/** One row of a file: its cells as text, as many as the file has there. */
export type Cells = readonly string[];

/**
 * Is told each row below the headings.
 *
 * @param line line of the file as a person counts, from 1; in a workbook the row's own number
 * @param cells the row's own array, which the reader does not touch again
 */
export type RowVisitor = (line: number, cells: Cells) => void;

/** A file as rows of text, whatever its format was. Every cell is text: dates as `YYYY-MM-DD`. */
export interface Table {
  readonly format: 'csv' | 'xlsx' | 'geojson';
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Distinct: repeated and blank headings carry their position. */
  readonly headings: readonly string[];
  /**
   * Goes through the rows in order, without the empty ones. May be gone through again.
   * @throws DomainError `file-unreadable` where the file breaks off
   */
  readonly visit: (visitor: RowVisitor) => void;
}

/** The most bytes of one file; a hundred thousand devices take twenty million. */
export const largestFile = 200_000_000;

export function isBlankRow(cells: Cells): boolean {
  return cells.every((cell) => cell.trim() === '');
}
