import {
  IconDeviceMobile,
  IconDeviceSim,
  IconFileText,
  IconMapPin,
  IconQrcode,
  IconSettings,
  IconTableExport,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { Catalogue } from '../../resources/texts/index.ts';

export interface Area {
  readonly key: keyof Catalogue['common']['areas'];
  readonly path: string;
  readonly icon: Icon;
}

/** The rail, by task. An area is shown once it has a screen. */
export const areas: readonly Area[] = [
  { key: 'devices', path: '/devices', icon: IconDeviceMobile },
  { key: 'agreements', path: '/agreements', icon: IconFileText },
  { key: 'people', path: '/people', icon: IconUsers },
  { key: 'places', path: '/places', icon: IconMapPin },
  { key: 'sims', path: '/sims', icon: IconDeviceSim },
  { key: 'labels', path: '/labels', icon: IconQrcode },
  { key: 'exchange', path: '/exchange', icon: IconTableExport },
  { key: 'settings', path: '/settings', icon: IconSettings },
];
