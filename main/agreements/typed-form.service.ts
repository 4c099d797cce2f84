import type { ReadableDb } from '../database/readable-db.ts';
import { keptNumber } from './paper-code.repository.ts';
import { readTypedForm, type TypedForm } from './typed-form.rules.ts';

/**
 * The number that somebody typed in the place of a code, as this register writes it whatever its zeros, with the
 * copy that was named behind it. A number that nobody bears is given back as typed; null for what is no number.
 */
export function typedForm(
  db: ReadableDb,
  text: string,
): (Pick<TypedForm, 'mark'> & { readonly number: string }) | null {
  const typed = readTypedForm(text);
  if (!typed) return null;
  const { box, mark } = typed;
  return { number: keptNumber(db, box.prefix, box.sequence) ?? box.number, mark };
}
