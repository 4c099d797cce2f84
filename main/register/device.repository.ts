import type { Accessory } from '../../preload/contract/device-facts.ts';
import type { DeviceKind, DeviceState } from '../../preload/contract/device-values.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import type { DeviceDraft, OwnerType } from './device.rules.ts';

/** A device as it is stored. */
export interface DeviceRecord extends DeviceDraft {
  readonly row: number;
  readonly id: string;
  readonly version: number;
  readonly boxNumber: string;
  readonly boxPrefix: string;
  readonly boxSequence: number;
  readonly state: DeviceState;
  readonly registeredOn: string;
  readonly holderId: string | null;
  readonly placeId: string | null;
  readonly supervisorId: string | null;
  readonly issuedOn: string | null;
  readonly dueBack: string | null;
  readonly returnedOn: string | null;
}

interface Row extends Omit<DeviceRecord, 'accessories' | 'kind' | 'ownerType'> {
  readonly kind: DeviceKind;
  readonly ownerType: OwnerType;
  readonly accessories: string;
}

const columns = `row, id, version, box_number AS boxNumber, box_prefix AS boxPrefix, box_sequence AS boxSequence,
  state, kind, manufacturer, model, serial, imei1, imei2, no_imei_reason AS noImeiReason, mac,
  asset_tag AS assetTag, colour, owner_type AS ownerType, owner_name AS ownerName, condition, value, currency,
  funding, notes, accessories, registered_on AS registeredOn, holder_id AS holderId, place_id AS placeId,
  supervisor_id AS supervisorId, issued_on AS issuedOn, due_back AS dueBack, returned_on AS returnedOn`;

function toRecord(row: Row): DeviceRecord {
  return { ...row, accessories: JSON.parse(row.accessories) as Accessory[] };
}

function one(db: ReadableDb, where: string, bound: readonly unknown[]): DeviceRecord | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM device WHERE ${where}`, bound);
  return row && toRecord(row);
}

/** The highest row number of a device, 0 when there is none. Devices are never deleted, so rows only go up. */
export function lastDeviceRow(db: ReadableDb): number {
  return db.get<{ row: number }>('SELECT coalesce(max(row), 0) AS row FROM device')?.row ?? 0;
}

export function findDevice(db: ReadableDb, id: string): DeviceRecord | undefined {
  return one(db, 'id = ?', [id]);
}

/** The device of a number within its series, however many zeros it is written with. */
export function findDeviceBySequence(
  db: ReadableDb,
  prefix: string,
  sequence: number,
): DeviceRecord | undefined {
  return one(db, 'box_prefix = ? AND box_sequence = ?', [prefix, sequence]);
}

/** The device with that number as its first or second IMEI; struck-out devices do not count. */
export function findDeviceByImei(db: ReadableDb, imei: string): DeviceRecord | undefined {
  return one(db, `imei1 = ? AND state <> 'void'`, [imei]) ?? one(db, `imei2 = ? AND state <> 'void'`, [imei]);
}

export function findDeviceBySerial(db: ReadableDb, serialKey: string): DeviceRecord | undefined {
  return one(db, `serial_key = ? AND state <> 'void'`, [serialKey]);
}

export type NewDevice = Omit<DeviceRecord, 'row' | 'version'> & {
  readonly officeId: string;
  readonly serialKey: string | null;
};

export function insertDevice(db: WritableDb, device: NewDevice): void {
  db.run(
    `INSERT INTO device (id, office_id, version, box_number, box_prefix, box_sequence, state, kind, manufacturer,
       model, serial, serial_key, imei1, imei2, no_imei_reason, mac, asset_tag, colour, owner_type, owner_name,
       condition, value, currency, funding, notes, accessories, registered_on, holder_id, place_id, supervisor_id,
       issued_on, due_back, returned_on)
     VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      device.id,
      device.officeId,
      device.boxNumber,
      device.boxPrefix,
      device.boxSequence,
      device.state,
      device.kind,
      device.manufacturer,
      device.model,
      device.serial,
      device.serialKey,
      device.imei1,
      device.imei2,
      device.noImeiReason,
      device.mac,
      device.assetTag,
      device.colour,
      device.ownerType,
      device.ownerName,
      device.condition,
      device.value,
      device.currency,
      device.funding,
      device.notes,
      JSON.stringify(device.accessories),
      device.registeredOn,
      device.holderId,
      device.placeId,
      device.supervisorId,
      device.issuedOn,
      device.dueBack,
      device.returnedOn,
    ],
  );
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function updateFacts(
  db: WritableDb,
  id: string,
  draft: DeviceDraft,
  serialKey: string | null,
  expectedVersion: number,
): number {
  return db.run(
    `UPDATE device SET version = version + 1, kind = :kind, manufacturer = :manufacturer, model = :model,
       serial = :serial, serial_key = :serialKey, imei1 = :imei1, imei2 = :imei2, no_imei_reason = :noImeiReason,
       mac = :mac, asset_tag = :assetTag, colour = :colour, owner_type = :ownerType, owner_name = :ownerName,
       condition = :condition, value = :value, currency = :currency, funding = :funding, notes = :notes,
       accessories = :accessories
     WHERE id = :id AND version = :expectedVersion`,
    { ...draft, accessories: JSON.stringify(draft.accessories), serialKey, id, expectedVersion },
  ).changes;
}

