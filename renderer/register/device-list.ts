import type { DeviceFilter, DeviceList, DeviceSelection } from '../../preload/contract/device-list.ts';
import type { TableSelection } from '../components/data-table/table-selection.ts';

export const noFilter: DeviceFilter = {
  text: '',
  states: [],
  kinds: [],
  ownerTypes: [],
  agreementStates: [],
  placeId: null,
  supervisorId: null,
};

/** The list as it first stands: all devices, newest box number on top. */
export const wholeList: DeviceList = {
  filter: noFilter,
  order: { column: 'boxNumber', direction: 'descending' },
};

/** Whether a filter holds any device back. */
export function isFiltering(filter: DeviceFilter): boolean {
  const { text, states, kinds, ownerTypes, agreementStates, placeId, supervisorId } = filter;
  const lists = [states, kinds, ownerTypes, agreementStates];
  return (
    text.trim() !== '' || lists.some((list) => list.length > 0) || placeId !== null || supervisorId !== null
  );
}

/** What is ticked, as other screens take it. Null when nothing is. */
export function devicesOf(selection: TableSelection, list: DeviceList): DeviceSelection | null {
  if (selection.kind === 'all') return { kind: 'list', list };
  return selection.rows.size > 0 ? { kind: 'rows', rows: [...selection.rows] } : null;
}
