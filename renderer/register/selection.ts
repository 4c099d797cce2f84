import type { DeviceSelection } from '../../preload/contract/device-list.ts';

export interface SelectedDevices {
  readonly selection: DeviceSelection;
  /** How many devices it stands for. */
  readonly count: number;
  /** Box number when it is one device. */
  readonly name?: string;
}

/** A single device, by its row number and the number on its box. */
export function oneDevice(row: number, boxNumber: string): SelectedDevices {
  return { selection: { kind: 'rows', rows: [row] }, count: 1, name: boxNumber };
}

interface Passage {
  readonly devices?: SelectedDevices;
}

/**
 * How to go to a screen that prints or exports devices. They travel with that one visit, so that going
 * back finds them again and coming by another way does not.
 */
export function withDevices(devices: SelectedDevices): { readonly state: Passage } {
  return { state: { devices } };
}

/** The devices that came along to this screen; null when it was reached by another way. */
export function devicesBrought(): SelectedDevices | null {
  return (history.state as Passage | null)?.devices ?? null;
}
