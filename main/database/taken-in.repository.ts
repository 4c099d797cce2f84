import type { WritableDb } from './readable-db.ts';

/** The last row of a table that the search indexes and the devices list have taken in, as SQL. */
export function takenIn(source: string): string {
  return `(SELECT row FROM taken_in WHERE source = '${source}')`;
}

/** Enters that every row of a table has been taken in. */
export function allTakenIn(db: WritableDb, source: string): void {
  db.run(
    `UPDATE taken_in SET row = (SELECT max(row) FROM ${source})
     WHERE source = '${source}' AND row < (SELECT max(row) FROM ${source})`,
  );
}
