import english from '../../resources/clauses/en/form.json' with { type: 'json' };
import french from '../../resources/clauses/fr/form.json' with { type: 'json' };
import portuguese from '../../resources/clauses/pt/form.json' with { type: 'json' };
import swahili from '../../resources/clauses/sw/form.json' with { type: 'json' };
import { DomainError } from '../errors.ts';

/** The fixed words of the form in one language. */
export type FormWords = typeof english;

/** A language is a folder of `resources/clauses` and its line here. */
const words: Readonly<Record<string, FormWords>> = {
  en: english,
  fr: french,
  pt: portuguese,
  sw: swahili,
};

/** The form's words in a language; `not-found` for a language without a form. */
export function formWords(language: string): FormWords {
  const found = words[language];
  if (!found) throw new DomainError('not-found', { params: { form: language } });
  return found;
}

/** A fixed wording with its values in place. */
export function say(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A day with the month as a word, so that nobody takes 03/04 for 4 March: `22 November 2026`. */
export function dayInWords(day: string, language: FormWords): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${language.months[Number(month) - 1] ?? month ?? ''} ${year ?? ''}`;
}
