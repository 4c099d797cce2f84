import {
  IconDeviceMobile,
  IconDeviceSim,
  IconFileText,
  IconHistory,
  IconMapPin,
  IconQrcode,
  IconSettings,
  IconTableExport,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { auditors, printers, registrars, type Role } from '../../preload/contract/endpoint.ts';
import type { Catalogue } from '../../resources/texts/index.ts';

export interface Area {
  readonly key: keyof Catalogue['common']['areas'];
  readonly path: string;
  readonly icon: Icon;
  /** Left out where everybody may go. */
  readonly roles?: readonly Role[];
}

/** The rail, by task. An area is shown once it has a screen. */
export const areas: readonly Area[] = [
  { key: 'devices', path: '/devices', icon: IconDeviceMobile },
  { key: 'agreements', path: '/agreements', icon: IconFileText },
  { key: 'people', path: '/people', icon: IconUsers },
  { key: 'places', path: '/places', icon: IconMapPin },
  { key: 'sims', path: '/sims', icon: IconDeviceSim },
  { key: 'labels', path: '/labels', icon: IconQrcode, roles: printers },
  { key: 'exchange', path: '/exchange', icon: IconTableExport, roles: [...registrars, 'auditor'] },
  { key: 'journal', path: '/journal', icon: IconHistory, roles: auditors },
  { key: 'settings', path: '/settings', icon: IconSettings },
];
