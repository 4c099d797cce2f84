import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptLanguages } from '../../main/agreements/kept-languages.rules.ts';
import { paperLanguages, type PaperLanguage } from '../../preload/contract/paper-language.ts';

const pair = (language: PaperLanguage, secondLanguage: PaperLanguage | null) => ({
  language,
  secondLanguage,
});

describe('the languages of a form that takes the place of another', () => {
  it.each<[string, Parameters<typeof keptLanguages>, [PaperLanguage, PaperLanguage | null]]>([
    ['both stay', [pair('sw', 'en'), ['en', 'sw'], 'en'], ['sw', 'en']],
    ['the second goes', [pair('sw', 'fr'), ['en', 'sw'], 'en'], ['sw', null]],
    ['the second rules when the first goes', [pair('sw', 'fr'), ['en', 'fr'], 'en'], ['fr', null]],
    ['the office’s when both go', [pair('sw', 'fr'), ['en', 'pt'], 'pt'], ['pt', null]],
    ['the first that is spoken when the office’s is not', [pair('sw', null), ['pt'], 'en'], ['pt', null]],
  ])('%s', (_, given, [language, secondLanguage]) => {
    expect(keptLanguages(...given)).toEqual({ language, secondLanguage });
  });

  it('are spoken by the template, never the same twice, and the same as before wherever they can be', () => {
    const language = fc.constantFrom(...paperLanguages);
    const before = fc
      .tuple(language, fc.option(language, { nil: null }))
      .map(([ruling, second]) => pair(ruling, second === ruling ? null : second));
    const spoken = fc.uniqueArray(language, { minLength: 1 });
    fc.assert(
      fc.property(before, spoken, language, (was, among, usual) => {
        const kept = keptLanguages(was, among, usual);
        expect(among).toContain(kept.language);
        if (kept.secondLanguage !== null) expect(among).toContain(kept.secondLanguage);
        expect(kept.secondLanguage).not.toBe(kept.language);
        if (among.includes(was.language)) expect(kept.language).toBe(was.language);
      }),
    );
  });
});
