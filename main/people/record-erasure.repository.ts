import { hash } from 'node:crypto';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

/** Agreements of devices that went through somebody's hands, as holder or as the supervisor over them. */
const theirAgreements = `SELECT a.id FROM agreement a
  WHERE a.holder_id = :id
     OR a.hand_over_id IN (SELECT id FROM hand_over WHERE holder_id = :id OR supervisor_id = :id)`;

/** A text that people wrote about an agreement, and where it stands. */
export interface WrittenText {
  readonly table: string;
  readonly column: string;
  readonly row: number;
  readonly text: string;
}

/** Columns in which people write names and what they like; with it the column that names the agreement. */
const written: readonly (readonly [table: string, column: string, agreement: string])[] = [
  ['signature', 'name', 'agreement_id'],
  ['signature', 'title', 'agreement_id'],
  ['signature', 'stamp_name', 'agreement_id'],
  ['signature', 'witness', 'agreement_id'],
  ['signature', 'note', 'agreement_id'],
  ['hand_back', 'received_by', 'agreement_id'],
  ['hand_back', 'note', 'agreement_id'],
  ['owed', 'note', 'agreement_id'],
  ['owed', 'settled_note', 'agreement_id'],
  ['past_device', 'reason', 'agreement_id'],
  ['allowance_plan', 'payer_name', 'agreement_id'],
  ['allowance_plan', 'note', 'agreement_id'],
  ['claim', 'note', 'agreement_id'],
  ['claim', 'decision', 'agreement_id'],
  ['claim', 'paid_reference', 'agreement_id'],
  ['box_file_loan', 'taken_by', 'agreement_id'],
  ['box_file_loan', 'why', 'agreement_id'],
];

/** Everything that was written on the records of agreements that somebody had to do with. */
export function writtenTexts(db: ReadableDb, id: string): WrittenText[] {
  return written.flatMap(([table, column, agreement]) =>
    db.all<WrittenText>(
      `SELECT '${table}' AS "table", '${column}' AS "column", row, ${column} AS text FROM ${table}
       WHERE ${column} IS NOT NULL AND ${agreement} IN (${theirAgreements})`,
      { id },
    ),
  );
}

export function rewrite(db: WritableDb, { table, column, row }: WrittenText, text: string): void {
  db.run(`UPDATE ${table} SET ${column} = :text WHERE row = :row`, { text, row });
}

/**
 * Takes out what only concerned the holder of an agreement: how they signed, what was noted of them, what their
 * claims were for and under which reference they were paid.
 */
export function forgetHoldersRecords(db: WritableDb, holder: string, pseudonym: string): void {
  const theirs = '(SELECT id FROM agreement WHERE holder_id = :holder)';
  db.run(
    `UPDATE signature SET name = :pseudonym, title = NULL, note = NULL
     WHERE party = 'holder' AND agreement_id IN ${theirs}`,
    { holder, pseudonym },
  );
  db.run(`UPDATE hand_back SET note = NULL WHERE agreement_id IN ${theirs}`, { holder });
  db.run(`UPDATE owed SET note = NULL, settled_note = NULL WHERE agreement_id IN ${theirs}`, { holder });
  db.run('UPDATE claim SET note = NULL, decision = NULL, paid_reference = NULL WHERE holder_id = :holder', {
    holder,
  });
}

/** Claims of somebody, by id. */
export function claimsHeld(db: ReadableDb, holder: string): string[] {
  return db.column('SELECT id FROM claim WHERE holder_id = ?', [holder]);
}

/** Enters that the evidence of somebody's claims is erased, and answers the hashes of the files that must go. */
export function eraseEvidence(
  db: WritableDb,
  holder: string,
  given: { readonly at: string; readonly name: string },
): string[] {
  const own = 'claim_id IN (SELECT id FROM claim WHERE holder_id = :holder)';
  const hashes = db.column<string>(
    `SELECT DISTINCT sha256 FROM claim_evidence WHERE ${own}
       AND sha256 NOT IN (SELECT sha256 FROM claim_evidence WHERE NOT ${own})
       AND sha256 NOT IN (SELECT sha256 FROM scan WHERE removed_at IS NULL)
       AND sha256 NOT IN (SELECT original_sha256 FROM scan WHERE original_sha256 IS NOT NULL)
       AND sha256 NOT IN (SELECT sha256 FROM unfiled_page WHERE settled IS NULL)`,
    { holder },
  );
  db.run(`UPDATE claim_evidence SET file_name = :name WHERE ${own}`, { holder, name: given.name });
  db.run(`UPDATE attachment SET erased_at = :at WHERE sha256 IN (SELECT value FROM json_each(:hashes))`, {
    at: given.at,
    hashes: JSON.stringify(hashes),
  });
  return hashes;
}

/** Parts of printed documents in which clauses stand filled in, with the names that they mention. */
const wordedParts = ['clauses', 'second'] as const;

/**
 * A printed document with its clauses reworded: they are kept apart and shared, so a reworded one is kept anew.
 *
 * @param reword the text of a part without somebody, as JSON
 */
export function rewordParts(db: WritableDb, model: string, reword: (json: string) => string): string {
  const document = JSON.parse(model) as Record<string, unknown>;
  for (const part of wordedParts) {
    const json = db.get<{ json: string }>('SELECT json FROM agreement_part WHERE sha256 = ?', [
      typeof document[part] === 'string' ? document[part] : '',
    ])?.json;
    if (json === undefined) continue;
    const next = reword(json);
    if (next === json) continue;
    const sha256 = hash('sha256', next);
    db.run('INSERT OR IGNORE INTO agreement_part VALUES (?, ?)', [sha256, next]);
    document[part] = sha256;
  }
  return JSON.stringify(document);
}

/** Removes parts that no printed document has any more: clauses of a document that was forgotten may name people. */
export function forgetUnusedParts(db: WritableDb): void {
  db.run(
    `DELETE FROM agreement_part WHERE sha256 NOT IN (
       SELECT j.value FROM agreement a, json_each(a.printed_model) j
       WHERE a.printed_model IS NOT NULL AND j.type = 'text')`,
  );
}

/** Printings of papers about somebody: reminders, reports, and agreements of theirs. */
export const printingsAbout = `SELECT p.id FROM printing p
  WHERE EXISTS (SELECT 1 FROM json_each(p.subject, '$.people') WHERE value = :id)
     OR EXISTS (SELECT 1 FROM json_each(p.subject, '$.agreements') j JOIN agreement a ON a.id = j.value
       WHERE a.holder_id = :id)`;

/** What those papers were called, and why they were printed again. */
export function printedWords(
  db: ReadableDb,
  id: string,
): { readonly id: string; readonly title: string; readonly reason: string | null }[] {
  return db.all(
    `SELECT id, subject ->> '$.title' AS title, reason FROM printing WHERE id IN (${printingsAbout})`,
    { id },
  );
}

export function rewordPrinting(
  db: WritableDb,
  words: { readonly id: string; readonly title: string; readonly reason: string | null },
): void {
  db.run(
    `UPDATE printing SET subject = json_set(subject, '$.title', :title), reason = :reason WHERE id = :id`,
    words,
  );
}
