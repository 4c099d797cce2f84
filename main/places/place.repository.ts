import type { Place } from '../../preload/contract/places.ts';
import { likeText } from '../database/like-text.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

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

/** Row numbers of places whose path holds the key, in path order. */
export function placeRows(db: ReadableDb, key: string): number[] {
  return db.column(
    `SELECT row FROM place WHERE path_key LIKE '%' || ? || '%' ESCAPE '\\' ORDER BY path_key`,
    [likeText(key)],
  );
}

/** Places whose own name begins with or holds the key; those that begin with it first. */
export function findPlaces(db: ReadableDb, key: string, limit: number): Place[] {
  return db.all(
    `${view} WHERE p.path_key LIKE '%' || :key || '%' ESCAPE '\\'
     ORDER BY p.name_key LIKE :key || '%' ESCAPE '\\' DESC, p.depth, p.path_key LIMIT :limit`,
    { key: likeText(key), limit },
  );
}
