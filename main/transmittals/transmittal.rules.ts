import type { CopyState, CopyStep } from '../../preload/contract/agreement-values.ts';
import { usualDaysLimit } from '../../preload/contract/council-values.ts';
import type { Purpose, TransmittalState } from '../../preload/contract/transmittal-values.ts';

/** The number of a transmittal as people read it, e.g. `T-00012`. */
export function transmittalNumber(sequence: number): string {
  return `T-${String(sequence).padStart(5, '0')}`;
}

/** Reads a transmittal's number, whatever its zeros: `T-00012`, `t-12`, `T 12`; null for anything else. */
export function readTransmittalNumber(text: string): number | null {
  const [, sequence] = /^t[\s-]*0*([1-9]\d{0,8})$/i.exec(text.trim()) ?? [];
  return sequence === undefined ? null : Number(sequence);
}

/** The step by which papers leave for each purpose. */
export const stepOf: Readonly<Record<Purpose, Extract<CopyStep, 'issued' | 'sent' | 'dispatched'>>> = {
  issue: 'issued',
  sign: 'sent',
  deliver: 'dispatched',
};

/** The step by which a copy comes back to the office; null where it is not out. */
export function stepBack(state: CopyState): Extract<CopyStep, 'collected' | 'returned'> | null {
  if (state === 'with-supervisor') return 'collected';
  return state === 'with-council' || state === 'dispatched' ? 'returned' : null;
}

/**
 * Whether a copy is to come back: what a partner has acknowledged lies in its end place, and is taken from there by
 * name alone.
 *
 * @param copy its state, and whether a transmittal waits for it (1) or not (0)
 */
export function isOut({ state, awaited }: { readonly state: CopyState; readonly awaited: 0 | 1 }): boolean {
  return stepBack(state) !== null && (state !== 'dispatched' || awaited === 1);
}

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/**
 * The day by which papers are to be back: after the council's own limit, after two weeks with a supervisor, and
 * none for papers that stay with whoever keeps them.
 */
export function dueDay(purpose: Purpose, on: string, daysLimit: number | null): string | null {
  return purpose === 'deliver' ? null : dayAfter(on, daysLimit ?? usualDaysLimit);
}

/** How far a transmittal has come by a day. */
export function stateOn(
  today: string,
  { closedOn, dueOn }: { readonly closedOn: string | null; readonly dueOn: string | null },
): TransmittalState {
  if (closedOn !== null) return 'closed';
  return dueOn !== null && dueOn < today ? 'overdue' : 'open';
}

/** Last days of the ages by which outstanding papers are counted; older ones come last. */
export const ageLimits = [7, 14, 30] as const;
