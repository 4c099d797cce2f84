import type { BoxFile, BoxFileRow, BoxFileState } from '../../preload/contract/box-files.ts';
import { likeText } from '../database/like-text.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import { boxFileNumber, boxFileState } from './box-file.rules.ts';

/** A box file as it is stored. */
export interface BoxFileRecord {
  readonly row: number;
  readonly id: string;
  readonly version: number;
  readonly year: number;
  readonly sequence: number;
  readonly title: string;
  readonly capacity: number;
  readonly nextFolio: number;
  readonly openedOn: string;
  readonly closedOn: string | null;
}

interface CountedRecord extends BoxFileRecord {
  readonly filed: number;
  readonly out: number;
}

const select = `SELECT b.row, b.id, b.version, b.year, b.sequence, b.title, b.capacity, b.next_folio AS nextFolio,
  b.opened_on AS openedOn, b.closed_on AS closedOn`;
const counted = `${select},
  (SELECT count(*) FROM agreement_copy c WHERE c.box_file_id = b.id) AS filed,
  (SELECT count(*) FROM agreement_copy c WHERE c.box_file_id = b.id AND c.state <> 'filed') AS out`;

export function findBoxFile(db: ReadableDb, id: string): BoxFileRecord | undefined {
  return db.get(`${select} FROM box_file b WHERE b.id = ?`, [id]);
}

export function findBoxFileByNumber(
  db: ReadableDb,
  year: number,
  sequence: number,
): BoxFileRecord | undefined {
  return db.get(`${select} FROM box_file b WHERE b.year = ? AND b.sequence = ?`, [year, sequence]);
}

function rowOf(record: CountedRecord): BoxFileRow {
  const { row, id, title, capacity, filed, out, nextFolio, openedOn } = record;
  return {
    row,
    id,
    number: boxFileNumber(record),
    title,
    state: boxFileState(record),
    capacity,
    filed,
    out,
    nextFolio: nextFolio > capacity ? null : nextFolio,
    openedOn,
  };
}

export function boxFileView(db: ReadableDb, id: string): BoxFile | undefined {
  const record = db.get<CountedRecord>(`${counted} FROM box_file b WHERE b.id = ?`, [id]);
  if (!record) return undefined;
  const { version, year, sequence, closedOn } = record;
  return { ...rowOf(record), version, year, sequence, closedOn };
}

export function boxFileLines(db: ReadableDb, rows: readonly number[]): BoxFileRow[] {
  return db
    .all<CountedRecord>(`${counted} FROM box_file b WHERE b.row IN (SELECT value FROM json_each(?))`, [
      JSON.stringify(rows),
    ])
    .map(rowOf);
}

/** SQL: the number of a box file as it is written, e.g. `2026/01`. */
const number = `printf('%d/%02d', b.year, b.sequence)`;

/** Row numbers of box files in one of the states whose number or title holds the text, the newest first. */
export function boxFileRows(db: ReadableDb, text: string, states: readonly BoxFileState[]): number[] {
  return db.column(
    `SELECT b.row FROM box_file b
     WHERE (:text = '' OR ${number} LIKE '%' || :text || '%' ESCAPE '\\' OR b.title LIKE '%' || :text || '%' ESCAPE '\\')
       AND (:states = '[]' OR iif(b.closed_on IS NOT NULL, 'closed', iif(b.next_folio > b.capacity, 'full', 'open'))
         IN (SELECT value FROM json_each(:states)))
     ORDER BY b.year DESC, b.sequence DESC`,
    { text: likeText(text), states: JSON.stringify(states) },
  );
}

/** The next number of a year's series. */
export function nextSequence(db: ReadableDb, year: number): number {
  const last = db.get<{ n: number | null }>('SELECT max(sequence) AS n FROM box_file WHERE year = ?', [year]);
  return (last?.n ?? 0) + 1;
}

export function insertBoxFile(
  db: WritableDb,
  boxFile: Pick<BoxFileRecord, 'id' | 'year' | 'sequence' | 'title' | 'capacity' | 'openedOn'> & {
    readonly officeId: string;
  },
): void {
  db.run(
    `INSERT INTO box_file (id, office_id, version, year, sequence, title, capacity, next_folio, opened_on)
     VALUES (:id, :officeId, 1, :year, :sequence, :title, :capacity, 1, :openedOn)`,
    boxFile,
  );
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function updateBoxFile(
  db: WritableDb,
  change: Pick<BoxFileRecord, 'id' | 'version' | 'title' | 'capacity' | 'closedOn'>,
): number {
  return db.run(
    `UPDATE box_file SET title = :title, capacity = :capacity, closed_on = :closedOn, version = version + 1
     WHERE id = :id AND version = :version`,
    change,
  ).changes;
}

/** Moves on behind the last folio that was given. */
export function keepNextFolio(db: WritableDb, id: string, nextFolio: number): void {
  db.run('UPDATE box_file SET next_folio = ? WHERE id = ?', [nextFolio, id]);
}
