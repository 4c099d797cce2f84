import type { ReadableDb } from '../database/readable-db.ts';

const ofKind = `account IN (SELECT value FROM json_each(:accounts)) AND kind = :kind`;

/** Numbers of the acts of a kind that no review of the other kind names, newest first. */
export function unreviewedActs(
  db: ReadableDb,
  accounts: readonly string[],
  act: string,
  review: string,
): number[] {
  return db.column(
    `SELECT sequence FROM change WHERE ${ofKind} AND sequence NOT IN (
       SELECT json_extract(after, '$.entry') FROM change
       WHERE account IN (SELECT value FROM json_each(:accounts)) AND kind = :review)
     ORDER BY sequence DESC`,
    { accounts: JSON.stringify(accounts), kind: act, review },
  );
}

/** Who looked an act through, and when. */
export function reviewOf(
  db: ReadableDb,
  accounts: readonly string[],
  review: string,
  sequence: number,
): { readonly account: string; readonly at: string } | null {
  return (
    db.get(
      `SELECT account, at FROM change WHERE ${ofKind} AND json_extract(after, '$.entry') = :sequence LIMIT 1`,
      { accounts: JSON.stringify(accounts), kind: review, sequence },
    ) ?? null
  );
}
