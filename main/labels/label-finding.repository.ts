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

/** Those of the devices on which no label of the kind is stuck now, in the order given. */
export function withoutLabel(db: ReadableDb, devices: readonly string[], kind: LabelKind): string[] {
  return db.column(
    `SELECT value FROM json_each(?) AS given WHERE NOT EXISTS (
       SELECT 1 FROM label_finding f
       WHERE f.device_id = given.value AND f.kind = ? AND f.replaced_at IS NULL AND f.finding = 'stuck')
     ORDER BY given.key`,
    [JSON.stringify(devices), kind],
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
