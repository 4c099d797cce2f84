import type { ReadableDb } from '../database/readable-db.ts';

/** Tables that hold rows of their own; those of a search index are kept by SQLite and can be made again. */
function tables(db: ReadableDb): string[] {
  return db.column<string>(
    `SELECT name FROM sqlite_schema
     WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
  );
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * What SQLite's quick examination finds, table by table with its indexes; empty when all is well. The entries
 * of search indexes are not compared with their texts, which would take longer than everything else.
 */
export function* quickProblems(
  db: ReadableDb,
): Generator<{ readonly problem: string; readonly share: number }> {
  const all = tables(db);
  for (const table of all) {
    const found = db.column<string>('SELECT quick_check FROM pragma_quick_check(?)', [table]);
    yield { problem: found.filter((line) => line !== 'ok').join('; '), share: 1 / all.length };
  }
}

export function brokenReferences(db: ReadableDb): number {
  return db.column('SELECT 1 FROM pragma_foreign_key_check LIMIT 100').length;
}

export function rowCounts(db: ReadableDb): Record<string, number> {
  return Object.fromEntries(
    tables(db).map((table) => [table, db.column<number>(`SELECT count(*) FROM ${quoted(table)}`)[0] ?? 0]),
  );
}

export function formVersion(db: ReadableDb): number {
  return db.column<number>('SELECT user_version FROM pragma_user_version')[0] ?? 0;
}

/** Whose register it is, as far as every version has said it. */
export function officeNamed(
  db: ReadableDb,
): { readonly id: string; readonly name: string; readonly prefix: string } | undefined {
  return db.get('SELECT id, name, prefix FROM office');
}
