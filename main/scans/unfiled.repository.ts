import type { WaitingReason } from '../../preload/contract/scan-inbox.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import type { Place } from './place-page.rules.ts';

/** A page that waits to be sorted by hand, or did. */
export interface UnfiledPage {
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly filePage: number;
  readonly originalSha256: string | null;
  readonly reason: WaitingReason;
  readonly number: string | null;
  readonly guesses: readonly Place[];
  readonly addedAt: string;
  readonly addedBy: string;
}

type Stored = Omit<UnfiledPage, 'guesses'> & { readonly guesses: string };

const select = `SELECT id, version, sha256, file_name AS fileName, file_sha256 AS fileSha256, file_page AS filePage,
  original_sha256 AS originalSha256, reason, number, guesses, added_at AS addedAt, added_by AS addedBy
  FROM unfiled_page`;

const toPage = (row: Stored): UnfiledPage => ({ ...row, guesses: JSON.parse(row.guesses) as Place[] });

export function findUnfiled(db: ReadableDb, id: string): UnfiledPage | undefined {
  const row = db.get<Stored>(`${select} WHERE id = ? AND settled IS NULL`, [id]);
  return row && toPage(row);
}

/** Whether the same page of the same file waits already. */
export function isWaiting(db: ReadableDb, fileSha256: string, filePage: number): boolean {
  return (
    db.get('SELECT 1 FROM unfiled_page WHERE file_sha256 = ? AND file_page = ? AND settled IS NULL', [
      fileSha256,
      filePage,
    ]) !== undefined
  );
}

/**
 * Pages that wait, in the order of their sorting.
 *
 * @param blank empty backs, which are put aside, instead of pages
 * @param after the page behind which to go on, or null
 */
export function unfiledPages(
  db: ReadableDb,
  { blank, after, most }: { readonly blank: boolean; readonly after: string | null; readonly most: number },
): UnfiledPage[] {
  return db
    .all<Stored>(
      `${select} WHERE settled IS NULL AND (reason = 'blank') = :blank
         AND row > coalesce((SELECT row FROM unfiled_page WHERE id = :after), 0) ORDER BY row LIMIT :most`,
      { blank: blank ? 1 : 0, after, most },
    )
    .map(toPage);
}

/** How many pages wait to be sorted by hand, and how many empty backs are put aside. */
export function countUnfiled(db: ReadableDb): { readonly pages: number; readonly blank: number } {
  const row = db.get<{ pages: number; blank: number }>(
    `SELECT count(*) FILTER (WHERE reason <> 'blank') AS pages, count(*) FILTER (WHERE reason = 'blank') AS blank
     FROM unfiled_page WHERE settled IS NULL`,
  );
  return row ?? { pages: 0, blank: 0 };
}

export function insertUnfiled(
  db: WritableDb,
  page: Omit<UnfiledPage, 'version'> & { readonly officeId: string },
): void {
  const { guesses, ...rest } = page;
  db.run(
    `INSERT INTO unfiled_page (id, office_id, version, sha256, file_name, file_sha256, file_page, original_sha256,
       reason, number, guesses, added_at, added_by)
     VALUES (:id, :officeId, 1, :sha256, :fileName, :fileSha256, :filePage, :originalSha256,
       :reason, :number, :guesses, :addedAt, :addedBy)`,
    { ...rest, guesses: JSON.stringify(guesses) },
  );
}

/** Returns how many rows were changed: none when the page no longer waits as it was seen. */
export function settleUnfiled(
  db: WritableDb,
  settling: {
    readonly id: string;
    readonly version: number;
    readonly settled: 'filed' | 'discarded';
    readonly at: string;
    readonly by: string;
    readonly reason: string | null;
  },
): number {
  return db.run(
    `UPDATE unfiled_page SET settled = :settled, settled_at = :at, settled_by = :by, settled_reason = :reason,
       version = version + 1 WHERE id = :id AND version = :version AND settled IS NULL`,
    settling,
  ).changes;
}

/** Keeps where a page belongs, the likeliest first, so that whoever it shows is known. */
export function keepGuesses(db: WritableDb, page: Pick<UnfiledPage, 'id' | 'guesses'>): void {
  db.run('UPDATE unfiled_page SET guesses = ?, version = version + 1 WHERE id = ?', [
    JSON.stringify(page.guesses),
    page.id,
  ]);
}
