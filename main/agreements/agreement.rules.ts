import type { AgreementState } from '../../preload/contract/agreements.ts';
import type { SignatureParty, TemplateContent } from '../../preload/contract/templates.ts';

/** What every required copy of an agreement must bear. */
export interface RequiredMark {
  readonly party: SignatureParty;
  readonly stamp: boolean;
}

/** States in which an agreement is over; in every other it is open. */
export const closedStates: readonly AgreementState[] = ['superseded', 'ended', 'archived', 'void'];

export function isClosed(state: AgreementState): boolean {
  return closedStates.includes(state);
}

/** What a template asks of every required copy. */
export function requiredMarks({ signatures }: TemplateContent): RequiredMark[] {
  return signatures.filter(({ required }) => required).map(({ party, stamp }) => ({ party, stamp }));
}
