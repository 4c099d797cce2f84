import type { ReadableDb } from '../database/readable-db.ts';

/** One device with everything the inventory says of it. */
export interface InventoryRecord {
  readonly box: string;
  readonly agreementNumber: string | null;
  readonly revision: number | null;
  readonly copies: string | null;
  readonly copyStates: string | null;
  readonly custody: string | null;
  readonly fileRef: string | null;
  readonly kind: string;
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly serial: string | null;
  readonly imei1: string | null;
  readonly imei2: string | null;
  readonly mac: string | null;
  readonly assetTag: string | null;
  readonly iccid: string | null;
  readonly msisdn: string | null;
  readonly operator: string | null;
  readonly secured: string | null;
  readonly ownerType: string;
  readonly ownerName: string | null;
  readonly holderCode: string | null;
  readonly holderName: string | null;
  readonly supervisorCode: string | null;
  readonly supervisorName: string | null;
  readonly placeCode: string | null;
  readonly placePath: string | null;
  readonly issuedOn: string | null;
  readonly dueBack: string | null;
  readonly returnedOn: string | null;
  readonly state: string;
  readonly condition: number;
  readonly value: number | null;
  readonly currency: string | null;
  readonly funding: string | null;
  readonly notes: string | null;
  readonly registeredOn: string;
}

const rowsAtOnce = 500;

const query = `SELECT d.box_number AS box, a.number AS agreementNumber, a.revision,
    (SELECT group_concat(mark, '; ') FROM agreement_copy WHERE agreement_id = a.id) AS copies,
    (SELECT group_concat(mark || ' ' || state, '; ') FROM agreement_copy WHERE agreement_id = a.id) AS copyStates,
    (SELECT group_concat(k.mark || ' ' || k.custodian || coalesce(' ' || held.full_name, ' ' || council.name,
         ' ' || file.year || '/' || printf('%02d', file.sequence) || ' ' || k.folio, ''), '; ')
     FROM agreement_copy k LEFT JOIN person held ON held.id = k.person_id LEFT JOIN council ON council.id = k.council_id
     LEFT JOIN box_file file ON file.id = k.box_file_id
     WHERE k.agreement_id = a.id) AS custody,
    (SELECT group_concat(k.mark || printf(' %d/%02d f. %d', file.year, file.sequence, k.folio), '; ' ORDER BY k.mark)
     FROM agreement_copy k JOIN box_file file ON file.id = k.box_file_id
     WHERE k.agreement_id = a.id) AS fileRef,
    d.kind, d.manufacturer, d.model, d.serial, d.imei1, d.imei2, d.mac, d.asset_tag AS assetTag,
    s.iccid, s.msisdn, s.operator, s.secured, d.owner_type AS ownerType, d.owner_name AS ownerName,
    h.code AS holderCode, h.full_name AS holderName, v.code AS supervisorCode, v.full_name AS supervisorName,
    p.code AS placeCode, p.path AS placePath, d.issued_on AS issuedOn, d.due_back AS dueBack,
    d.returned_on AS returnedOn, d.state, d.condition, d.value, d.currency, d.funding, d.notes,
    d.registered_on AS registeredOn
  FROM json_each(:rows) wanted
  JOIN device d ON d.row = wanted.value
  LEFT JOIN person h ON h.id = d.holder_id
  LEFT JOIN person v ON v.id = d.supervisor_id
  LEFT JOIN place p ON p.id = d.place_id
  LEFT JOIN sim s ON s.id = (
    SELECT sim_id FROM sim_pairing WHERE device_id = d.id AND until_on IS NULL ORDER BY row LIMIT 1)
  LEFT JOIN agreement a ON a.row = (
    SELECT row FROM agreement WHERE device_id = d.id ORDER BY revision DESC LIMIT 1)
  ORDER BY wanted.key`;

/** The inventory of some devices, in the order of their row numbers as given, a few hundred at a time. */
export function* inventoryRecords(db: ReadableDb, rows: readonly number[]): Generator<InventoryRecord> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    yield* db.all<InventoryRecord>(query, { rows: JSON.stringify(rows.slice(from, from + rowsAtOnce)) });
  }
}

/** Row numbers of all devices that are not struck out, by box number. */
export function allRows(db: ReadableDb): number[] {
  return db.column<number>(`SELECT row FROM device_list ORDER BY box_sort`);
}
