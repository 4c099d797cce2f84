import type { Device } from '../../preload/contract/device.ts';
import type { HeldDevice } from '../../preload/contract/hand-over.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

export interface NewHandOver {
  readonly id: string;
  readonly deviceId: string;
  readonly holderId: string;
  readonly placeId: string | null;
  readonly supervisorId: string | null;
  readonly fromOn: string;
  readonly dueBack: string | null;
  readonly conditionOut: number;
}

export function insertHandOver(db: WritableDb, handOver: NewHandOver): void {
  db.run(
    `INSERT INTO hand_over (id, device_id, holder_id, place_id, supervisor_id, from_on, until_on, due_back,
       condition_out, condition_back, note)
     VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, NULL, NULL)`,
    [
      handOver.id,
      handOver.deviceId,
      handOver.holderId,
      handOver.placeId,
      handOver.supervisorId,
      handOver.fromOn,
      handOver.dueBack,
      handOver.conditionOut,
    ],
  );
}

export function closeHandOver(
  db: WritableDb,
  deviceId: string,
  back: { readonly on: string; readonly condition: number; readonly note: string | null },
): void {
  db.run(
    `UPDATE hand_over SET until_on = :on, condition_back = :condition, note = :note
     WHERE device_id = :deviceId AND until_on IS NULL`,
    { deviceId, ...back },
  );
}

/** Changes until when the device and its open hand-over run. */
export function storeDueBack(db: WritableDb, deviceId: string, dueBack: string | null): void {
  db.run('UPDATE device SET due_back = :dueBack, version = version + 1 WHERE id = :deviceId', {
    deviceId,
    dueBack,
  });
  db.run('UPDATE hand_over SET due_back = :dueBack WHERE device_id = :deviceId AND until_on IS NULL', {
    deviceId,
    dueBack,
  });
}

interface Row {
  readonly id: string;
  readonly holderId: string;
  readonly holderName: string;
  readonly holderCode: string | null;
  readonly place: string | null;
  readonly supervisor: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly conditionOut: number;
  readonly conditionBack: number | null;
}

/** Newest first. */
export function handOversOf(db: ReadableDb, deviceId: string): Device['handOvers'] {
  return db
    .all<Row>(
      `SELECT o.id, o.holder_id AS holderId, h.full_name AS holderName, h.code AS holderCode, place.path AS place,
         s.full_name AS supervisor, o.from_on AS "from", o.until_on AS "until", o.condition_out AS conditionOut,
         o.condition_back AS conditionBack
       FROM hand_over o JOIN person h ON h.id = o.holder_id
       LEFT JOIN place ON place.id = o.place_id LEFT JOIN person s ON s.id = o.supervisor_id
       WHERE o.device_id = ? ORDER BY o.row DESC`,
      [deviceId],
    )
    .map(({ holderId, holderName, holderCode, ...rest }) => ({
      ...rest,
      holder: { id: holderId, name: holderName, code: holderCode },
    }));
}

interface HeldRow extends Omit<HeldDevice, 'device'> {
  readonly deviceId: string;
  readonly boxNumber: string;
  readonly model: string;
}

/** What a person has or had, newest first. */
export function handOversTo(db: ReadableDb, holderId: string): HeldDevice[] {
  return db
    .all<HeldRow>(
      `SELECT o.id, d.id AS deviceId, d.box_number AS boxNumber, coalesce(d.model, '') AS model, place.path AS place,
         s.full_name AS supervisor, o.from_on AS "from", o.until_on AS "until", o.condition_out AS conditionOut,
         o.condition_back AS conditionBack
       FROM hand_over o JOIN device d ON d.id = o.device_id
       LEFT JOIN place ON place.id = o.place_id LEFT JOIN person s ON s.id = o.supervisor_id
       WHERE o.holder_id = ? ORDER BY o.row DESC`,
      [holderId],
    )
    .map(({ deviceId, boxNumber, model, ...rest }) => ({
      ...rest,
      device: { id: deviceId, boxNumber, model },
    }));
}
