import type { Purpose } from '../../preload/contract/transmittal-values.ts';

/** A supervisor, a holder, a council or a partner. */
export interface Party {
  readonly kind: 'person' | 'council';
  readonly id: string;
}

interface Passage {
  readonly agreements?: readonly number[];
  readonly sheets?: readonly string[];
  readonly letters?: { readonly purpose: Purpose; readonly to: readonly Party[] };
}

function brought(): Passage | null {
  return history.state as Passage | null;
}

/** How to go to the screen that sends papers with agreements (by row) that were chosen in a list. */
export function withAgreements(agreements: readonly number[]): { readonly state: Passage } {
  return { state: { agreements } };
}

/** The agreements that came along; null when the screen was reached by another way. */
export function agreementsBrought(): readonly number[] | null {
  return brought()?.agreements ?? null;
}

/** How to go to the screen that draws sheets. */
export function withSheets(sheets: readonly string[]): { readonly state: Passage } {
  return { state: { sheets } };
}

export function sheetsBrought(): readonly string[] {
  return brought()?.sheets ?? [];
}

/** How to go to the screen that draws reminder letters. */
export function withLetters(purpose: Purpose, to: readonly Party[]): { readonly state: Passage } {
  return { state: { letters: { purpose, to } } };
}

export function lettersBrought(): Passage['letters'] | null {
  return brought()?.letters ?? null;
}
