import type { DeviceList, DeviceRow } from '../../preload/contract/register.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import type { TextMatch } from './text-match.ts';

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
    conditions.push('row IN (SELECT rowid FROM device_search WHERE device_search MATCH :match)');
    bound['match'] = text.match;
  } else if (text) {
    conditions.push(
      `(box_number LIKE '%' || :like || '%' ESCAPE '\\' OR holder_name LIKE :like || '%' ESCAPE '\\'
        OR holder_name LIKE '% ' || :like || '%' ESCAPE '\\' OR model LIKE :like || '%' ESCAPE '\\')`,
    );
    bound['like'] = text.like;
  }
  return { where: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '', bound };
}

/** Row numbers of a list in its order; devices alike in the sorted column follow their box numbers. */
export function listRows(
  db: ReadableDb,
  list: DeviceList,
  text: TextMatch | null,
  limit = -1,
): number[] {
  const { where, bound } = listCondition(list.filter, text);
  const column = sortColumns[list.order.column];
  const direction = list.order.direction === 'ascending' ? 'ASC' : 'DESC';
  const order = column === 'box_sort' ? `box_sort ${direction}` : `${column} ${direction}, box_sort`;
  return db.column(`SELECT row FROM device_list ${where} ORDER BY ${order} LIMIT :limit`, { ...bound, limit });
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

export function countList(db: ReadableDb, filter: DeviceList['filter'], text: TextMatch | null): number {
  const { where, bound } = listCondition(filter, text);
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM device_list ${where}`, bound)?.n ?? 0;
}

const view = `SELECT row, device_id AS id, box_number AS boxNumber, kind, manufacturer, model, serial, imei1, imei2,
  iccid, msisdn, holder_name AS holderName, holder_code AS holderCode, place_path AS placePath,
  supervisor_name AS supervisorName, owner_type AS ownerType, condition, state,
  agreement_state AS agreementState, issued_on AS issuedOn, registered_on AS registeredOn FROM device_list`;

export function deviceRows(db: ReadableDb, rows: readonly number[]): DeviceRow[] {
  return db.all(`${view} WHERE row IN (SELECT value FROM json_each(?))`, [JSON.stringify(rows)]);
}
