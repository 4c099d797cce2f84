import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import type { BoxSeries } from './box-number.rules.ts';

export function findSeries(db: ReadableDb, prefix: string): BoxSeries | undefined {
  return db.get<BoxSeries>('SELECT first, next FROM box_series WHERE prefix = ?', [prefix]);
}

export function insertSeries(db: WritableDb, officeId: string, prefix: string, first: number): void {
  db.run('INSERT INTO box_series (prefix, office_id, first, next) VALUES (?, ?, ?, ?)', [
    prefix,
    officeId,
    first,
    first,
  ]);
}

/** Moves a series on behind the last of some numbers that were used; one not known yet begins with the first. */
export function useNumbers(
  db: WritableDb,
  officeId: string,
  numbers: { readonly prefix: string; readonly first: number; readonly last: number },
): void {
  db.run(
    `INSERT INTO box_series (prefix, office_id, first, next) VALUES (:prefix, :officeId, :first, :last + 1)
     ON CONFLICT (prefix) DO UPDATE SET
       first = min(first, excluded.first), next = max(next, excluded.next)`,
    { ...numbers, officeId },
  );
}

/** SQL: running numbers of a series that a box bears, or a form printed blank before its box. */
const usedNumbers = `SELECT box_sequence AS n FROM device WHERE box_prefix = :prefix
  UNION SELECT number_sequence FROM agreement WHERE number_prefix = :prefix AND device_id IS NULL`;

/** Numbers of a series, from its first to its last, that neither a box nor a blank form bears. */
export function missingNumbers(db: ReadableDb, prefix: string, limit: number): number[] {
  return db.column<number>(
    `WITH used AS (${usedNumbers}),
       ends AS (
         SELECT first - 1 AS n FROM box_series WHERE prefix = :prefix
         UNION SELECT n FROM used),
       gaps AS (
         SELECT ends.n + 1 AS low,
           coalesce((SELECT min(used.n) FROM used WHERE used.n > ends.n), series.next) AS high
         FROM ends JOIN box_series series ON series.prefix = :prefix
         WHERE NOT EXISTS (SELECT 1 FROM used WHERE used.n = ends.n + 1)),
       every (n, high) AS (
         SELECT low, high FROM gaps WHERE low < high
         UNION ALL SELECT n + 1, high FROM every WHERE n + 1 < high)
     SELECT n FROM every ORDER BY n LIMIT :limit`,
    { prefix, limit },
  );
}

export function countMissing(db: ReadableDb, prefix: string): number {
  return (
    db.get<{ n: number }>(
      `SELECT next - first - (SELECT count(*) FROM (${usedNumbers})) AS n
       FROM box_series WHERE prefix = :prefix`,
      { prefix },
    )?.n ?? 0
  );
}
