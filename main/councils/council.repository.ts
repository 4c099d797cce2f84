import type { Council } from '../../preload/contract/councils.ts';
import type { CouncilKind } from '../../preload/contract/council-values.ts';
import { likeText } from '../database/like-text.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import type { CouncilDraft } from './council.rules.ts';

export interface CouncilRecord extends CouncilDraft {
  readonly id: string;
  readonly version: number;
  readonly closedOn: string | null;
}

const columns = `id, version, kind, name, stamp_name AS stampName, place_id AS placeId, phone,
  days_limit AS daysLimit, closed_on AS closedOn`;

export function findCouncil(db: ReadableDb, id: string): CouncilRecord | undefined {
  return db.get(`SELECT ${columns} FROM council WHERE id = ?`, [id]);
}

export function findCouncilByName(db: ReadableDb, nameKey: string): CouncilRecord | undefined {
  return db.get(`SELECT ${columns} FROM council WHERE name_key = ?`, [nameKey]);
}

export function insertCouncil(
  db: WritableDb,
  council: CouncilDraft & { readonly id: string; readonly officeId: string; readonly nameKey: string },
): void {
  db.run(
    `INSERT INTO council (id, office_id, version, kind, name, name_key, stamp_name, place_id, phone, days_limit)
     VALUES (:id, :officeId, 1, :kind, :name, :nameKey, :stampName, :placeId, :phone, :daysLimit)`,
    council,
  );
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function updateCouncil(
  db: WritableDb,
  council: CouncilDraft & { readonly id: string; readonly nameKey: string },
  expectedVersion: number,
): number {
  return db.run(
    `UPDATE council SET version = version + 1, kind = :kind, name = :name, name_key = :nameKey,
       stamp_name = :stampName, place_id = :placeId, phone = :phone, days_limit = :daysLimit
     WHERE id = :id AND version = :expectedVersion`,
    { ...council, expectedVersion },
  ).changes;
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function setClosed(
  db: WritableDb,
  id: string,
  closedOn: string | null,
  expectedVersion: number,
): number {
  return db.run('UPDATE council SET version = version + 1, closed_on = ? WHERE id = ? AND version = ?', [
    closedOn,
    id,
    expectedVersion,
  ]).changes;
}

const holds = `(:kinds = '[]' OR kind IN (SELECT value FROM json_each(:kinds)))
  AND (:closed OR closed_on IS NULL)
  AND (:text = '' OR name_key LIKE '%' || :text || '%' ESCAPE '\\')`;

/** What to look for: a part of the name, of some kinds or of all, closed ones too or not. */
export interface CouncilFilter {
  readonly text: string;
  readonly kinds: readonly CouncilKind[];
  readonly closed: boolean;
}

/** Row numbers of councils by name. */
export function councilRows(db: ReadableDb, { text, kinds, closed }: CouncilFilter, limit = -1): number[] {
  return db.column(`SELECT row FROM council WHERE ${holds} ORDER BY name_key LIMIT :limit`, {
    text: likeText(text),
    kinds: JSON.stringify(kinds),
    closed: closed ? 1 : 0,
    limit,
  });
}

interface ViewRow extends Omit<Council, 'place'> {
  readonly placeId: string | null;
  readonly placePath: string | null;
}

const view = `SELECT c.row, c.id, c.version, c.kind, c.name, c.stamp_name AS stampName, c.place_id AS placeId,
  p.path AS placePath, c.phone, c.days_limit AS daysLimit, c.closed_on AS closedOn,
  (SELECT count(*) FROM agreement_copy WHERE council_id = c.id) AS papers
  FROM council c LEFT JOIN place p ON p.id = c.place_id`;

function toCouncil({ placeId, placePath, ...rest }: ViewRow): Council {
  return { ...rest, place: placeId === null ? null : { id: placeId, path: placePath ?? '' } };
}

export function councilView(db: ReadableDb, id: string): Council | undefined {
  const row = db.get<ViewRow>(`${view} WHERE c.id = ?`, [id]);
  return row && toCouncil(row);
}

export function councilViews(db: ReadableDb, rows: readonly number[]): Council[] {
  return db
    .all<ViewRow>(`${view} WHERE c.row IN (SELECT value FROM json_each(?)) ORDER BY c.name_key`, [
      JSON.stringify(rows),
    ])
    .map(toCouncil);
}

/** A place with all above it, the lowest first, and the open council that signs there. */
export function councilsUpFrom(
  db: ReadableDb,
  placeId: string,
): { readonly councilId: string | null; readonly depth: number }[] {
  return db.all(
    `WITH RECURSIVE up (id, parent, depth) AS (
       SELECT id, parent_id, depth FROM place WHERE id = ?
       UNION ALL SELECT place.id, place.parent_id, place.depth FROM place JOIN up ON place.id = up.parent)
     SELECT (SELECT c.id FROM council c WHERE c.place_id = up.id AND c.closed_on IS NULL AND c.kind <> 'partner'
             ORDER BY c.row LIMIT 1) AS councilId, depth
     FROM up ORDER BY depth DESC`,
    [placeId],
  );
}
