import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

/** A page that was put away and whose picture is kept. */
export interface PutAwayPage {
  readonly id: string;
  readonly version: number;
  readonly fileName: string;
  readonly filePage: number;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

/** What has pictures for its own sake: a picture in it is never erased with the inbox. */
const elsewhere = `SELECT sha256 FROM scan UNION SELECT original_sha256 FROM scan WHERE original_sha256 IS NOT NULL
  UNION SELECT sha256 FROM claim_evidence`;

/** Once its picture is needed elsewhere nothing of a page is kept for the inbox. */
const kept = `FROM unfiled_page p JOIN attachment a ON a.sha256 = p.sha256
  WHERE p.settled = 'discarded' AND a.erased_at IS NULL AND p.sha256 NOT IN (${elsewhere})`;

/** Pages that were put away and can be taken back, the newest first. */
export function putAwayPages(db: ReadableDb, most: number): PutAwayPage[] {
  return db.all(
    `SELECT p.id, p.version, p.file_name AS fileName, p.file_page AS filePage, p.settled_reason AS reason,
       p.settled_at AS at, p.settled_by AS by ${kept} ORDER BY p.settled_at DESC, p.row DESC LIMIT ?`,
    [most],
  );
}

export function countPutAway(db: ReadableDb): number {
  return db.get<{ n: number }>(`SELECT count(*) AS n ${kept}`)?.n ?? 0;
}

/** Has a page wait again. Returns how many rows were changed: none when it was not put away, or waits anew. */
export function takeBackPage(db: WritableDb, id: string): number {
  return db.run(
    `UPDATE unfiled_page SET settled = NULL, settled_at = NULL, settled_by = NULL, settled_reason = NULL,
       version = version + 1
     WHERE id = :id AND id IN (SELECT p.id ${kept}) AND NOT EXISTS (
       SELECT 1 FROM unfiled_page w WHERE w.settled IS NULL AND w.file_sha256 = unfiled_page.file_sha256
         AND w.file_page = unfiled_page.file_page)`,
    { id },
  ).changes;
}

/**
 * Enters that pictures of the inbox are erased which nobody can need any more: of pages that were put away, and of
 * pages that were filed turned, which have another picture since. What a scan, a claim or a waiting page has is kept.
 *
 * @param before pages settled at this instant or later keep their pictures
 * @returns how many pages put away have lost theirs, and how many files must go
 */
export function erasePictures(
  db: WritableDb,
  { before, at }: { readonly before: string; readonly at: string },
): { readonly pages: number; readonly files: number } {
  const needed = `${elsewhere} UNION SELECT sha256 FROM unfiled_page WHERE settled IS NULL OR settled_at >= :before
    UNION SELECT original_sha256 FROM unfiled_page
      WHERE original_sha256 IS NOT NULL AND (settled IS NULL OR settled_at >= :before)`;
  const settled = 'settled IS NOT NULL AND settled_at < :before';
  const hashes = db.column<string>(
    `SELECT sha256 FROM attachment WHERE erased_at IS NULL AND sha256 IN (
       SELECT sha256 FROM unfiled_page WHERE ${settled}
       UNION SELECT original_sha256 FROM unfiled_page WHERE ${settled} AND original_sha256 IS NOT NULL)
     AND sha256 NOT IN (${needed})`,
    { before },
  );
  if (hashes.length === 0) return { pages: 0, files: 0 };
  const gone = { hashes: JSON.stringify(hashes) };
  const pages =
    db.get<{ n: number }>(
      `SELECT count(*) AS n FROM unfiled_page WHERE settled = 'discarded' AND ${settled}
         AND sha256 IN (SELECT value FROM json_each(:hashes))`,
      { before, ...gone },
    )?.n ?? 0;
  db.run('UPDATE attachment SET erased_at = :at WHERE sha256 IN (SELECT value FROM json_each(:hashes))', {
    at,
    ...gone,
  });
  return { pages, files: hashes.length };
}
