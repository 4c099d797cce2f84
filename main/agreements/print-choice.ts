import type { PrintChoice } from '../../preload/contract/agreements.ts';

export type { PrintChoice } from '../../preload/contract/agreements.ts';
export type CopyMark = PrintChoice['marks'][number];

/** Why and how often a copy was printed before. */
export interface Reprint {
  /** Of the duplicate: 1 for the first. */
  readonly number: number;
  readonly reason: string;
}

/** All copies, device by device, on both sides of the paper. */
export const usualChoice: PrintChoice = { marks: ['A', 'B', 'C'], collate: 'device', sides: 'two' };
