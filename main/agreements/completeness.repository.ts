import type { ReadableDb } from '../database/readable-db.ts';

/** `<agreement id> <mark>` of every copy of some agreements that bears all that its agreement asks for. */
export function completeCopies(db: ReadableDb, agreementIds: readonly string[]): ReadonlySet<string> {
  return new Set(
    db.column<string>(
      `SELECT c.agreement_id || ' ' || c.mark FROM agreement_copy c JOIN agreement a ON a.id = c.agreement_id
       WHERE c.agreement_id IN (SELECT value FROM json_each(?)) AND NOT EXISTS (
         SELECT 1 FROM json_each(a.signing) asked WHERE NOT EXISTS (
           SELECT 1 FROM signature s
           WHERE s.agreement_id = c.agreement_id AND s.mark = c.mark AND s.party = asked.value ->> 'party'
             AND s.replaced_at IS NULL AND (NOT (asked.value ->> 'stamp') OR s.stamp = 'present')))`,
      [JSON.stringify(agreementIds)],
    ),
  );
}
