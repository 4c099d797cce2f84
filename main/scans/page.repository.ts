import type { AgreementState } from '../../preload/contract/agreement-values.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import type { FormFacts, Place } from './place-page.rules.ts';

/** What stands at a page of a copy. */
export function scansOfPage(
  db: ReadableDb,
  { agreementId, mark, page }: Place,
): {
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
  readonly fileSha256: string | null;
  readonly filePage: number | null;
}[] {
  return db.all(
    `SELECT id, version, sha256, file_sha256 AS fileSha256, file_page AS filePage FROM scan
     WHERE agreement_id = ? AND mark = ? AND page = ? AND removed_at IS NULL ORDER BY row`,
    [agreementId, mark, page],
  );
}

/** How many pages each copy of an agreement has, where that is known, of which of them there is a scan, and how many whole files. */
export function scannedOf(
  db: ReadableDb,
  agreementId: string,
): {
  readonly mark: 'A' | 'B' | 'C';
  readonly required: boolean;
  readonly state: string;
  readonly pages: number | null;
  readonly filed: number[];
  readonly wholes: number;
}[] {
  return db
    .all<{
      mark: 'A' | 'B' | 'C';
      required: number;
      state: string;
      pages: number | null;
      filed: string;
      wholes: number;
    }>(
      `SELECT c.mark, c.required, c.state, c.pages,
         (SELECT json_group_array(page) FROM (SELECT DISTINCT s.page FROM scan s WHERE s.agreement_id = c.agreement_id
            AND s.mark = c.mark AND s.removed_at IS NULL AND s.page IS NOT NULL ORDER BY s.page)) AS filed,
         (SELECT count(*) FROM scan s WHERE s.agreement_id = c.agreement_id AND s.mark = c.mark
            AND s.removed_at IS NULL AND s.page IS NULL) AS wholes
       FROM agreement_copy c WHERE c.agreement_id = ? ORDER BY c.mark`,
      [agreementId],
    )
    .map(({ required, filed, ...copy }) => ({
      ...copy,
      required: required === 1,
      filed: JSON.parse(filed) as number[],
    }));
}

export function formFacts(db: ReadableDb, { agreementId, mark }: Place): FormFacts | null {
  const row = db.get<{ state: AgreementState; printed: number; copyState: string }>(
    `SELECT a.state, a.printed_at IS NOT NULL AND c.prints > 0 AS printed, c.state AS copyState
     FROM agreement a JOIN agreement_copy c ON c.agreement_id = a.id WHERE a.id = ? AND c.mark = ?`,
    [agreementId, mark],
  );
  return row ? { ...row, printed: row.printed === 1 } : null;
}

/** The revisions of a number, the newest first, with what there is of each. */
export function targetsOfSeries(
  db: ReadableDb,
  prefix: string,
  sequence: number,
): {
  readonly agreementId: string;
  readonly number: string;
  readonly revision: number;
  readonly state: AgreementState;
  readonly holder: string | null;
  readonly printed: number;
}[] {
  return db.all(
    `SELECT a.id AS agreementId, a.number, a.revision, a.state, p.full_name AS holder,
       a.printed_at IS NOT NULL AS printed
     FROM agreement a LEFT JOIN person p ON p.id = a.holder_id
     WHERE a.number_prefix = ? AND a.number_sequence = ? ORDER BY a.revision DESC`,
    [prefix, sequence],
  );
}

/** The number of the box in which a telephone with this IMEI is. */
export function numberOfImei(db: ReadableDb, imei: string): string | null {
  return (
    db.get<{ number: string }>(
      `SELECT box_number AS number FROM device WHERE (imei1 = :imei OR imei2 = :imei) AND state <> 'void'`,
      { imei },
    )?.number ?? null
  );
}
