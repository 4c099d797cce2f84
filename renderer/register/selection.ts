import type { DeviceSelection } from '../../preload/contract/register.ts';

export interface SelectedDevices {
  readonly selection: DeviceSelection;
  /** How many devices it stands for. */
  readonly count: number;
  /** Box number when it is one device. */
  readonly name?: string;
}

let selected: SelectedDevices | null = null;

/** Hands devices on to the screens that print or export them. */
export function handOn(devices: SelectedDevices): void {
  selected = devices;
}

/** The devices last handed on; null when a screen was reached by another way. */
export function handedOn(): SelectedDevices | null {
  return selected;
}
