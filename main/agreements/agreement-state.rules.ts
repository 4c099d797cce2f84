import { isClosed, type AgreementState } from '../../preload/contract/agreement-values.ts';
import type { CopyPlace } from './copy-step.rules.ts';

export interface CopyFacts extends Pick<CopyPlace, 'state' | 'custodian'> {
  /** Taken out of its box file for a while. */
  readonly onLoan: boolean;
  readonly required: boolean;
  readonly endPlace: 'box-file' | 'partner' | 'holder';
  /** Whether it bears every signature and stamp that was asked for. */
  readonly complete: boolean;
}

/**
 * Whether a copy is where it is to be kept. One that was taken out for reading still has its place there; one that
 * was found again, or printed in the place of a lost one, has yet to be filed.
 */
export function atEndPlace({
  state,
  custodian,
  onLoan,
  endPlace,
}: Pick<CopyFacts, 'state' | 'custodian' | 'onLoan' | 'endPlace'>): boolean {
  switch (endPlace) {
    case 'box-file':
      return state === 'filed' || (state === 'returned' && onLoan);
    case 'partner':
      return state === 'dispatched' && custodian === 'partner';
    case 'holder':
      return state === 'with-holder';
  }
}

const backFromField = new Set([
  'collected',
  'with-council',
  'returned',
  'filed',
  'dispatched',
  'with-holder',
]);

/**
 * How far an agreement has come, worked out from its copies (DOMAIN section 0: it is complete when every
 * required copy is signed, stamped and at its end place). An agreement that is over stays what it was made.
 */
export function agreementState(
  present: AgreementState,
  filledOn: string | null,
  copies: readonly CopyFacts[],
): AgreementState {
  if (isClosed(present)) return present;
  if (copies.every(({ state }) => state === 'drafted')) return 'drafted';
  if (copies.some(({ state }) => state === 'with-council')) return 'with-council';
  const required = copies.filter((copy) => copy.required);
  const there = required.filter(({ state }) => state !== 'lost');
  if (required.length > 0 && there.length === required.length && required.every(({ complete }) => complete)) {
    return required.every(atEndPlace) ? 'active' : 'signed';
  }
  // A lost copy does not hold up those that came back.
  if (there.length > 0 && there.every(({ state }) => backFromField.has(state))) return 'collected';
  return filledOn === null ? 'printed' : 'filled';
}
