import { openAgreement } from '../database/open-agreement.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import type { OwnerType } from '../register/device.rules.ts';
import type { UsedNumber } from './number-report.rules.ts';

/** A device in stock that no open form was drafted for. */
export interface FormlessDevice {
  readonly id: string;
  readonly number: string;
  readonly prefix: string;
  readonly sequence: number;
  readonly ownership: OwnerType;
}

/** Of the chosen devices (by row) those in stock without an open form, by box number. */
export function devicesWithoutForm(db: ReadableDb, rows: readonly number[]): FormlessDevice[] {
  return db.all(
    `SELECT d.id, d.box_number AS number, d.box_prefix AS prefix, d.box_sequence AS sequence,
       d.owner_type AS ownership
     FROM json_each(?) chosen JOIN device d ON d.row = chosen.value
     WHERE d.state IN ('in-stock', 'with-supervisor')
       AND NOT EXISTS (SELECT 1 FROM agreement a WHERE a.device_id = d.id
         AND ${openAgreement})
     ORDER BY d.box_prefix, d.box_sequence`,
    [JSON.stringify(rows)],
  );
}

/** What every used number of a series was used for, in rising order: a device, or else its last form. */
export function numbersUsed(db: ReadableDb, prefix: string): Iterable<UsedNumber> {
  return db.iterate<UsedNumber>(
    `SELECT box_sequence AS sequence, iif(state = 'void', 'device-void', 'device') AS fate, void_reason AS reason,
       NULL AS agreementId, id AS deviceId
     FROM device WHERE box_prefix = :prefix
     UNION ALL
     SELECT number_sequence, iif(state = 'void', 'blank-void', 'blank-out'), void_reason, id, NULL
     FROM agreement a
     WHERE number_prefix = :prefix AND device_id IS NULL
       AND revision = (SELECT max(revision) FROM agreement b WHERE b.number = a.number)
     ORDER BY sequence`,
    { prefix },
  );
}

export interface NumberSeries {
  readonly prefix: string;
  readonly first: number;
  readonly next: number;
}

/** Every series that numbers were given of. */
export function seriesKnown(db: ReadableDb): NumberSeries[] {
  return db.all('SELECT prefix, first, next FROM box_series ORDER BY prefix');
}
