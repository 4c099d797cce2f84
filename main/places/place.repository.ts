import type { Place } from '../../preload/contract/places.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import { textMatch, type TextMatch } from '../database/text-match.ts';

export interface PlaceRecord {
  readonly row: number;
  readonly id: string;
  readonly version: number;
  readonly parentId: string | null;
  readonly depth: number;
  readonly name: string;
  readonly code: string | null;
  readonly path: string;
}

const columns = 'row, id, version, parent_id AS parentId, depth, name, code, path';

export function findPlace(db: ReadableDb, id: string): PlaceRecord | undefined {
  return db.get(`SELECT ${columns} FROM place WHERE id = ?`, [id]);
}

export function findPlaceByName(
  db: ReadableDb,
  parentId: string | null,
  key: string,
): PlaceRecord | undefined {
  return db.get(`SELECT ${columns} FROM place WHERE coalesce(parent_id, '') = ? AND name_key = ?`, [
    parentId ?? '',
    key,
  ]);
}

export function findPlaceByCode(db: ReadableDb, code: string): PlaceRecord | undefined {
  return db.get(`SELECT ${columns} FROM place WHERE code = ?`, [code]);
}

/** Places of that name anywhere in the tree. */
export function findPlacesNamed(db: ReadableDb, key: string): PlaceRecord[] {
  return db.all(`SELECT ${columns} FROM place WHERE name_key = ? ORDER BY path_key LIMIT 3`, [key]);
}

export interface NewPlace {
  readonly id: string;
  readonly officeId: string;
  readonly parentId: string | null;
  readonly depth: number;
  readonly name: string;
  readonly nameKey: string;
  readonly code: string | null;
  readonly path: string;
  readonly pathKey: string;
}

export function insertPlace(db: WritableDb, place: NewPlace): void {
  db.run(
    `INSERT INTO place (id, office_id, version, parent_id, depth, name, name_key, code, path, path_key)
     VALUES (:id, :officeId, 1, :parentId, :depth, :name, :nameKey, :code, :path, :pathKey)`,
    place,
  );
}

export type PlaceChange = Omit<NewPlace, 'officeId'>;

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function updatePlace(db: WritableDb, place: PlaceChange, expectedVersion: number): number {
  return db.run(
    `UPDATE place SET version = version + 1, parent_id = :parentId, depth = :depth, name = :name,
       name_key = :nameKey, code = :code, path = :path, path_key = :pathKey
     WHERE id = :id AND version = :expectedVersion`,
    { ...place, expectedVersion },
  ).changes;
}

/** All below a place, parents before their children. */
export function descendants(db: ReadableDb, id: string): PlaceRecord[] {
  return db.all(
    `WITH RECURSIVE below (id) AS (
       SELECT id FROM place WHERE parent_id = ?
       UNION SELECT place.id FROM place JOIN below ON place.parent_id = below.id)
     SELECT ${columns} FROM place WHERE id IN (SELECT id FROM below) ORDER BY depth`,
    [id],
  );
}

export function movePlace(
  db: WritableDb,
  place: { readonly id: string; readonly depth: number; readonly path: string; readonly pathKey: string },
): void {
  db.run('UPDATE place SET depth = :depth, path = :path, path_key = :pathKey WHERE id = :id', place);
}

/** A place with the devices in it and below it: ` /!` is the first text after all that begin with ` / `. */
const view = `SELECT p.row, p.id, p.version, p.name, p.code, p.parent_id AS parentId, p.depth,
  coalesce((SELECT name FROM place_level WHERE depth = p.depth), '') AS level, p.path,
  (SELECT count(*) FROM device_list WHERE place_key = p.path_key)
    + (SELECT count(*) FROM device_list WHERE place_key > p.path_key || ' / ' AND place_key < p.path_key || ' /!')
    AS devices,
  (SELECT count(*) FROM place c WHERE c.parent_id = p.id) AS children FROM place p`;

export function placeView(db: ReadableDb, id: string): Place | undefined {
  return db.get(`${view} WHERE p.id = ?`, [id]);
}

export function placeViews(db: ReadableDb, rows: readonly number[]): Place[] {
  return db.all(`${view} WHERE p.row IN (SELECT value FROM json_each(?))`, [JSON.stringify(rows)]);
}

export function childViews(db: ReadableDb, parentId: string | null): Place[] {
  return db.all(`${view} WHERE coalesce(p.parent_id, '') = ? ORDER BY p.name_key`, [parentId ?? '']);
}

/** Places whose path or code holds a text too short for the index. */
const holdsShort = `(path_key LIKE '%' || :like || '%' ESCAPE '\\' OR code LIKE '%' || :like || '%' ESCAPE '\\')`;

const holdsMatch = 'row IN (SELECT rowid FROM place_search WHERE place_search MATCH :match)';

/** Row numbers of places whose path or code holds the key, in path order. */
export function placeRows(db: ReadableDb, key: string): number[] {
  const text = textMatch(key);
  const holds = text === null ? '' : `WHERE ${text.match === null ? holdsShort : holdsMatch}`;
  return db.column(`SELECT row FROM place ${holds} ORDER BY path_key`, { ...text });
}

/**
 * The first places whose name begins with the key, the highest first, then others whose path or code holds
 * it, as they were entered, so that no more is read than is shown.
 */
export function findPlaces(db: ReadableDb, key: string, limit: number): Place[] {
  const begin = db.column<number>(
    `SELECT row FROM place WHERE name_key >= :key AND name_key < :key || char(0x10FFFF)
     ORDER BY depth, path_key LIMIT :limit`,
    { key, limit },
  );
  const text = textMatch(key);
  const more = text === null || begin.length === limit ? [] : placesHolding(db, text, begin.length + limit);
  const rows = [...new Set([...begin, ...more])].slice(0, limit);
  const byRow = new Map(placeViews(db, rows).map((place) => [place.row, place]));
  return rows.flatMap((row) => byRow.get(row) ?? []);
}

function placesHolding(db: ReadableDb, text: TextMatch, limit: number): number[] {
  return text.match === null
    ? db.column(`SELECT row FROM place WHERE ${holdsShort} LIMIT :limit`, { ...text, limit })
    : db.column('SELECT rowid FROM place_search WHERE place_search MATCH :match LIMIT :limit', {
        ...text,
        limit,
      });
}
