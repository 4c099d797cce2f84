import type { StoredChange } from '../database/stored-change.ts';
import type { ReadableDb } from '../database/readable-db.ts';

/** Which entries are wanted; null leaves a question open. */
export interface JournalQuery {
  readonly accounts: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  /** Instants, the second not included. */
  readonly from: string | null;
  readonly until: string | null;
  /** Ids of records that the entries are about. */
  readonly subjects: readonly string[] | null;
  readonly withReason: boolean;
}

/** Everybody who ever wrote, by name: one step of the index for each. */
export function journalAccounts(db: ReadableDb): string[] {
  return db.column(
    `WITH RECURSIVE known (name) AS (
       SELECT min(account) FROM change
       UNION ALL SELECT (SELECT min(account) FROM change WHERE account > name) FROM known WHERE name IS NOT NULL)
     SELECT name FROM known WHERE name IS NOT NULL`,
  );
}

/** Everything that ever happened, by its kind. */
export function journalKinds(db: ReadableDb): string[] {
  const kinds = journalAccounts(db).flatMap((account) =>
    db.column<string>(
      `WITH RECURSIVE known (kind) AS (
         SELECT min(kind) FROM change WHERE account = :account
         UNION ALL SELECT (SELECT min(c.kind) FROM change c WHERE c.account = :account AND c.kind > known.kind)
         FROM known WHERE known.kind IS NOT NULL)
       SELECT kind FROM known WHERE kind IS NOT NULL`,
      { account },
    ),
  );
  return [...new Set(kinds)].sort();
}

const lastInstant = '9999';

/** The part of a statement after FROM, with what it binds. */
function wanted(db: ReadableDb, query: JournalQuery): { readonly from: string; readonly bound: object } {
  const { accounts, kinds, from, until, subjects, withReason } = query;
  const byIndex = accounts !== null || kinds !== null || from !== null || until !== null;
  const conditions = ['sequence < :before'];
  if (subjects !== null) {
    conditions.push(`sequence IN (
      SELECT sequence FROM change WHERE entity_id IN (SELECT value FROM json_each(:subjects))
      UNION SELECT sequence FROM change WHERE device_id IN (SELECT value FROM json_each(:subjects)))`);
  }
  if (byIndex) {
    conditions.push(`account IN (SELECT value FROM json_each(:accounts))
      AND kind IN (SELECT value FROM json_each(:kinds)) AND at >= :from AND at < :until`);
  }
  if (withReason) conditions.push('reason IS NOT NULL');
  // Every person and every kind named, the one index serves each mixture of filters.
  const index = byIndex && subjects === null && !withReason ? 'INDEXED BY change_journal' : '';
  const bound = {
    ...(subjects === null ? {} : { subjects: JSON.stringify(subjects) }),
    ...(byIndex
      ? {
          accounts: JSON.stringify(accounts ?? journalAccounts(db)),
          kinds: JSON.stringify(kinds ?? journalKinds(db)),
          from: from ?? '',
          until: until ?? lastInstant,
        }
      : {}),
  };
  return { from: `change ${index} WHERE ${conditions.join(' AND ')}`, bound };
}

/** Numbers of entries, newest first, of those below `before`. */
export function journalPage(db: ReadableDb, query: JournalQuery, before: number, limit: number): number[] {
  const { from, bound } = wanted(db, query);
  return db.column(`SELECT sequence FROM ${from} ORDER BY sequence DESC LIMIT :limit`, {
    ...bound,
    before,
    limit,
  });
}

/** How many entries there are. Without a filter it is the number of the newest, since none is ever left out. */
export function countEntries(db: ReadableDb, query: JournalQuery, before: number): number {
  if (Object.values(query).every((asked) => asked === null || asked === false)) {
    return db.get<{ n: number }>('SELECT coalesce(max(sequence), 0) AS n FROM change')?.n ?? 0;
  }
  const { from, bound } = wanted(db, query);
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM ${from}`, { ...bound, before })?.n ?? 0;
}

/** An entry with what people call the record that it is about. */
export interface JournalRecord extends StoredChange {
  readonly subject: string | null;
  readonly redacted: 0 | 1;
}

const subject = `CASE entity
  WHEN 'device' THEN (SELECT box_number FROM device WHERE id = entity_id)
  WHEN 'person' THEN (SELECT full_name FROM person WHERE id = entity_id)
  WHEN 'agreement' THEN (SELECT iif(revision = 1, number, number || '/' || revision) FROM agreement WHERE id = entity_id)
  WHEN 'sim' THEN (SELECT coalesce(msisdn, iccid) FROM sim WHERE id = entity_id)
  WHEN 'place' THEN (SELECT path FROM place WHERE id = entity_id)
  ELSE (SELECT box_number FROM device WHERE id = device_id) END`;

/** Entries by their numbers, newest first. */
export function journalRecords(db: ReadableDb, sequences: readonly number[]): JournalRecord[] {
  return db.all(
    `SELECT sequence, office_id AS officeId, at, account, entity, entity_id AS entityId, kind,
       device_id AS deviceId, reason, before, after, salt, hash, ${subject} AS subject,
       EXISTS (SELECT 1 FROM change_redacted r WHERE r.sequence = change.sequence) AS redacted
     FROM change WHERE sequence IN (SELECT value FROM json_each(?)) ORDER BY sequence DESC`,
    [JSON.stringify(sequences)],
  );
}

/** What people call a person or a place. */
export function nameOfRecord(db: ReadableDb, id: string): string | null {
  return (
    db.get<{ name: string }>(
      `SELECT full_name AS name FROM person WHERE id = :id UNION ALL SELECT path FROM place WHERE id = :id`,
      { id },
    )?.name ?? null
  );
}
