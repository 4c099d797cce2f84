import type { DeviceList, DeviceRow } from '../../preload/contract/device-list.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import type { TextMatch } from '../database/text-match.ts';

const sortColumns: Readonly<Record<DeviceList['order']['column'], string>> = {
  boxNumber: 'box_sort',
  kind: 'kind',
  model: 'model',
  serial: 'serial',
  imei1: 'imei1',
  msisdn: 'msisdn',
  holderName: 'holder_name',
  placePath: 'place_key',
  supervisorName: 'supervisor_name',
  state: 'state',
  agreementState: 'agreement_state',
  condition: 'condition',
  issuedOn: 'issued_on',
  registeredOn: 'registered_on',
};

/**
 * Indexes that hold a sorted column and the box number of every device. Going through one of them in its
 * order and asking for each row whether it was found costs a tenth of fetching and sorting what was found.
 */
const sortIndexes: Readonly<Record<string, string>> = {
  box_sort: 'device_list_box',
  model: 'device_list_model',
  holder_name: 'device_list_holder',
  place_key: 'device_list_place',
  supervisor_name: 'device_list_supervisor',
  state: 'device_list_state',
  issued_on: 'device_list_issued',
};

/** Boxes that held a device with such an identifier before another took its place. */
const foundBefore = `SELECT d.row FROM past_device p JOIN device d ON d.id = p.device_id
  WHERE p.imei1 LIKE '%' || :like || '%' ESCAPE '\\' OR p.imei2 LIKE '%' || :like || '%' ESCAPE '\\'
    OR p.serial_key LIKE '%' || :like || '%' ESCAPE '\\'`;

const found = `row IN (SELECT rowid FROM device_search WHERE device_search MATCH :match UNION ALL ${foundBefore})`;

/** Whether a list is narrowed by nothing but a text that the search index answers. */
function isMatchAlone(where: string): boolean {
  return where === `WHERE ${found}`;
}

/** The devices of a list, as a condition and its bound values. */
export function listCondition(
  filter: DeviceList['filter'],
  text: TextMatch | null,
): { readonly where: string; readonly bound: Record<string, unknown> } {
  const conditions: string[] = [];
  const bound: Record<string, unknown> = {};
  const oneOf = (column: string, name: string, values: readonly string[]): void => {
    if (values.length === 0) return;
    conditions.push(`${column} IN (SELECT value FROM json_each(:${name}))`);
    bound[name] = JSON.stringify(values);
  };
  oneOf('state', 'states', filter.states);
  oneOf('kind', 'kinds', filter.kinds);
  oneOf('owner_type', 'ownerTypes', filter.ownerTypes);
  oneOf(`coalesce(agreement_state, 'none')`, 'agreementStates', filter.agreementStates);
  if (filter.supervisorId !== null) {
    conditions.push('supervisor_id = :supervisorId');
    bound['supervisorId'] = filter.supervisorId;
  }
  if (filter.placeId !== null) {
    conditions.push(
      `(place_key = (SELECT path_key FROM place WHERE id = :placeId)
        OR substr(place_key, 1, (SELECT length(path_key) + 3 FROM place WHERE id = :placeId))
           = (SELECT path_key || ' / ' FROM place WHERE id = :placeId))`,
    );
    bound['placeId'] = filter.placeId;
  }
  if (text?.match) {
    conditions.push(found);
    bound['match'] = text.match;
    bound['like'] = text.like;
  } else if (text) {
    conditions.push(
      `(box_number LIKE '%' || :like || '%' ESCAPE '\\' OR holder_name LIKE :like || '%' ESCAPE '\\'
        OR holder_name LIKE '% ' || :like || '%' ESCAPE '\\' OR model LIKE :like || '%' ESCAPE '\\')`,
    );
    bound['like'] = text.like;
  }
  return { where: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '', bound };
}

/** A filter that lets every device through. */
export const unfiltered: DeviceList['filter'] = {
  text: '',
  states: [],
  kinds: [],
  ownerTypes: [],
  agreementStates: [],
  placeId: null,
  supervisorId: null,
};

/** Row numbers of a list in its order; devices alike in the sorted column follow their box numbers. */
export function listRows(db: ReadableDb, list: DeviceList, text: TextMatch | null, limit = -1): number[] {
  const { where, bound } = listCondition(list.filter, text);
  const column = sortColumns[list.order.column];
  const direction = list.order.direction === 'ascending' ? 'ASC' : 'DESC';
  const order =
    column === 'box_sort' ? `box_sort ${direction}` : `${column} ${direction}, box_sort ${direction}`;
  const index = isMatchAlone(where) ? sortIndexes[column] : undefined;
  const source = index === undefined ? 'device_list' : `device_list INDEXED BY ${index}`;
  return db.column(`SELECT row FROM ${source} ${where} ORDER BY ${order} LIMIT :limit`, { ...bound, limit });
}

/** Row numbers of all devices that a text is found in, as they were entered. */
export function rowsHolding(db: ReadableDb, text: TextMatch): number[] {
  if (text.match !== null) {
    return db.column(
      `SELECT rowid FROM device_search WHERE device_search MATCH :match UNION ${foundBefore}`,
      { match: text.match, like: text.like },
    );
  }
  const { where, bound } = listCondition(unfiltered, text);
  return db.column(`SELECT row FROM device_list ${where}`, bound);
}

/** Row numbers of all devices but those struck out, by box number. */
export function allDeviceRows(db: ReadableDb): number[] {
  return db.column(`SELECT row FROM device_list WHERE state <> 'void' ORDER BY box_sort`);
}

/** Row numbers of a series' devices between two numbers, both included. */
export function deviceRowsBetween(db: ReadableDb, prefix: string, from: number, to: number): number[] {
  return db.column(
    `SELECT row FROM device WHERE box_prefix = ? AND box_sequence BETWEEN ? AND ? AND state <> 'void'
     ORDER BY box_sequence`,
    [prefix, from, to],
  );
}

/** Row numbers of these devices but those struck out, in their order. */
export function rowsOfDevices(db: ReadableDb, ids: readonly string[]): number[] {
  return db.column(
    `SELECT d.row FROM json_each(?) j JOIN device d ON d.id = j.value WHERE d.state <> 'void' ORDER BY j.key`,
    [JSON.stringify(ids)],
  );
}

const view = `SELECT row, device_id AS id, box_number AS boxNumber, kind, manufacturer, model, serial, imei1, imei2,
  iccid, msisdn, holder_name AS holderName, holder_code AS holderCode, place_path AS placePath,
  supervisor_name AS supervisorName, owner_type AS ownerType, condition, state,
  agreement_state AS agreementState, issued_on AS issuedOn, registered_on AS registeredOn FROM device_list`;

export function deviceRows(db: ReadableDb, rows: readonly number[]): DeviceRow[] {
  return db.all(`${view} WHERE row IN (SELECT value FROM json_each(?))`, [JSON.stringify(rows)]);
}
