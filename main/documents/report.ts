/** A column of a table; widths are shares of the page. */
export interface ReportColumn {
  readonly title: string;
  readonly width: number;
}

/** A cell that is a box to be ticked with a pen. */
export const tick = '[ ]';

/** One part of a report: facts, a paragraph, a table, or words in the place of an empty one. */
export interface ReportSection {
  readonly heading: string | null;
  readonly note?: string;
  readonly facts?: readonly (readonly [label: string, value: string])[];
  readonly columns?: readonly ReportColumn[];
  readonly rows?: readonly (readonly string[])[];
  /** Rows are written in by hand and have the room for it. */
  readonly written?: boolean;
  /** What to say of a table without rows. */
  readonly empty?: string;
  /** Ruled places to sign. */
  readonly signing?: SigningLines;
}

/** Somebody who signs; with a stamp there is room for one above the line. */
export interface Signer {
  readonly who: string;
  readonly stamp?: boolean;
}

/** Places to sign: for each of whom, blanks over their names. */
export interface SigningLines {
  readonly blanks: readonly { readonly title: string; readonly width: number }[];
  readonly of: readonly Signer[];
}

/** A report as plain data: the same report gives the same bytes. */
export interface Report {
  readonly language: string;
  readonly office: string;
  readonly title: string;
  /** Below the title: for whom, what is left out, from where. */
  readonly lead: readonly string[];
  /** `CONFIDENTIAL` at the head of every page. */
  readonly mark: string;
  readonly sections: readonly ReportSection[];
  /** At the foot of every page, left of the page number. */
  readonly foot: string;
  /** `Page {{page}} of {{pages}}`. */
  readonly pageWords: string;
  /** Day on the document, ISO. */
  readonly day: string;
}
