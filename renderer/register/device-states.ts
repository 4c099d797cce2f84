import {
  IconAlertOctagon,
  IconArchive,
  IconBox,
  IconCircleOff,
  IconHelpCircle,
  IconTool,
  IconUser,
  IconUserShield,
  type Icon,
} from '@tabler/icons-react';
import type { DeviceState } from '../../preload/contract/device-values.ts';
import type { Tone } from '../components/state-badge.tsx';

interface Appearance {
  readonly icon: Icon;
  readonly tone: Tone;
}

/** How each state of a device looks beside its word. */
export const deviceStates: Readonly<Record<DeviceState, Appearance>> = {
  'in-stock': { icon: IconBox, tone: 'calm' },
  'with-supervisor': { icon: IconUserShield, tone: 'waiting' },
  'with-holder': { icon: IconUser, tone: 'good' },
  'in-repair': { icon: IconTool, tone: 'waiting' },
  lost: { icon: IconHelpCircle, tone: 'bad' },
  stolen: { icon: IconAlertOctagon, tone: 'bad' },
  disposed: { icon: IconArchive, tone: 'past' },
  void: { icon: IconCircleOff, tone: 'past' },
};

export const deviceStateNames = Object.keys(deviceStates) as DeviceState[];

/** States in which a device can be handed to a health worker. */
export function canHandOver(state: DeviceState): boolean {
  return state === 'in-stock' || state === 'with-supervisor' || state === 'in-repair';
}

/** Only a device that never left the office can have been registered by mistake. */
export function canVoid(state: DeviceState): boolean {
  return state === 'in-stock';
}

/** States from which a device comes back into stock. */
export function canTakeBack(state: DeviceState): boolean {
  return state === 'with-holder';
}
