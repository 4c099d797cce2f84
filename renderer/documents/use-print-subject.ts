import { useState } from 'react';
import type { DeviceSelection } from '../../preload/contract/device-list.ts';
import { useQuery } from '../api/use-query.ts';
import { noFilter } from '../register/device-list.ts';
import { devicesBrought } from '../register/selection.ts';

export type SubjectKind = 'handed-on' | 'all';

export interface PrintSubject {
  readonly kind: SubjectKind;
  readonly choose: (kind: SubjectKind) => void;
  /** What the devices list handed on; null when the screen was reached by another way. */
  readonly handedOn: { readonly count: number; readonly name?: string } | null;
  readonly selection: DeviceSelection;
  /** How many devices that is; null while unknown. */
  readonly count: number | null;
}

/** Every device of the office, in the order of their boxes. */
const everyDevice: DeviceSelection = {
  kind: 'list',
  list: { filter: noFilter, order: { column: 'boxNumber', direction: 'ascending' } },
};

/** The devices that a print is about: those that another screen brought along, or all. */
export function usePrintSubject(): PrintSubject {
  const [given] = useState(devicesBrought);
  const [kind, choose] = useState<SubjectKind>(given ? 'handed-on' : 'all');
  const counts = useQuery('settings.counts', {});
  const all = counts.data?.devices ?? null;
  const chosen = kind === 'handed-on' && given;
  return {
    kind,
    choose,
    handedOn: given,
    selection: chosen ? chosen.selection : everyDevice,
    count: chosen ? chosen.count : all,
  };
}
