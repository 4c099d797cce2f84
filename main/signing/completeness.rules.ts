import type { LackReason, Party, SigningWay, StampState } from '../../preload/contract/signing-values.ts';

/** A mark that a copy must bear, as its template says. */
export interface RequiredMark {
  readonly party: Party;
  /** Whether the party's stamp must stand beside the signature. */
  readonly stamp: boolean;
}

/** A mark that a copy was seen to bear. */
export interface MadeMark {
  readonly party: Party;
  readonly how: SigningWay;
  readonly stamp: StampState;
  readonly witness: string | null;
}

/** What a copy still lacks, of whom, and why. */
export interface Lack {
  readonly party: Party;
  readonly why: LackReason;
}

function lackIn(required: RequiredMark, made: readonly MadeMark[]): LackReason | null {
  const marks = made.filter(({ party }) => party === required.party);
  if (marks.length === 0) return 'not-signed';
  const stamped = marks.filter(({ stamp }) => stamp === 'present');
  if (required.stamp && stamped.length === 0) {
    return marks.some(({ stamp }) => stamp === 'illegible') ? 'stamp-illegible' : 'stamp-absent';
  }
  const good = required.stamp ? stamped : marks;
  return good.every(({ how, witness }) => how === 'thumbprint' && (witness ?? '').trim() === '')
    ? 'witness-missing'
    : null;
}

/**
 * What a copy lacks to be complete (DOMAIN S11): every required party has signed, its stamp is there and can be
 * read where one is asked for, and a thumbprint has a witness. Empty when the copy is complete.
 */
export function lacksOf(required: readonly RequiredMark[], made: readonly MadeMark[]): Lack[] {
  return required.flatMap((mark) => {
    const why = lackIn(mark, made);
    return why === null ? [] : [{ party: mark.party, why }];
  });
}
