import type { ReadableDb } from '../database/readable-db.ts';

/** What SQLite's own examination finds; empty when all is well. */
export function integrityProblems(db: ReadableDb): string[] {
  return db
    .column<string>('SELECT integrity_check FROM pragma_integrity_check')
    .filter((line) => line !== 'ok');
}

export function foreignKeyProblems(db: ReadableDb): string[] {
  return db.column<string>(
    `SELECT printf('%s row %s refers to a missing %s', "table", coalesce(rowid, '?'), parent) FROM pragma_foreign_key_check`,
  );
}

/** Devices whose list line is missing or out of date. */
export function listProblems(db: ReadableDb): string[] {
  return db.column<string>(
    `SELECT printf('the list line of box %s is out of date', d.box_number)
     FROM device d LEFT JOIN device_list l ON l.row = d.row
     WHERE l.row IS NULL OR l.state <> d.state OR l.imei1 IS NOT d.imei1 OR l.holder_id IS NOT d.holder_id LIMIT 20`,
  );
}

/** Box numbers at or beyond the one their series would give next. */
export function seriesProblems(db: ReadableDb): string[] {
  return db.column<string>(
    `SELECT printf('box %s lies outside its series', d.box_number)
     FROM device d LEFT JOIN box_series s ON s.prefix = d.box_prefix
     WHERE s.prefix IS NULL OR d.box_sequence >= s.next OR d.box_sequence < s.first LIMIT 20`,
  );
}
