/**
 * The life of an agreement. Those before `superseded` are worked out from where its copies are and what they
 * bear; the last four are over.
 */
export const agreementStates = [
  'drafted',
  'printed',
  'filled',
  'collected',
  'with-council',
  'signed',
  'active',
  'superseded',
  'ended',
  'archived',
  'void',
] as const;
export type AgreementState = (typeof agreementStates)[number];

/** States in which an agreement is over; in every other it is open. */
export const closedStates: readonly AgreementState[] = ['superseded', 'ended', 'archived', 'void'];

export function isClosed(state: AgreementState): boolean {
  return closedStates.includes(state);
}

/** Why an agreement took the place of another one of its number. */
export const supersedeReasons = ['changed-terms', 'renewal', 'transfer', 'swap', 'void-form'] as const;
export type SupersedeReason = (typeof supersedeReasons)[number];

/** Where one paper copy is in its life. */
export const copyStates = [
  'drafted',
  'printed',
  'with-supervisor',
  'collected',
  'with-council',
  'returned',
  'filed',
  'dispatched',
  'with-holder',
  'lost',
  'void',
] as const;
export type CopyState = (typeof copyStates)[number];

/** Who has a paper copy. */
export const custodians = [
  'none',
  'office',
  'supervisor',
  'council',
  'partner',
  'holder',
  'box-file',
  'lost',
  'spoiled',
] as const;
export type Custodian = (typeof custodians)[number];

/** What can happen to a paper copy. */
export const copySteps = [
  'printed',
  'issued',
  'collected',
  'sent',
  'returned',
  'filed',
  'misfiled',
  'taken-out',
  'put-back',
  'dispatched',
  'received',
  'given',
  'lost',
  'found',
  'void',
] as const;
export type CopyStep = (typeof copySteps)[number];
