import type { LabelKind } from '../../preload/contract/label-values.ts';
import type { LabelFinding } from '../../preload/contract/labels.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

/** What counts for each kind of label of a device now, in the order in which it was entered. */
export function findingsOf(db: ReadableDb, deviceId: string): LabelFinding[] {
  return db.all(
    `SELECT kind, finding, on_day AS "on", recorded_by AS by FROM label_finding
     WHERE device_id = ? AND replaced_at IS NULL ORDER BY row`,
    [deviceId],
  );
}

/** Those of the devices, each once and without those struck out, on which no label of the kind is stuck now. */
export function withoutLabel(db: ReadableDb, devices: readonly string[], kind: LabelKind): string[] {
  return db.column(
    `SELECT d.id FROM (SELECT value, min(key) AS at FROM json_each(?) GROUP BY value) given
     JOIN device d ON d.id = given.value AND d.state <> 'void'
     WHERE NOT EXISTS (
       SELECT 1 FROM label_finding f
       WHERE f.device_id = d.id AND f.kind = ? AND f.replaced_at IS NULL AND f.finding = 'stuck')
     ORDER BY given.at`,
    [JSON.stringify(devices), kind],
  );
}

/** The labels on the phone, its battery and its box count no more: another phone is in the box since. */
export function forgetFindings(db: WritableDb, deviceId: string, at: string): void {
  db.run(
    `UPDATE label_finding SET replaced_at = ? WHERE device_id = ? AND kind <> 'sim' AND replaced_at IS NULL`,
    [at, deviceId],
  );
}

/** Enters what became of a label; what counted before is kept as replaced. */
export function insertFinding(
  db: WritableDb,
  finding: Omit<LabelFinding, 'by'> & {
    readonly id: string;
    readonly officeId: string;
    readonly deviceId: string;
    readonly at: string;
    readonly by: string;
  },
): void {
  db.run(
    `UPDATE label_finding SET replaced_at = :at
     WHERE device_id = :deviceId AND kind = :kind AND replaced_at IS NULL`,
    finding,
  );
  db.run(
    `INSERT INTO label_finding (id, office_id, device_id, kind, finding, on_day, recorded_at, recorded_by)
     VALUES (:id, :officeId, :deviceId, :kind, :finding, :on, :at, :by)`,
    finding,
  );
}
