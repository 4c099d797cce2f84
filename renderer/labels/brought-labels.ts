import type { LabelKind } from '../../preload/contract/labels.ts';
import { withDevices, type SelectedDevices } from '../register/selection.ts';

/** What another screen wants printed: which kind, on which sheet, how many of each. */
export interface BroughtLabels {
  readonly kind: LabelKind;
  readonly sheet: string;
  readonly copies: number;
}

interface Passage {
  readonly labels?: BroughtLabels;
}

/** How to go to the screen that prints labels, with devices and all that was chosen for them before. */
export function withLabels(devices: SelectedDevices, labels: BroughtLabels): { readonly state: object } {
  return { state: { ...withDevices(devices).state, labels } };
}

/** What came along to this screen; null when it was reached by another way. */
export function labelsBrought(): BroughtLabels | null {
  return (history.state as Passage | null)?.labels ?? null;
}
