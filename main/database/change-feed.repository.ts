import type { ReadableDb, WritableDb } from './readable-db.ts';
import type { ChangeWords, StoredChange } from './stored-change.ts';

const columns = `sequence, office_id AS officeId, at, account, entity, entity_id AS entityId, kind,
  device_id AS deviceId, reason, before, after, salt, hash`;

export function insertChange(db: WritableDb, change: StoredChange): void {
  db.run('INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
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
    change.salt,
    change.hash,
  ]);
}

/** An entry and, where its words were taken out, the digest of what stood there first. */
export interface ChainedChange extends StoredChange {
  readonly redacted: string | null;
}

/** Entries after a sequence number, in their order, as one moment sees them. */
export function changesAfter(db: ReadableDb, sequence: number): IterableIterator<ChainedChange> {
  return db.iterate(
    `SELECT ${columns}, (SELECT digest FROM change_redacted r WHERE r.sequence = change.sequence) AS redacted
     FROM change WHERE sequence > ? ORDER BY sequence`,
    [sequence],
  );
}

/**
 * Puts other words in the place of an entry's, keeping the digest of those that stood there first. Whoever
 * calls this must enter in the feed what stands there now (`Redaction`), or it counts as tampering.
 */
export function replaceWords(
  db: WritableDb,
  sequence: number,
  firstDigest: string,
  words: ChangeWords,
): void {
  db.run('INSERT OR IGNORE INTO change_redacted VALUES (?, ?)', [sequence, firstDigest]);
  db.run(
    'UPDATE change SET reason = :reason, before = :before, after = :after, salt = :salt WHERE sequence = :sequence',
    {
      ...words,
      sequence,
    },
  );
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
