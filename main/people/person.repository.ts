import type { Person, PersonRole } from '../../preload/contract/people.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import { maskIdentity } from './identity-mask.rules.ts';
import { textMatch, type TextMatch } from '../database/text-match.ts';
import type { PersonDraft } from './person.rules.ts';

export interface PersonRecord extends PersonDraft {
  readonly row: number;
  readonly id: string;
  readonly version: number;
  readonly erasedOn: string | null;
}

const columns = `row, id, version, role, code, full_name AS fullName, phone, title, id_type AS idType,
  id_number AS idNumber, place_id AS placeId, supervisor_id AS supervisorId,
  erased_on AS erasedOn`;

export function findPerson(db: ReadableDb, id: string): PersonRecord | undefined {
  return db.get(`SELECT ${columns} FROM person WHERE id = ?`, [id]);
}

export function findPersonByCode(db: ReadableDb, role: PersonRole, code: string): PersonRecord | undefined {
  return db.get(`SELECT ${columns} FROM person WHERE role = ? AND code = ?`, [role, code]);
}

export function insertPerson(
  db: WritableDb,
  person: PersonDraft & { readonly id: string; readonly officeId: string; readonly nameKey: string },
): void {
  db.run(
    `INSERT INTO person (id, office_id, version, role, code, full_name, name_key, phone, title, id_type, id_number,
       place_id, supervisor_id)
     VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?,
       ?, ?)`,
    [
      person.id,
      person.officeId,
      person.role,
      person.code,
      person.fullName,
      person.nameKey,
      person.phone,
      person.title,
      person.idType,
      person.idNumber,
      person.placeId,
      person.supervisorId,
    ],
  );
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function updatePerson(
  db: WritableDb,
  person: PersonDraft & { readonly id: string; readonly nameKey: string },
  expectedVersion: number,
): number {
  return db.run(
    `UPDATE person SET version = version + 1, role = :role, code = :code, full_name = :fullName,
       name_key = :nameKey, phone = :phone, title = :title, id_type = :idType, id_number = :idNumber,
       place_id = :placeId, supervisor_id = :supervisorId
     WHERE id = :id AND version = :expectedVersion`,
    { ...person, expectedVersion },
  ).changes;
}

interface ViewRow {
  readonly row: number;
  readonly id: string;
  readonly version: number;
  readonly role: PersonRole;
  readonly code: string | null;
  readonly fullName: string;
  readonly phone: string | null;
  readonly title: string | null;
  readonly idType: string | null;
  readonly idNumber: string | null;
  readonly placeId: string | null;
  readonly placePath: string | null;
  readonly supervisorId: string | null;
  readonly supervisorName: string | null;
  readonly supervisorCode: string | null;
  readonly devices: string;
  readonly erasedOn: string | null;
}

const view = `SELECT p.row, p.id, p.version, p.role, p.code, p.full_name AS fullName, p.phone, p.title,
  p.id_type AS idType, p.id_number AS idNumber, p.place_id AS placeId, place.path AS placePath,
  p.supervisor_id AS supervisorId, s.full_name AS supervisorName, s.code AS supervisorCode,
  (SELECT json_group_array(json_object('id', d.id, 'boxNumber', d.box_number, 'model', coalesce(d.model, '')))
   FROM device d WHERE d.holder_id = p.id) AS devices, p.erased_on AS erasedOn
  FROM person p LEFT JOIN place ON place.id = p.place_id LEFT JOIN person s ON s.id = p.supervisor_id`;

function toPerson(row: ViewRow): Person {
  const { placeId, placePath, supervisorId, supervisorName, supervisorCode, devices, ...rest } = row;
  return {
    ...rest,
    idNumber: rest.idNumber === null ? null : maskIdentity(rest.idNumber),
    place: placeId === null ? null : { id: placeId, path: placePath ?? '' },
    supervisor:
      supervisorId === null ? null : { id: supervisorId, name: supervisorName ?? '', code: supervisorCode },
    devices: JSON.parse(devices) as Person['devices'],
  };
}

export function personView(db: ReadableDb, id: string): Person | undefined {
  const row = db.get<ViewRow>(`${view} WHERE p.id = ?`, [id]);
  return row && toPerson(row);
}

export function personViews(db: ReadableDb, rows: readonly number[]): Person[] {
  return db
    .all<ViewRow>(`${view} WHERE p.row IN (SELECT value FROM json_each(?))`, [JSON.stringify(rows)])
    .map(toPerson);
}

/** People whose name, code or phone holds a text too short for the index. */
const holdsShort = `(p.name_key LIKE '%' || :like || '%' ESCAPE '\\' OR p.code LIKE '%' || :like || '%' ESCAPE '\\'
  OR p.phone LIKE '%' || :like || '%' ESCAPE '\\')`;

const holdsMatch = 'p.row IN (SELECT rowid FROM person_search WHERE person_search MATCH :match)';

const ofRole = '(:role IS NULL OR p.role = :role)';

/** Row numbers of people of a role (or of all) whose name, code or phone holds the key, by name. */
export function personRows(db: ReadableDb, role: PersonRole | null, key: string): number[] {
  const text = textMatch(key);
  const holds = text === null ? '' : `AND ${text.match === null ? holdsShort : holdsMatch}`;
  return db.column(`SELECT p.row FROM person p WHERE ${ofRole} ${holds} ORDER BY p.name_key, p.row`, {
    role,
    ...text,
  });
}

/**
 * The first people of a role (or of all) whose name, code or phone holds the key: those whose name begins
 * with it by name, then others as they were entered, so that no more is read than is shown.
 */
export function findPeople(db: ReadableDb, role: PersonRole | null, key: string, limit: number): Person[] {
  const begin = db.column<number>(
    `SELECT p.row FROM person p WHERE p.name_key >= :key AND p.name_key < :key || char(0x10FFFF) AND ${ofRole}
     ORDER BY p.name_key, p.row LIMIT :limit`,
    { role, key, limit },
  );
  const text = textMatch(key);
  const more =
    text === null || begin.length === limit ? [] : peopleHolding(db, role, text, begin.length + limit);
  const rows = [...new Set([...begin, ...more])].slice(0, limit);
  const byRow = new Map(personViews(db, rows).map((person) => [person.row, person]));
  return rows.flatMap((row) => byRow.get(row) ?? []);
}

function peopleHolding(db: ReadableDb, role: PersonRole | null, text: TextMatch, limit: number): number[] {
  const from =
    text.match === null
      ? `person p WHERE ${holdsShort}`
      : 'person_search s CROSS JOIN person p ON p.row = s.rowid WHERE person_search MATCH :match';
  return db.column(`SELECT p.row FROM ${from} AND ${ofRole} LIMIT :limit`, { role, ...text, limit });
}
