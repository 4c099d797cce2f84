import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

const theirs = '(SELECT value FROM json_each(:agreements))';

/**
 * Pages of the inbox that may show papers of some agreements: those that were filed there, and of those that wait or
 * were put away the ones that were taken for theirs or say a number that nobody else ever had.
 */
const mayBeTheirs = `CASE WHEN settled = 'filed'
  THEN EXISTS (SELECT 1 FROM scan s WHERE s.agreement_id IN ${theirs}
    AND s.file_sha256 = unfiled_page.file_sha256 AND s.file_page = unfiled_page.file_page)
  ELSE EXISTS (SELECT 1 FROM json_each(guesses) g WHERE g.value ->> 'agreementId' IN ${theirs})
    OR (EXISTS (SELECT 1 FROM agreement a WHERE a.number = unfiled_page.number AND a.id IN ${theirs})
      AND NOT EXISTS (SELECT 1 FROM agreement a WHERE a.number = unfiled_page.number
        AND a.holder_id IS NOT NULL AND a.id NOT IN ${theirs}))
  END`;

/** Scans of agreements, those taken out as well. */
export function scansOf(
  db: ReadableDb,
  agreements: readonly string[],
): { readonly id: string; readonly sha256: string }[] {
  return db.all('SELECT id, sha256 FROM scan WHERE agreement_id IN (SELECT value FROM json_each(?))', [
    JSON.stringify(agreements),
  ]);
}

/** How many pages of the inbox, waiting or put away, may be of these agreements. */
export function pagesOf(db: ReadableDb, agreements: readonly string[]): number {
  return (
    db.get<{ n: number }>(
      `SELECT count(*) AS n FROM unfiled_page JOIN attachment USING (sha256)
       WHERE settled IS NOT 'filed' AND erased_at IS NULL AND ${mayBeTheirs}`,
      { agreements: JSON.stringify(agreements) },
    )?.n ?? 0
  );
}

/** Pages of the inbox that may be of these agreements and whose picture is still kept. */
export function keptPagesOf(
  db: ReadableDb,
  agreements: readonly string[],
): {
  readonly fileName: string;
  readonly filePage: number;
  readonly addedAt: string;
  readonly addedBy: string;
  /** When it was put away; null for one that waits. */
  readonly putAwayAt: string | null;
}[] {
  return db.all(
    `SELECT file_name AS fileName, file_page AS filePage, unfiled_page.added_at AS addedAt, added_by AS addedBy,
       settled_at AS putAwayAt
     FROM unfiled_page JOIN attachment USING (sha256)
     WHERE settled IS NOT 'filed' AND erased_at IS NULL AND ${mayBeTheirs}
       AND (settled IS NULL OR sha256 NOT IN (SELECT sha256 FROM scan UNION SELECT sha256 FROM claim_evidence))
     ORDER BY unfiled_page.row DESC`,
    { agreements: JSON.stringify(agreements) },
  );
}

/**
 * Enters that scans are erased, and answers the hashes of the files that must go: those no other scan or claim
 * needs, and every file that a page of theirs was taken from, for it shows the page. Pages that wait to be sorted
 * or were put away go as well where they may be theirs: where a place for them was guessed at one of these agreements,
 * or a code on them says a number that no other holder ever had. Of a page that was
 * taken for theirs and is filed at somebody else's agreement the scan and the file stay.
 */
export function eraseScans(
  db: WritableDb,
  agreements: readonly string[],
  given: { readonly at: string; readonly by: string; readonly name: string },
): string[] {
  const scope = 'agreement_id IN (SELECT value FROM json_each(:agreements))';
  const bound = { agreements: JSON.stringify(agreements) };
  const waiting = mayBeTheirs;
  const originals = `SELECT original_sha256 FROM scan WHERE ${scope} AND original_sha256 IS NOT NULL`;
  const needed = `SELECT sha256 FROM scan WHERE NOT ${scope} AND removed_at IS NULL
    UNION SELECT e.sha256 FROM claim_evidence e JOIN claim c ON c.id = e.claim_id
    WHERE c.agreement_id NOT IN (SELECT value FROM json_each(:agreements))`;
  const hashes = db.column<string>(
    `SELECT sha256 FROM scan WHERE ${scope} AND sha256 NOT IN (${needed})
     UNION SELECT sha256 FROM unfiled_page WHERE ${waiting} AND sha256 NOT IN (${needed})
     UNION ${originals}
     UNION SELECT original_sha256 FROM unfiled_page WHERE ${waiting} AND original_sha256 IS NOT NULL`,
    bound,
  );
  const gone = { hashes: JSON.stringify(hashes) };
  const fromGone = 'original_sha256 IN (SELECT value FROM json_each(:hashes))';
  db.run(`UPDATE scan SET original_sha256 = NULL WHERE ${fromGone}`, gone);
  db.run(`UPDATE unfiled_page SET original_sha256 = NULL WHERE ${fromGone}`, gone);
  db.run(
    `UPDATE unfiled_page SET file_name = :name, version = version + 1, settled = coalesce(settled, 'discarded'),
       settled_at = coalesce(settled_at, :at), settled_by = coalesce(settled_by, :by), settled_reason = :name
     WHERE ${waiting}`,
    { ...bound, ...given },
  );
  db.run(
    `UPDATE scan SET file_name = :name, version = version + 1, removed_at = coalesce(removed_at, :at),
       removed_by = coalesce(removed_by, :by), removed_reason = :name WHERE ${scope}`,
    { ...bound, ...given },
  );
  db.run(`UPDATE attachment SET erased_at = :at WHERE sha256 IN (SELECT value FROM json_each(:hashes))`, {
    at: given.at,
    ...gone,
  });
  return hashes;
}