export interface Issue {
  readonly holderId: string;
  readonly placeId: string | null;
  readonly supervisorId: string | null;
  readonly issuedOn: string;
  readonly dueBack: string | null;
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function setHolder(
  db: WritableDb,
  id: string,
  issue: Issue,
  facts: Pick<DeviceDraft, 'condition' | 'ownerType' | 'ownerName' | 'accessories'>,
  expectedVersion: number,
): number {
  return db.run(
    `UPDATE device SET version = version + 1, state = 'with-holder', holder_id = :holderId, place_id = :placeId,
       supervisor_id = :supervisorId, issued_on = :issuedOn, due_back = :dueBack, returned_on = NULL,
       condition = :condition, owner_type = :ownerType, owner_name = :ownerName, accessories = :accessories
     WHERE id = :id AND version = :expectedVersion`,
    { ...issue, ...facts, accessories: JSON.stringify(facts.accessories), id, expectedVersion },
  ).changes;
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function clearHolder(
  db: WritableDb,
  id: string,
  back: { readonly on: string; readonly condition: number; readonly accessories: readonly Accessory[] },
  expectedVersion: number,
): number {
  return db.run(
    `UPDATE device SET version = version + 1, state = 'in-stock', holder_id = NULL, place_id = NULL,
       supervisor_id = NULL, issued_on = NULL, due_back = NULL, returned_on = :on, condition = :condition,
       accessories = :accessories
     WHERE id = :id AND version = :expectedVersion`,
    { id, ...back, accessories: JSON.stringify(back.accessories), expectedVersion },
  ).changes;
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function strikeOut(db: WritableDb, id: string, reason: string, expectedVersion: number): number {
  return db.run(
    `UPDATE device SET version = version + 1, state = 'void', void_reason = :reason
     WHERE id = :id AND version = :expectedVersion`,
    { id, reason, expectedVersion },
  ).changes;
}

/** Maker, model and kind that most devices with the same type code have. */
export function commonModel(
  db: ReadableDb,
  typeCode: string,
):
  | { readonly manufacturer: string | null; readonly model: string | null; readonly kind: DeviceKind }
  | undefined {
  return db.get(
    `SELECT manufacturer, model, kind FROM device
     WHERE imei1 IS NOT NULL AND substr(imei1, 1, 8) = ? AND model IS NOT NULL AND state <> 'void'
     GROUP BY manufacturer, model, kind ORDER BY count(*) DESC LIMIT 1`,
    [typeCode],
  );
}
