import type { PastDevice } from '../../preload/contract/revisions.ts';
import type { SwappedTo } from '../../preload/contract/return-values.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

export interface NewPastDevice {
  readonly id: string;
  readonly officeId: string;
  readonly deviceId: string;
  readonly agreementId: string | null;
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly serial: string | null;
  readonly serialKey: string | null;
  readonly imei1: string | null;
  readonly imei2: string | null;
  readonly mac: string | null;
  readonly condition: number;
  readonly on: string;
  readonly went: SwappedTo;
  readonly reason: string;
}

/** Keeps what a device was before another took its place in the box. */
export function insertPastDevice(db: WritableDb, past: NewPastDevice): void {
  db.run(
    `INSERT INTO past_device (id, office_id, device_id, agreement_id, manufacturer, model, serial, serial_key, imei1,
       imei2, mac, condition, until_on, went, reason)
     VALUES (:id, :officeId, :deviceId, :agreementId, :manufacturer, :model, :serial, :serialKey, :imei1,
       :imei2, :mac, :condition, :on, :went, :reason)`,
    past,
  );
}

/** Devices that were in a box before, the last one first. */
export function pastDevicesOf(db: ReadableDb, deviceId: string): PastDevice[] {
  return db.all(
    `SELECT id, trim(coalesce(manufacturer, '') || ' ' || coalesce(model, '')) AS model, imei1, imei2, serial,
       until_on AS "until", went, reason
     FROM past_device WHERE device_id = ? ORDER BY row DESC`,
    [deviceId],
  );
}

/** Whether a device that was in this box before has an identifier with these characters in it. */
export function wasIdentifiedBy(db: ReadableDb, deviceId: string, text: string): boolean {
  return (
    db.get(
      `SELECT 1 FROM past_device WHERE device_id = :deviceId
         AND (instr(imei1, :text) > 0 OR instr(imei2, :text) > 0 OR instr(serial_key, upper(:text)) > 0)`,
      { deviceId, text },
    ) !== undefined
  );
}
