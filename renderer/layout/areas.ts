import {
  IconCalendarEvent,
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

/** One screen of an area, shown below it while somebody is in the area. */
export interface AreaPage {
  readonly key: keyof Catalogue['common']['areaPages'];
  readonly path: string;
  /** Left out where everybody may go. */
  readonly roles?: readonly Role[];
}

export interface Area {
  readonly key: keyof Catalogue['common']['areas'];
  readonly path: string;
  readonly icon: Icon;
  /** Left out where everybody may go. */
  readonly roles?: readonly Role[];
  readonly pages?: readonly AreaPage[];
}

/** The rail, by task. An area or a page is shown once it has a screen. */
export const areas: readonly Area[] = [
  { key: 'today', path: '/today', icon: IconCalendarEvent },
  { key: 'devices', path: '/devices', icon: IconDeviceMobile },
  {
    key: 'agreements',
    path: '/agreements',
    icon: IconFileText,
    pages: [
      { key: 'allAgreements', path: '/agreements' },
      { key: 'outstanding', path: '/agreements/outstanding' },
      { key: 'transmittals', path: '/agreements/transmittals' },
      { key: 'boxFiles', path: '/agreements/box-files' },
      { key: 'sortScans', path: '/agreements/sort-scans' },
      { key: 'verify', path: '/agreements/verify' },
      { key: 'claims', path: '/agreements/claims' },
      { key: 'councils', path: '/agreements/councils' },
    ],
  },
  { key: 'people', path: '/people', icon: IconUsers },
  { key: 'places', path: '/places', icon: IconMapPin },
  { key: 'sims', path: '/sims', icon: IconDeviceSim },
  {
    key: 'labels',
    path: '/labels',
    icon: IconQrcode,
    roles: printers,
    pages: [
      { key: 'printLabels', path: '/labels' },
      { key: 'printedLabels', path: '/labels/printed' },
      { key: 'stickLabels', path: '/labels/stick', roles: registrars },
    ],
  },
  { key: 'exchange', path: '/exchange', icon: IconTableExport, roles: [...registrars, 'auditor'] },
  { key: 'journal', path: '/journal', icon: IconHistory, roles: auditors },
  { key: 'settings', path: '/settings', icon: IconSettings },
];
