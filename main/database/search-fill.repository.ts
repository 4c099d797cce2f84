import type { WritableDb } from './readable-db.ts';
import { allTakenIn, takenIn } from './taken-in.repository.ts';

/** Tables with an index of three-character pieces of their own, and the columns that are in it. */
const searched: Readonly<Record<string, string>> = {
  place: 'path_key, code',
  person: 'name_key, code, phone',
  sim: 'iccid, msisdn',
};

/**
 * Enters the rows that a transaction has added into their search indexes. All in one pass: row by row an
 * index would write out what it holds after every single one.
 */
export function fillSearch(db: WritableDb): void {
  for (const [table, columns] of Object.entries(searched)) {
    db.run(
      `INSERT INTO ${table}_search (rowid, ${columns})
       SELECT row, ${columns} FROM ${table} WHERE row > ${takenIn(table)}`,
    );
    allTakenIn(db, table);
  }
}
