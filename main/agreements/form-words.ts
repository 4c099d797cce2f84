import english from '../../resources/clauses/en/form.json' with { type: 'json' };
import french from '../../resources/clauses/fr/form.json' with { type: 'json' };
import portuguese from '../../resources/clauses/pt/form.json' with { type: 'json' };
import swahili from '../../resources/clauses/sw/form.json' with { type: 'json' };
import { dayInCalendar, paperWords, type Calendar } from '../documents/paper-words.ts';
import { DomainError } from '../errors.ts';

/** The fixed words of the form in one language. */
export type FormWords = typeof english & { readonly calendar: Calendar };

/** A language is a folder of `resources/clauses` and its line here. */
const words: Readonly<Record<string, typeof english>> = {
  en: english,
  fr: french,
  pt: portuguese,
  sw: swahili,
};

/** The form's words in a language; `not-found` for a language without a form. */
export function formWords(language: string): FormWords {
  const found = words[language];
  if (!found) throw new DomainError('not-found', { params: { form: language } });
  return { ...found, calendar: paperWords('common', language).calendar };
}

/** A day with the month as a word, as the language writes it: `22 November 2026`. */
export function dayInWords(day: string, words: FormWords): string {
  return dayInCalendar(day, words.calendar);
}
