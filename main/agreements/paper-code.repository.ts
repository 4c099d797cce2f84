import type { ReadableDb } from '../database/readable-db.ts';
import type { KnownForm } from './paper-code.rules.ts';

/** Whether a device or an agreement bears the number. */
export function isNumberKnown(db: ReadableDb, number: string): boolean {
  return (
    db.get(
      `SELECT 1 WHERE EXISTS (SELECT 1 FROM device WHERE box_number = :number)
         OR EXISTS (SELECT 1 FROM agreement WHERE number = :number)`,
      { number },
    ) !== undefined
  );
}

/** A number of a series as it stands on its device or its forms; undefined where nobody bears it. */
export function keptNumber(db: ReadableDb, prefix: string, sequence: number): string | undefined {
  return db.get<{ number: string }>(
    `SELECT box_number AS number FROM device WHERE box_prefix = :prefix AND box_sequence = :sequence
     UNION ALL SELECT number FROM agreement WHERE number_prefix = :prefix AND number_sequence = :sequence LIMIT 1`,
    { prefix, sequence },
  )?.number;
}

export function isSeriesKnown(db: ReadableDb, prefix: string): boolean {
  return db.get('SELECT 1 FROM box_series WHERE prefix = ?', [prefix]) !== undefined;
}

/** The agreements of a number with their copies, by revision. */
export function formsOfNumber(db: ReadableDb, number: string): KnownForm[] {
  return db
    .all<Omit<KnownForm, 'printed' | 'marks'> & { readonly printed: number; readonly marks: string }>(
      `SELECT a.id AS agreementId, a.revision, a.printed_at IS NOT NULL AS printed,
         (SELECT json_group_array(c.mark) FROM agreement_copy c WHERE c.agreement_id = a.id) AS marks
       FROM agreement a WHERE a.number = ? ORDER BY a.revision`,
      [number],
    )
    .map(({ printed, marks, ...form }) => ({
      ...form,
      printed: printed === 1,
      marks: JSON.parse(marks) as string[],
    }));
}
