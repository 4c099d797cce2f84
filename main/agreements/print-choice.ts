import type { AgreementCopy } from './agreement-document.ts';

export type CopyMark = AgreementCopy['mark'];

/** Why and how often a copy was printed before. */
export interface Reprint {
  /** Of the duplicate: 1 for the first. */
  readonly number: number;
  readonly reason: string;
}

/** What is printed of each agreement, and in which order it leaves the printer. */
export interface PrintChoice {
  /** Those of them that an agreement has are printed. */
  readonly marks: readonly CopyMark[];
  /** All copies of one device together, or all copies of one mark. */
  readonly collate: 'device' | 'copy';
  /** Two-sided: no copy starts on the back of another. */
  readonly sides: 'one' | 'two';
}

/** All copies, device by device, on both sides of the paper. */
export const usualChoice: PrintChoice = { marks: ['A', 'B', 'C'], collate: 'device', sides: 'two' };
