/** One column of a list that is written out. */
export interface SheetColumn {
  readonly heading: string;
  /** In characters of the standard font. */
  readonly width: number;
  /** `text` keeps identifiers whole: a spreadsheet drops digits of what it takes for a number. Dates come as `YYYY-MM-DD`. */
  readonly type: 'text' | 'number' | 'date';
}

/** Values in the order of the columns; null for an empty cell. */
export type SheetRow = readonly (string | number | null)[];
