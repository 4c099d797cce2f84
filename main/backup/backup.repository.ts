import type { LostByRestore } from '../../preload/contract/backup.ts';
import type { ReadableDb } from '../database/readable-db.ts';

/** Entries that tell of coming and going and of backups themselves: a backup is up to date without them. */
const apart = `entity NOT IN ('backup', 'session')
  AND kind NOT LIKE 'account.sign%' AND kind NOT LIKE 'account.lock%' AND kind NOT LIKE 'account.unlock%'`;

/** Whether anything has happened since an entry that a backup would have to hold. */
export function hasChangedSince(db: ReadableDb, sequence: number): boolean {
  return db.get(`SELECT 1 FROM change WHERE sequence > ? AND ${apart} LIMIT 1`, [sequence]) !== undefined;
}

/** When a copy was last brought off this PC, or one that lies off it was restored; undefined when never. */
export function lastAwayAt(db: ReadableDb, officeId: string): string | undefined {
  return db.get<{ at: string }>(
    `SELECT at FROM change
     WHERE entity_id = ? AND kind IN ('backup.made', 'backup.restored') AND json_extract(after, '$.where') = 'away'
     ORDER BY sequence DESC LIMIT 1`,
    [officeId],
  )?.at;
}

/** Whether there are devices, people or places. */
export function holdsAnything(db: ReadableDb): boolean {
  return (
    db.get('SELECT 1 FROM device UNION ALL SELECT 1 FROM person UNION ALL SELECT 1 FROM place LIMIT 1') !==
    undefined
  );
}

export interface RegisterAge {
  readonly begunAt: string;
  readonly devices: number;
  readonly sample: number;
}

/** When a register was begun, and how much is in it. */
export function registerAge(db: ReadableDb): RegisterAge | undefined {
  return db.get('SELECT created_at AS begunAt, (SELECT count(*) FROM device) AS devices, sample FROM office');
}

/** What has been entered after an entry, by what it is. */
export function enteredAfter(db: ReadableDb, sequence: number): LostByRestore {
  const none = { devices: 0, handOvers: 0, scans: 0, entries: 0 };
  return (
    db.get(
      `SELECT count(*) FILTER (WHERE kind = 'device.registered') AS devices,
        count(*) FILTER (WHERE kind = 'device.handed-over') AS handOvers,
        count(*) FILTER (WHERE kind = 'agreement.scan-filed') AS scans,
        count(*) FILTER (WHERE ${apart}) AS entries
       FROM change WHERE sequence > ?`,
      [sequence],
    ) ?? none
  );
}
