import { voidNumbers, waitingForms, type WaitingForm } from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import type { PersonRole } from '../../preload/contract/people.ts';
import type { SimRecord } from '../sims/index.ts';

/** A device as an import tells it from others. */
export interface DeviceRef {
  readonly id: string;
  readonly box: string;
  /** Struck out: its number stays used, its identifiers are free. */
  readonly struckOut: boolean;
  /** Line of the file that named it; 0 while none has. */
  line: number;
}

interface IdentifierRow {
  readonly id: string;
  readonly box: string;
  readonly prefix: string;
  readonly sequence: number;
  readonly serialKey: string | null;
  readonly imei1: string | null;
  readonly imei2: string | null;
  readonly struckOut: number;
}

/** Every identifier that a device of the register has, with that device. */
export interface DeviceIndex {
  readonly byBox: Map<string, DeviceRef>;
  readonly byImei: Map<string, DeviceRef>;
  readonly bySerial: Map<string, DeviceRef>;
  /** Why a number that no device has stays used: its form was made void. */
  readonly voidForms: ReadonlyMap<string, string>;
  /** Blank forms that wait for their box, on paper or not yet. */
  readonly openForms: ReadonlyMap<string, WaitingForm>;
}

/** A box number as compared: however many zeros it is written with. */
export function boxKey(prefix: string, sequence: number): string {
  return `${prefix} ${sequence}`;
}

export function loadDevices(db: ReadableDb): DeviceIndex {
  const byBox = new Map<string, DeviceRef>();
  const byImei = new Map<string, DeviceRef>();
  const bySerial = new Map<string, DeviceRef>();
  const rows = db.iterate<IdentifierRow>(
    `SELECT id, box_number AS box, box_prefix AS prefix, box_sequence AS sequence, serial_key AS serialKey, imei1,
       imei2, state = 'void' AS struckOut FROM device`,
  );
  for (const row of rows) {
    const ref: DeviceRef = { id: row.id, box: row.box, struckOut: row.struckOut === 1, line: 0 };
    byBox.set(boxKey(row.prefix, row.sequence), ref);
    if (ref.struckOut) continue;
    if (row.imei1 !== null) byImei.set(row.imei1, ref);
    if (row.imei2 !== null) byImei.set(row.imei2, ref);
    if (row.serialKey !== null) bySerial.set(row.serialKey, ref);
  }
  const voidForms = new Map(
    voidNumbers(db).map(({ prefix, sequence, reason }) => [boxKey(prefix, sequence), reason]),
  );
  const openForms = new Map(
    waitingForms(db).map((form) => [boxKey(form.numberPrefix, form.numberSequence), form]),
  );
  return { byBox, byImei, bySerial, voidForms, openForms };
}

/** Every SIM card with the device it is in. */
export function loadSims(db: ReadableDb): SimRecord[] {
  return db.all<SimRecord>(
    `SELECT s.id, s.version, s.iccid, s.msisdn, s.operator, s.secured, p.device_id AS deviceId,
       d.box_number AS boxNumber
     FROM sim s LEFT JOIN sim_pairing p ON p.sim_id = s.id AND p.until_on IS NULL
     LEFT JOIN device d ON d.id = p.device_id`,
  );
}

export interface KnownPerson {
  readonly id: string;
  readonly role: PersonRole;
  readonly code: string | null;
  readonly fullName: string;
  readonly nameKey: string;
  readonly placeId: string | null;
}

export function loadPeople(db: ReadableDb): KnownPerson[] {
  return db.all<KnownPerson>(
    `SELECT id, role, code, full_name AS fullName, name_key AS nameKey, place_id AS placeId FROM person ORDER BY row`,
  );
}

/** Path of the one place at a depth, or null when there is none or several. */
export function onlyPlaceAt(db: ReadableDb, depth: number): string | null {
  const paths = db.column<string>('SELECT path FROM place WHERE depth = ? LIMIT 2', [depth]);
  return paths.length === 1 ? (paths[0] ?? null) : null;
}
