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

/** Scans of agreements, those taken out as well. */
export function scansOf(
  db: ReadableDb,
  agreements: readonly string[],
): { readonly id: string; readonly sha256: string }[] {
  return db.all('SELECT id, sha256 FROM scan WHERE agreement_id IN (SELECT value FROM json_each(?))', [
    JSON.stringify(agreements),
  ]);
}

/** The entries that may speak of somebody: their own, and those of devices and papers that went through their hands. */
export function entriesAbout(
  db: ReadableDb,
  id: string,
): (StoredChange & { readonly redacted: string | null })[] {
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
     SELECT sequence, office_id AS officeId, at, account, entity, entity_id AS entityId, kind,
       device_id AS deviceId, reason, before, after, salt, hash,
       (SELECT digest FROM change_redacted r WHERE r.sequence = change.sequence) AS redacted
     FROM change WHERE sequence IN about ORDER BY sequence`,
    { id },
  );
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

/** Devices that went through somebody's hands, with what people may have written of them. */
export function devicesThroughHands(
  db: ReadableDb,
  id: string,
): { readonly id: string; readonly ownerName: string | null; readonly notes: string | null }[] {
  return db.all(
    `SELECT id, owner_name AS ownerName, notes FROM device
     WHERE id IN (SELECT device_id FROM hand_over WHERE ${theirs}) AND (owner_name IS NOT NULL OR notes IS NOT NULL)`,
    { id },
  );
}

export function rewordDevice(
  db: WritableDb,
  device: { readonly id: string; readonly ownerName: string | null; readonly notes: string | null },
): void {
  db.run(
    'UPDATE device SET owner_name = :ownerName, notes = :notes, version = version + 1 WHERE id = :id',
    device,
  );
}

/** What people may have written of somebody on transmittals. */
export function transmittalWords(
  db: ReadableDb,
): { readonly id: string; readonly carriedBy: string | null; readonly note: string | null }[] {
  return db.all(
    'SELECT id, carried_by AS carriedBy, note FROM transmittal WHERE carried_by IS NOT NULL OR note IS NOT NULL',
  );
}

export function rewordTransmittal(
  db: WritableDb,
  words: { readonly id: string; readonly carriedBy: string | null; readonly note: string | null },
): void {
  db.run(
    'UPDATE transmittal SET carried_by = :carriedBy, note = :note, version = version + 1 WHERE id = :id',
    words,
  );
}

/** What people may have written of papers of somebody's agreements, or that they had. */
export function stepNotes(db: ReadableDb, id: string): { readonly id: string; readonly note: string }[] {
  return db.all(
    `SELECT s.id, s.note FROM copy_step s JOIN agreement a ON a.id = s.agreement_id
     WHERE s.note IS NOT NULL
       AND (a.holder_id = :id OR a.id IN (SELECT agreement_id FROM copy_step WHERE person_id = :id))`,
    { id },
  );
}

export function rewordStep(db: WritableDb, id: string, note: string): void {
  db.run('UPDATE copy_step SET note = ? WHERE id = ?', [note, id]);
}

/** Voided agreements with the reasons given. */
export function voidReasons(
  db: ReadableDb,
  holder: string,
): { readonly id: string; readonly reason: string }[] {
  return db.all(
    'SELECT id, void_reason AS reason FROM agreement WHERE holder_id = ? AND void_reason IS NOT NULL',
    [holder],
  );
}

export function rewordVoid(db: WritableDb, id: string, reason: string): void {
  db.run('UPDATE agreement SET void_reason = ?, version = version + 1 WHERE id = ?', [reason, id]);
}

/**
 * Enters that scans are erased, and answers the hashes of the files that must go: those no other scan or claim
 * needs, and every file that a page of theirs was taken from, for it shows the page. Pages that wait to be sorted
 * and may be theirs go as well, but not a page that was taken for theirs and is filed at somebody else's agreement.
 */
export function eraseScans(
  db: WritableDb,
  agreements: readonly string[],
  given: { readonly at: string; readonly by: string; readonly name: string },
): string[] {
  const scope = 'agreement_id IN (SELECT value FROM json_each(:agreements))';
  const bound = { agreements: JSON.stringify(agreements) };
  const waiting = `EXISTS (SELECT 1 FROM json_each(guesses) g WHERE g.value ->> 'agreementId' IN (
    SELECT value FROM json_each(:agreements)))`;
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
