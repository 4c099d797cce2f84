import type { Sim, SimCheck } from '../../preload/contract/sims.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import { textMatch } from '../database/text-match.ts';
import type { SimDraft } from './sim.rules.ts';

export interface SimRecord extends SimDraft {
  readonly id: string;
  readonly version: number;
  /** The device it is in now. */
  readonly deviceId: string | null;
  readonly boxNumber: string | null;
}

const record = `SELECT s.id, s.version, s.iccid, s.msisdn, s.operator, s.secured, p.device_id AS deviceId,
  d.box_number AS boxNumber
  FROM sim s LEFT JOIN sim_pairing p ON p.sim_id = s.id AND p.until_on IS NULL
  LEFT JOIN device d ON d.id = p.device_id`;

export function findSim(db: ReadableDb, id: string): SimRecord | undefined {
  return db.get(`${record} WHERE s.id = ?`, [id]);
}

export function findSimByIccid(db: ReadableDb, iccid: string): SimRecord | undefined {
  return db.get(`${record} WHERE s.iccid = ?`, [iccid]);
}

export function findSimByNumber(db: ReadableDb, msisdn: string): SimRecord | undefined {
  return db.get(`${record} WHERE s.msisdn = ?`, [msisdn]);
}

export function insertSim(
  db: WritableDb,
  sim: SimDraft & { readonly id: string; readonly officeId: string },
): void {
  db.run(
    `INSERT INTO sim (id, office_id, version, iccid, msisdn, operator, secured)
     VALUES (?, ?, 1, ?, ?, ?, ?)`,
    [sim.id, sim.officeId, sim.iccid, sim.msisdn, sim.operator, sim.secured],
  );
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function updateSim(
  db: WritableDb,
  sim: SimDraft & { readonly id: string },
  expectedVersion: number,
): number {
  return db.run(
    `UPDATE sim SET version = version + 1, iccid = :iccid, msisdn = :msisdn, operator = :operator,
       secured = :secured WHERE id = :id AND version = :expectedVersion`,
    { ...sim, expectedVersion },
  ).changes;
}

export function insertPairing(
  db: WritableDb,
  pairing: { readonly id: string; readonly simId: string; readonly deviceId: string; readonly on: string },
): void {
  db.run(`INSERT INTO sim_pairing (id, sim_id, device_id, from_on, until_on) VALUES (?, ?, ?, ?, NULL)`, [
    pairing.id,
    pairing.simId,
    pairing.deviceId,
    pairing.on,
  ]);
}

export function closePairing(db: WritableDb, simId: string, on: string): void {
  db.run('UPDATE sim_pairing SET until_on = max(?, from_on) WHERE sim_id = ? AND until_on IS NULL', [
    on,
    simId,
  ]);
}

/** Whether a card was in a device before the one that it is in now, or in the same one. */
export function wasPairedBefore(db: ReadableDb, simId: string): boolean {
  return db.get('SELECT 1 FROM sim_pairing WHERE sim_id = ? AND until_on IS NOT NULL', [simId]) !== undefined;
}

/** Enters how a card was secured in the device that it is in, or what was found of that. */
export function insertCheck(
  db: WritableDb,
  check: SimCheck & {
    readonly id: string;
    readonly officeId: string;
    readonly simId: string;
    readonly method: 'glue' | 'seal' | null;
    readonly at: string;
  },
): void {
  db.run(
    `INSERT INTO sim_check (id, office_id, pairing_id, finding, method, on_day, recorded_at, recorded_by)
     SELECT :id, :officeId, p.id, :finding, :method, :on, :at, :by
     FROM sim_pairing p WHERE p.sim_id = :simId AND p.until_on IS NULL`,
    check,
  );
}

interface ViewRow extends SimDraft {
  readonly row: number;
  readonly id: string;
  readonly version: number;
  readonly deviceId: string | null;
  readonly boxNumber: string | null;
  readonly since: string | null;
  readonly finding: SimCheck['finding'] | null;
  readonly checkedOn: string | null;
  readonly checkedBy: string | null;
}

const view = `SELECT s.row, s.id, s.version, s.iccid, s.msisdn, s.operator, s.secured, p.device_id AS deviceId,
  d.box_number AS boxNumber, p.from_on AS since, c.finding, c.on_day AS checkedOn, c.recorded_by AS checkedBy
  FROM sim s LEFT JOIN sim_pairing p ON p.sim_id = s.id AND p.until_on IS NULL
  LEFT JOIN device d ON d.id = p.device_id
  LEFT JOIN sim_check c ON c.row = (SELECT max(n.row) FROM sim_check n
    WHERE n.pairing_id = p.id)`;

function toSim(row: ViewRow): Sim {
  const { deviceId, boxNumber, since, finding, checkedOn, checkedBy, ...rest } = row;
  return {
    ...rest,
    device: deviceId === null ? null : { id: deviceId, boxNumber: boxNumber ?? '', since: since ?? '' },
    check: finding && { finding, on: checkedOn ?? '', by: checkedBy ?? '' },
  };
}

export function simView(db: ReadableDb, id: string): Sim | undefined {
  const row = db.get<ViewRow>(`${view} WHERE s.id = ?`, [id]);
  return row && toSim(row);
}

export function simViews(db: ReadableDb, rows: readonly number[]): Sim[] {
  return db
    .all<ViewRow>(`${view} WHERE s.row IN (SELECT value FROM json_each(?))`, [JSON.stringify(rows)])
    .map(toSim);
}

export function simsOfDevice(db: ReadableDb, deviceId: string): Sim[] {
  return db
    .all<ViewRow>(
      `${view} WHERE s.id IN (SELECT sim_id FROM sim_pairing WHERE device_id = ? AND until_on IS NULL) ORDER BY p.row`,
      [deviceId],
    )
    .map(toSim);
}

const holdsShort = `(iccid LIKE '%' || :like || '%' ESCAPE '\\' OR msisdn LIKE '%' || :like || '%' ESCAPE '\\')`;

const holdsMatch = 'row IN (SELECT rowid FROM sim_search WHERE sim_search MATCH :match)';

/** Row numbers of SIM cards one of whose numbers holds the text. */
export function simRows(db: ReadableDb, typed: string): number[] {
  const text = textMatch(typed);
  const holds = text === null ? '' : `WHERE ${text.match === null ? holdsShort : holdsMatch}`;
  return db.column(`SELECT row FROM sim ${holds} ORDER BY msisdn, iccid`, { ...text });
}

/** The first SIM cards one of whose numbers holds the digits, three at least, as they were entered. */
export function findSims(db: ReadableDb, digits: string, limit: number): Sim[] {
  const match = textMatch(digits)?.match;
  if (!match) return [];
  return simViews(
    db,
    db.column('SELECT rowid FROM sim_search WHERE sim_search MATCH ? LIMIT ?', [match, limit]),
  );
}
