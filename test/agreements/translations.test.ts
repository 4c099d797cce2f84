import { describe, expect, test } from 'vitest';
import english from '../../resources/clauses/en/clauses.json' with { type: 'json' };
import french from '../../resources/clauses/fr/clauses.json' with { type: 'json' };
import portuguese from '../../resources/clauses/pt/clauses.json' with { type: 'json' };
import swahili from '../../resources/clauses/sw/clauses.json' with { type: 'json' };
import { formWords } from '../../main/agreements/form-words.ts';
import { refuseUnprintable } from '../../main/documents/printable.ts';
import { paperWords, type PaperSheet } from '../../main/documents/paper-words.ts';
import { shippedFonts } from '../documents/paper.ts';
import { avoided, glossary, type Translated } from '../texts/glossary.ts';
import { sheets } from '../texts/paper-sheets.ts';
import { placeholders, textsOf } from '../texts/texts-of.ts';

const source = textsOf(english);
const form = textsOf(formWords('en'));

describe.each([
  ['fr', french],
  ['pt', portuguese],
  ['sw', swahili],
] as const)('clauses in %s', (language, set) => {
  const words = textsOf(set);

  test('translate the English set as it now is, every clause and sentence of it', () => {
    expect(set.language).toBe(language);
    expect(set.version).toBe(english.version);
    expect([...words.keys()].sort()).toEqual([...source.keys()].sort());
  });

  test('leave room for the same values', () => {
    for (const [key, text] of words)
      expect(placeholders(text), key).toEqual(placeholders(source.get(key) ?? ''));
  });

  test('are whole sentences of a length near that of the English ones', () => {
    for (const [key, text] of words) {
      const { length } = source.get(key) ?? '';
      expect(text.length, key).toBeLessThanOrEqual(24 + length * 1.5);
      // A title may be a single word where English needs three.
      if (length > 40) expect(text.length, key).toBeGreaterThanOrEqual(length * 0.5);
      expect(text, key).not.toMatch(/ {2}|TODO/);
      if (/^(ownership|liability)|\.text$/.test(key)) expect(text, key).toMatch(/^[\p{Lu}{].*\.$/u);
    }
  });
});

test.each([
  ['en', english],
  ['fr', french],
  ['pt', portuguese],
  ['sw', swahili],
] as const)('clauses in %s are plain sentences: short ones, and none that is long', (_, set) => {
  const texts = [
    ...Object.values(set.clauses).map(({ text }) => text),
    ...Object.values(set.ownership),
    ...Object.values(set.liability),
  ];
  const lengths = texts
    .flatMap((text) => text.split(/(?<=[.;:])\s+/))
    .map((sentence) => sentence.split(/\s+/).length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(36);
  expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(14);
});

/** Everything that stands on paper in a language beside its English, by where it is said. */
function paper(language: Translated): Map<string, { readonly en: string; readonly text: string }> {
  const set = { fr: french, pt: portuguese, sw: swahili }[language];
  const pairs: [string, Map<string, string>, Map<string, string>][] = [
    ['clauses', source, textsOf(set)],
    ['form', form, textsOf(formWords(language))],
    ...sheets.map((sheet: PaperSheet): [string, Map<string, string>, Map<string, string>] => [
      sheet,
      textsOf(paperWords(sheet, 'en')),
      textsOf(paperWords(sheet, language)),
    ]),
  ];
  return new Map(
    pairs.flatMap(([name, en, own]) =>
      [...own].map(([key, text]) => [`${name}: ${key}`, { en: en.get(key) ?? '', text }] as const),
    ),
  );
}

describe.each(['fr', 'pt', 'sw'] as const)('paper in %s', (language) => {
  const words = paper(language);

  test('has every fixed word of the form, with its values in place', () => {
    const own = textsOf(formWords(language));
    expect([...own.keys()].sort()).toEqual([...form.keys()].sort());
    for (const [key, text] of own) expect(placeholders(text), key).toEqual(placeholders(form.get(key) ?? ''));
  });

  test.each(glossary)('always says $en in the same words', (term) => {
    // Names of files keep to letters that every disk takes.
    for (const [where, { en, text }] of words) {
      if (term.en.test(en.replace(/\{\w+\}/g, '{}')) && !/: file\b/.test(where))
        expect(text, where).toMatch(term[language]);
    }
  });

  test('uses no other word for the same thing', () => {
    for (const [where, { text }] of words) expect(text, where).not.toMatch(avoided[language]);
  });

  test('can be printed with the fonts that are shipped', async () => {
    const fonts = await shippedFonts();
    expect(() => refuseUnprintable(fonts, language, [...words.values()], new Set())).not.toThrow();
  });
});

test('French keeps its colons and semicolons on the line of the word before', () => {
  for (const [where, { text }] of paper('fr')) expect(text, where).not.toMatch(/\S [:;?!]/);
});
