import type { LabelGeometry } from '../../preload/contract/label-geometry.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

/** A sheet that the office has measured itself. */
export interface OwnSheet {
  readonly id: string;
  readonly version: number;
  /** The number that people choose it by. */
  readonly code: string;
  readonly name: string;
  readonly geometry: LabelGeometry;
}

interface Row extends Omit<OwnSheet, 'geometry'> {
  readonly geometry: string;
}

const select = 'SELECT id, version, code, name, geometry FROM label_sheet';

function toSheet(row: Row): OwnSheet {
  return { ...row, geometry: JSON.parse(row.geometry) as LabelGeometry };
}

export function ownSheets(db: ReadableDb): OwnSheet[] {
  return db.all<Row>(`${select} ORDER BY code`).map(toSheet);
}

export function findOwnSheet(db: ReadableDb, id: string): OwnSheet | undefined {
  const row = db.get<Row>(`${select} WHERE id = ?`, [id]);
  return row && toSheet(row);
}

/** The sheet that bears a number, whatever the case of its letters. */
export function findOwnSheetByCode(db: ReadableDb, code: string): OwnSheet | undefined {
  const row = db.get<Row>(`${select} WHERE code = ?`, [code]);
  return row && toSheet(row);
}

export function insertOwnSheet(db: WritableDb, officeId: string, sheet: Omit<OwnSheet, 'version'>): void {
  db.run(
    `INSERT INTO label_sheet (id, office_id, version, code, name, geometry)
     VALUES (:id, :officeId, 1, :code, :name, :geometry)`,
    { ...sheet, officeId, geometry: JSON.stringify(sheet.geometry) },
  );
}

/** How many rows it was: none when somebody was faster. */
export function updateOwnSheet(db: WritableDb, sheet: OwnSheet): number {
  return db.run(
    `UPDATE label_sheet SET version = version + 1, code = :code, name = :name, geometry = :geometry
     WHERE id = :id AND version = :version`,
    { ...sheet, geometry: JSON.stringify(sheet.geometry) },
  ).changes;
}

export function deleteOwnSheet(db: WritableDb, id: string, version: number): number {
  return db.run('DELETE FROM label_sheet WHERE id = ? AND version = ?', [id, version]).changes;
}
