import type { StoredChange } from '../database/stored-change.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import type { ErasureFacts } from './erasure.rules.ts';
import { printingsAbout } from './record-erasure.repository.ts';

/** Hand-overs that somebody was part of, as holder or as the supervisor over them. */
const theirs = '(holder_id = :id OR supervisor_id = :id)';

export function erasureFacts(db: ReadableDb, id: string): ErasureFacts | undefined {
  return db.get(
    `SELECT erased_on AS erasedOn,
       (SELECT count(*) FROM device WHERE holder_id = :id) AS devicesHeld,
       (SELECT count(*) FROM device WHERE supervisor_id = :id)
         + (SELECT count(*) FROM person WHERE supervisor_id = :id) AS supervised,
       (SELECT count(*) FROM hand_over WHERE until_on IS NULL AND ${theirs})
         + (SELECT count(*) FROM agreement_copy WHERE person_id = :id AND state IN ('with-supervisor', 'dispatched')) AS open,
       (SELECT max(until_on) FROM hand_over WHERE ${theirs}) AS lastEnd
     FROM person WHERE id = :id`,
    { id },
  );
}

export function agreementsHeld(db: ReadableDb, id: string): string[] {
  return db.column('SELECT id FROM agreement WHERE holder_id = ?', [id]);
}

/** An entry of the feed with what stands in place of its words where they were taken out. */
export type AboutEntry = StoredChange & { readonly redacted: string | null };

const entry = `SELECT sequence, office_id AS officeId, at, account, entity, entity_id AS entityId, kind,
  device_id AS deviceId, reason, before, after, salt, hash,
  (SELECT digest FROM change_redacted r WHERE r.sequence = change.sequence) AS redacted FROM change`;

/** The entries that may speak of somebody: their own, and those of devices and papers that went through their hands. */
export function entriesAbout(db: ReadableDb, id: string): AboutEntry[] {
  return db.all(
    `WITH theirs (device) AS (SELECT device_id FROM hand_over WHERE ${theirs}),
       about (sequence) AS (
         SELECT sequence FROM change WHERE entity_id = :id
         UNION SELECT sequence FROM change WHERE entity_id IN (SELECT device FROM theirs)
         UNION SELECT sequence FROM change WHERE device_id IN (SELECT device FROM theirs)
         UNION SELECT sequence FROM change WHERE entity_id IN (SELECT id FROM transmittal WHERE person_id = :id)
         UNION SELECT sequence FROM change
           WHERE entity_id IN (SELECT agreement_id FROM copy_step WHERE person_id = :id)
         UNION SELECT sequence FROM change WHERE entity_id IN (${printingsAbout}))
     ${entry} WHERE sequence IN about ORDER BY sequence`,
    { id },
  );
}

/** What numbers are parted by; a new line and a tab as JSON writes them. */
const partings = [' ', '\u00a0', '\u202f', '\\n', '\\t', '.', '/', '-', '_'];
const unparted = partings.reduce(
  (text, mark) => `replace(${text}, '${mark}', '')`,
  `ifnull(before, '') || ifnull(after, '') || ifnull(reason, '')`,
);

/**
 * Sequence numbers of the entries, whoever they are about, whose words match a pattern of GLOB.
 *
 * @param globs patterns of names for the words as they stand, and of numbers for the words without what parts numbers
 */
export function entriesMatching(
  db: ReadableDb,
  globs: { readonly names: readonly string[]; readonly numbers: readonly string[] },
): number[] {
  return db.column(
    `SELECT sequence FROM change
     WHERE EXISTS (SELECT 1 FROM json_each(:names)
         WHERE before GLOB value OR after GLOB value OR reason GLOB value)
       OR EXISTS (SELECT 1 FROM json_each(:numbers) WHERE ${unparted} GLOB value)
     ORDER BY sequence`,
    { names: JSON.stringify(globs.names), numbers: JSON.stringify(globs.numbers) },
  );
}

export function entriesAt(db: ReadableDb, sequences: readonly number[]): AboutEntry[] {
  return db.all(`${entry} WHERE sequence IN (SELECT value FROM json_each(?)) ORDER BY sequence`, [
    JSON.stringify(sequences),
  ]);
}

/** A name by its words alone, with a space before and behind: `wordsKey` of SQL. */
const words = ['_', '.', ',', '-'].reduce(
  (text, mark) => `replace(${text}, '${mark}', ' ')`,
  `' ' || name_key || ' '`,
);

/**
 * Those of these names that another person bears, by itself or inside a longer name.
 *
 * @param keys names by their words (`wordsKey`)
 */
export function namesakes(db: ReadableDb, id: string, keys: readonly string[]): string[] {
  return db.column(
    `SELECT value FROM json_each(:keys) WHERE EXISTS (SELECT 1 FROM person
       WHERE id <> :id AND erased_on IS NULL AND instr(replace(${words}, '  ', ' '), ' ' || value || ' ') > 0)`,
    { id, keys: JSON.stringify(keys) },
  );
}

/** What the people who use the program are called. */
export function namesOfAccounts(db: ReadableDb): string[] {
  return db.column('SELECT full_name FROM account');
}

/** Has what is deleted from now on overwritten in the file, not only let go. */
export function overwriteDeleted(db: WritableDb): void {
  db.get('PRAGMA secure_delete = ON');
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function erasePersonRow(
  db: WritableDb,
  person: {
    readonly id: string;
    readonly version: number;
    readonly pseudonym: string;
    readonly nameKey: string;
    readonly on: string;
  },
): number {
  const { changes } = db.run(
    `UPDATE person SET version = version + 1, full_name = :pseudonym, name_key = :nameKey, code = NULL,
       phone = NULL, title = NULL, id_type = NULL, id_number = NULL, place_id = NULL, supervisor_id = NULL,
       erased_on = :on
     WHERE id = :id AND version = :version`,
    person,
  );
  // The pieces of the old words are merged out of the index, not only marked as gone.
  db.run(`INSERT INTO person_search (person_search) VALUES ('optimize')`);
  return changes;
}

export function forgetPrintedModels(db: WritableDb, holder: string): void {
  db.run('UPDATE agreement SET printed_model = NULL, version = version + 1 WHERE holder_id = ?', [holder]);
}

/** Printed documents of other people's agreements in which somebody was the supervisor. */
export function documentsUnder(
  db: ReadableDb,
  supervisor: string,
): { readonly id: string; readonly model: string }[] {
  return db.all(
    `SELECT a.id, a.printed_model AS model FROM hand_over o JOIN agreement a ON a.hand_over_id = o.id
     WHERE o.supervisor_id = :id AND a.holder_id <> :id AND a.printed_model IS NOT NULL`,
    { id: supervisor },
  );
}

export function replaceDocument(db: WritableDb, id: string, model: string): void {
  db.run('UPDATE agreement SET printed_model = ?, version = version + 1 WHERE id = ?', [model, id]);
}

export function forgetNotes(db: WritableDb, holder: string): void {
  db.run('UPDATE hand_over SET note = NULL WHERE holder_id = ?', [holder]);
}
