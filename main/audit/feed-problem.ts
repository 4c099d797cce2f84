/**
 * What can be wrong with the change feed: an entry is `missing`, was `altered`, was `added` by another
 * program; the end is not the one that Boxfile sealed (`unsealed`); or entries that this computer has seen
 * before are others now (`rewritten`) or are gone (`cut-off`).
 */
export type FeedFault = 'missing' | 'altered' | 'added' | 'unsealed' | 'rewritten' | 'cut-off';

/** A fault and the first entry that it touches. */
export interface FeedProblem {
  readonly fault: FeedFault;
  readonly sequence: number;
}

const sentences: Readonly<Record<FeedFault, (sequence: number) => string>> = {
  missing: (entry) => `entry ${entry} is missing`,
  altered: (entry) => `entry ${entry} was altered`,
  added: (entry) => `entry ${entry} was added by another program`,
  unsealed: (entry) => `the feed was tampered with at entry ${entry}: its seal does not hold`,
  rewritten: (entry) => `entry ${entry} is not the one that was seen here before`,
  'cut-off': (entry) => `entry ${entry} was seen here before and is missing`,
};

/** A problem in a sentence, for the report of a check. */
export function sayProblem({ fault, sequence }: FeedProblem): string {
  return sentences[fault](sequence);
}
