/** A paper copy of an agreement: its mark and where it is to end. */
export interface CopyPlan {
  readonly mark: 'A' | 'B' | 'C';
  readonly destination: 'district' | 'partner' | 'holder';
}

/**
 * The copies an agreement is printed in (DOMAIN section 0): A stays with the district, B goes to the
 * partner. Everything else reads this set, so that a copy C for the holder is one more line.
 */
export const copySet: readonly CopyPlan[] = [
  { mark: 'A', destination: 'district' },
  { mark: 'B', destination: 'partner' },
];
