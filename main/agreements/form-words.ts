import english from '../../resources/clauses/en/form.json' with { type: 'json' };
import french from '../../resources/clauses/fr/form.json' with { type: 'json' };
import portuguese from '../../resources/clauses/pt/form.json' with { type: 'json' };
import swahili from '../../resources/clauses/sw/form.json' with { type: 'json' };
import { dayInCalendar, paperWords } from '../documents/paper-words.ts';
import { DomainError } from '../errors.ts';

/** The fixed words of a form, in one language or in two at once, and how days are written on it. */
export type FormWords = typeof english & {
  /** Marks a reprint. */
  readonly duplicate: string;
  readonly day: (day: string) => string;
};

/** A language is a folder of `resources/clauses` and its line here. */
const words: Readonly<Record<string, typeof english>> = {
  en: english,
  fr: french,
  pt: portuguese,
  sw: swahili,
};

const known = new Map<string, FormWords>();

/**
 * The form's words in a language, or in two side by side: `Box number / Namba ya boksi`. `not-found` for a
 * language without a form.
 */
export function formWords(first: string, second: string | null = null): FormWords {
  const key = `${first} ${second ?? ''}`;
  let found = known.get(key);
  if (!found) known.set(key, (found = second === null ? inOne(first) : inTwo(inOne(first), inOne(second))));
  return found;
}

function inOne(language: string): FormWords {
  const found = words[language];
  if (!found) throw new DomainError('not-found', { params: { form: language } });
  const { calendar, duplicate } = paperWords('common', language);
  return { ...found, duplicate, day: (day) => dayInCalendar(day, calendar) };
}

function inTwo(first: FormWords, second: FormWords): FormWords {
  const { day: firstDay, ...firstTexts } = first;
  const { day: secondDay, ...secondTexts } = second;
  return {
    ...(both(firstTexts, secondTexts) as Omit<FormWords, 'day'>),
    day: (day) => both(firstDay(day), secondDay(day)) as string,
  };
}

/** Words beside each other, sentences below each other; what is the same is said once. */
function both(first: unknown, second: unknown): unknown {
  if (typeof first === 'string' && typeof second === 'string') {
    if (first === second) return first;
    return first.endsWith('.') && first.includes(' ') ? `${first}\n${second}` : `${first} / ${second}`;
  }
  if (Array.isArray(first) && Array.isArray(second))
    return first.map((text: unknown, at) => both(text, second[at]));
  return Object.fromEntries(
    Object.entries(first as object).map(([key, text]) => [
      key,
      both(text, (second as Record<string, unknown>)[key]),
    ]),
  );
}
