import type { ReadableDb } from '../database/readable-db.ts';

/** How many agreements were made from each version of each template. */
export function usesByVersion(
  db: ReadableDb,
): { readonly template: string; readonly number: number; readonly uses: number }[] {
  return db.all(
    `SELECT template, template_version AS number, count(*) AS uses FROM agreement
     GROUP BY template, template_version`,
  );
}

export interface TemplateUse {
  readonly row: number;
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly state: string;
  readonly holderName: string | null;
}

/** Agreements shown at a time. */
const page = 100;

/** Agreements made from a version, the newest first; `before` is the last row of the page before. */
export function usesOf(db: ReadableDb, key: string, number: number, before: number | null): TemplateUse[] {
  return db.all(
    `SELECT a.row, a.id, a.number, a.revision, a.state, p.full_name AS holderName
     FROM agreement a LEFT JOIN person p ON p.id = a.holder_id
     WHERE a.template = ? AND a.template_version = ? AND a.row < ? ORDER BY a.row DESC LIMIT ${page}`,
    [key, number, before ?? Number.MAX_SAFE_INTEGER],
  );
}
