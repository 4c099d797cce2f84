/** A line of a label below its number. */
export interface LabelFact {
  readonly text: string;
  readonly strong?: boolean;
  /** Lines that it may take; 1 unless it says otherwise. */
  readonly lines?: number;
}

/** A number as bars, with what stands below them for people. */
export interface LabelBars {
  readonly content: string;
  readonly caption: string;
}

/** Everything one label shows, as plain text, and whose it is. */
export interface LabelDocument {
  readonly deviceId: string;
  readonly boxNumber: string;
  /** In order of use to whoever holds the thing in hand: on a small label the last are left out. */
  readonly facts: readonly LabelFact[];
  readonly qrPayload: string;
  /** What a box shows for scanners: one number, or both IMEIs where there is room. */
  readonly bars: readonly LabelBars[];
}
