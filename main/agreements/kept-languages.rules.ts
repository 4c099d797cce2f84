import type { PaperLanguage } from '../../preload/contract/paper-language.ts';

/** The language that rules an agreement, and the one beside it. */
export interface PaperLanguages {
  readonly language: PaperLanguage;
  readonly secondLanguage: PaperLanguage | null;
}

/**
 * The languages of a form that takes the place of another: those of the one before as far as its template speaks
 * them. Where it does not speak the ruling one, the second rules alone; where it speaks neither, the office's
 * language does, or else the first that it speaks.
 */
export function keptLanguages(
  before: { readonly language: string; readonly secondLanguage: string | null },
  spoken: readonly PaperLanguage[],
  usual: PaperLanguage,
): PaperLanguages {
  const among = (wanted: string | null): PaperLanguage | undefined =>
    spoken.find((language) => language === wanted);
  const ruling = among(before.language);
  const second = among(before.secondLanguage) ?? null;
  if (ruling !== undefined) return { language: ruling, secondLanguage: second };
  return { language: second ?? among(usual) ?? spoken[0] ?? usual, secondLanguage: null };
}
