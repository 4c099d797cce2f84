import type { ReadableDb } from '../database/readable-db.ts';
import { placeInSeries } from '../register/box-number.rules.ts';
import type { KnownForm } from './paper-code.rules.ts';

/** Whether a device or an agreement bears the number, with however many zeros. */
export function isNumberKnown(db: ReadableDb, number: string): boolean {
  const { prefix, sequence } = placeInSeries(number);
  return keptNumber(db, prefix, sequence) !== undefined;
}

/** A number of a series as it stands on its newest form, or else its device; undefined where nobody bears it. */
export function keptNumber(db: ReadableDb, prefix: string, sequence: number): string | undefined {
  return (
    db.get<{ number: string | null }>(
      `SELECT coalesce(
         (SELECT number FROM agreement WHERE number_prefix = :prefix AND number_sequence = :sequence
          ORDER BY revision DESC LIMIT 1),
         (SELECT box_number FROM device WHERE box_prefix = :prefix AND box_sequence = :sequence)) AS number`,
      { prefix, sequence },
    )?.number ?? undefined
  );
}

export function isSeriesKnown(db: ReadableDb, prefix: string): boolean {
  return db.get('SELECT 1 FROM box_series WHERE prefix = ?', [prefix]) !== undefined;
}

/** The agreements of a number with their copies, by revision; box and forms may bear it with other zeros. */
export function formsOfNumber(db: ReadableDb, number: string): KnownForm[] {
  return db
    .all<Omit<KnownForm, 'printed' | 'marks'> & { readonly printed: number; readonly marks: string }>(
      `SELECT a.id AS agreementId, a.revision, a.printed_at IS NOT NULL AS printed,
         (SELECT json_group_array(c.mark) FROM agreement_copy c WHERE c.agreement_id = a.id) AS marks
       FROM agreement a WHERE a.number_prefix = :prefix AND a.number_sequence = :sequence ORDER BY a.revision`,
      placeInSeries(number),
    )
    .map(({ printed, marks, ...form }) => ({
      ...form,
      printed: printed === 1,
      marks: JSON.parse(marks) as string[],
    }));
}
