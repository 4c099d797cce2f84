import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

/** Hand-overs that somebody was part of, as holder or as the supervisor over them. */
const theirs = '(holder_id = :id OR supervisor_id = :id)';

/** Columns in which people write names and what they like, whoever the record is about. */
export const wordColumns: readonly (readonly [table: string, column: string])[] = [
  ['person', 'title'],
  ['device', 'owner_name'],
  ['device', 'notes'],
  ['device', 'no_imei_reason'],
  ['device', 'void_reason'],
  ['hand_over', 'note'],
  ['scan', 'file_name'],
  ['scan', 'removed_reason'],
  ['unfiled_page', 'file_name'],
  ['unfiled_page', 'settled_reason'],
  ['box_file', 'title'],
  ['box_file_loan', 'taken_by'],
  ['box_file_loan', 'why'],
  ['transmittal', 'carried_by'],
  ['transmittal', 'note'],
  ['transmittal_item', 'note'],
  ['agreement', 'void_reason'],
  ['copy_step', 'note'],
  ['signature', 'name'],
  ['signature', 'title'],
  ['signature', 'stamp_name'],
  ['signature', 'witness'],
  ['signature', 'note'],
  ['printing', 'reason'],
  ['hand_back', 'received_by'],
  ['hand_back', 'note'],
  ['owed', 'note'],
  ['owed', 'settled_note'],
  ['past_device', 'reason'],
  ['allowance_plan', 'payer_name'],
  ['allowance_plan', 'note'],
  ['claim', 'note'],
  ['claim', 'decision'],
  ['claim', 'paid_reference'],
  ['claim_evidence', 'file_name'],
];

/**
 * Rewrites all that people wrote, whoever the record is about.
 *
 * @param reword answers a text as it is to stand
 */
export function rewordEverywhere(db: WritableDb, reword: (text: string) => string): void {
  for (const [table, column] of wordColumns) {
    const hasVersion =
      db.get(`SELECT 1 FROM pragma_table_info('${table}') WHERE name = 'version'`) !== undefined;
    const texts = db.column<string>(`SELECT DISTINCT ${column} FROM ${table} WHERE ${column} IS NOT NULL`);
    for (const text of texts) {
      const next = reword(text);
      if (next === text) continue;
      // A form that is open with the old words must not bring them back.
      db.run(
        `UPDATE ${table} SET ${column} = :next ${hasVersion ? ', version = version + 1' : ''} WHERE ${column} = :text`,
        { next, text },
      );
    }
  }
  const titles = db.column<string>(`SELECT DISTINCT subject ->> '$.title' FROM printing`);
  for (const title of titles) {
    const next = reword(title);
    if (next === title) continue;
    db.run(
      `UPDATE printing SET subject = json_set(subject, '$.title', :next) WHERE subject ->> '$.title' = :title`,
      { next, title },
    );
  }
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
