import type { AgreementTerms } from '../../preload/contract/settings.ts';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import type { TermTextName } from '../../preload/contract/template-values.ts';

/** A text that somebody has typed; empty is not known and left to be filled in by hand. */
export function typed(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** The office's terms, field by field overridden by those that a template settles. */
export function agreedTerms(office: AgreementTerms, template: TemplateContent['terms']): AgreementTerms {
  const settled = Object.entries(template).filter(([, value]) => value !== undefined);
  return { ...office, ...Object.fromEntries(settled) };
}

/** A term that is a sentence, in a language: the template's in that language, otherwise the office's, or null. */
export function termText(
  name: TermTextName,
  language: string,
  agreed: AgreementTerms,
  texts: TemplateContent['termTexts'],
): string | null {
  const inLanguage: Readonly<Record<string, Partial<Record<TermTextName, string | undefined>> | undefined>> =
    texts;
  return typed(inLanguage[language]?.[name]) ?? typed(agreed[name]);
}

/** How often an agreement is signed anew: a phrase and the number it counts, e.g. `every {years} years`, 2. */
export function renewalPhrase(
  months: number | null,
):
  | { readonly phrase: 'never' | 'month' | 'year' }
  | { readonly phrase: 'months' | 'years'; readonly count: number } {
  if (months === null) return { phrase: 'never' };
  if (months === 1) return { phrase: 'month' };
  if (months === 12) return { phrase: 'year' };
  return months % 12 === 0 ? { phrase: 'years', count: months / 12 } : { phrase: 'months', count: months };
}

/**
 * Keys of the sentence on liability, the first that a language has. On somebody's own device the rules read
 * differently: its owner is who holds it.
 */
export function liabilityKeys(rule: string, kind: TemplateContent['kind']): readonly string[] {
  return kind === 'personal' ? [`personal-${rule}`, rule] : [rule];
}
