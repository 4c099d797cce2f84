import type { ClaimState } from '../../preload/contract/allowance-values.ts';
import { dayAfter } from '../transmittals/transmittal.rules.ts';

/** Days a claim is for, both included. */
export interface ClaimPeriod {
  readonly from: string;
  readonly until: string;
}

/** Whether two periods share a day. */
export function overlaps(one: ClaimPeriod, other: ClaimPeriod): boolean {
  return one.from <= other.until && other.from <= one.until;
}

/** Days on which somebody had a device; `until` is null while they have it. */
export interface Holding {
  readonly from: string;
  readonly until: string | null;
}

/**
 * Whether somebody had the device on every day of a period: from a hand-over to the day it came back, both
 * included, or over several that follow one another day by day.
 */
export function isHeldThrough({ from, until }: ClaimPeriod, holdings: readonly Holding[]): boolean {
  let day = from;
  for (const held of [...holdings].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (held.from > day) return false;
    if (held.until === null || held.until >= until) return true;
    if (held.until >= day) day = dayAfter(held.until, 1);
  }
  return false;
}

/** Claims that were refused or withdrawn ask for nothing: their days may be claimed again. */
export function stillCounts(state: ClaimState): boolean {
  return state === 'submitted' || state === 'approved' || state === 'paid';
}

export type ClaimStep = 'approve' | 'refuse' | 'pay' | 'withdraw';

const steps: Readonly<Record<ClaimStep, { readonly from: readonly ClaimState[]; readonly to: ClaimState }>> =
  {
    approve: { from: ['submitted'], to: 'approved' },
    refuse: { from: ['submitted', 'approved'], to: 'refused' },
    pay: { from: ['approved'], to: 'paid' },
    withdraw: { from: ['submitted', 'approved'], to: 'withdrawn' },
  };

/** The state that a step leads to, or null where it may not be taken: nothing is paid unapproved or twice. */
export function afterStep(state: ClaimState, step: ClaimStep): ClaimState | null {
  const { from, to } = steps[step];
  return from.includes(state) ? to : null;
}

/** Whether somebody may decide on a claim: not who entered it (four eyes). */
export function mayDecide(claim: { readonly enteredBy: string }, account: string): boolean {
  return claim.enteredBy !== account;
}
