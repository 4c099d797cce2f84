import type { ReadableDb, WritableDb } from './readable-db.ts';
import type { StoredChange } from './stored-change.ts';

const columns = `sequence, office_id AS officeId, at, account, entity, entity_id AS entityId, kind,
  device_id AS deviceId, reason, before, after, hash`;

export function lastChange(db: ReadableDb): { readonly sequence: number; readonly hash: string } | undefined {
  return db.get('SELECT sequence, hash FROM change ORDER BY sequence DESC LIMIT 1');
}

export function insertChange(db: WritableDb, change: StoredChange): void {
  db.run('INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    change.sequence,
    change.officeId,
    change.at,
    change.account,
    change.entity,
    change.entityId,
    change.kind,
    change.deviceId,
    change.reason,
    change.before,
    change.after,
    change.hash,
  ]);
}

export function allChanges(db: ReadableDb): IterableIterator<StoredChange> {
  return db.iterate(`SELECT ${columns} FROM change ORDER BY sequence`);
}

/** Newest first: changes of the record itself, and those that belong to the history of the device. */
export function changesOf(db: ReadableDb, entityId: string, limit = 500): StoredChange[] {
  return db.all(
    `SELECT ${columns} FROM change WHERE entity_id = :id
     UNION SELECT ${columns} FROM change WHERE device_id = :id
     ORDER BY sequence DESC LIMIT :limit`,
    { id: entityId, limit },
  );
}

/** The entry of the hand-over with which an agreement was drafted. */
export function handOverOf(db: ReadableDb, deviceId: string, agreementId: string): StoredChange | undefined {
  return db.get(
    `SELECT ${columns} FROM change
     WHERE entity_id = ? AND kind = 'device.handed-over' AND json_extract(after, '$.agreementId') = ?`,
    [deviceId, agreementId],
  );
}
