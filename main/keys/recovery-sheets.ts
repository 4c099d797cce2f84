import { randomInt } from 'node:crypto';
import { groupCount } from './recovery-code.rules.ts';

/** A sheet that was drawn and is not confirmed yet. */
export interface DrawnSheet {
  readonly registerId: string;
  readonly code: string;
  /** Token of the document. */
  readonly document: string;
  /** The two groups that are asked back, in the order of the sheet. */
  readonly asked: readonly number[];
}

/** Keeps the last sheet that was drawn, in memory only. */
export interface RecoverySheets {
  readonly keep: (sheet: Omit<DrawnSheet, 'asked'>) => DrawnSheet;
  readonly of: (registerId: string) => DrawnSheet | null;
  readonly drop: () => void;
}

function twoGroups(): number[] {
  const first = randomInt(groupCount);
  const second = (first + 1 + randomInt(groupCount - 1)) % groupCount;
  return [first, second].sort((a, b) => a - b);
}

export function recoverySheets(): RecoverySheets {
  let last: DrawnSheet | null = null;
  return {
    keep: (sheet) => (last = { ...sheet, asked: twoGroups() }),
    of: (registerId) => (last?.registerId === registerId ? last : null),
    drop: () => {
      last = null;
    },
  };
}
