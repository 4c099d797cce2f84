import { describe, expect, test } from 'vitest';
import { paperLanguages } from '../../preload/contract/paper-language.ts';
import { refuseUnprintable } from '../../main/documents/printable.ts';
import {
  dayInColumn,
  dayOnPaper,
  paperWords,
  say,
  sayCount,
  type PaperSheet,
} from '../../main/documents/paper-words.ts';
import { shippedFonts } from './paper.ts';
import { sheets } from '../texts/paper-sheets.ts';
import { placeholders, textsOf } from '../texts/texts-of.ts';

const english = (sheet: PaperSheet) => textsOf(paperWords(sheet, 'en'));

describe.each(paperLanguages.filter((language) => language !== 'en'))('paper in %s', (language) => {
  test.each(sheets)('has every text of the sheet %s, with its values in place', (sheet) => {
    const source = english(sheet);
    const words = textsOf(paperWords(sheet, language));
    expect([...words.keys()].sort()).toEqual([...source.keys()].sort());
    for (const [key, text] of words) {
      expect(text.trim() === '', key).toBe(source.get(key) === '');
      expect(placeholders(text), key).toEqual(placeholders(source.get(key) ?? ''));
      expect(text.length, key).toBeLessThanOrEqual(20 + (source.get(key)?.length ?? 0) * 1.6);
      expect(text, key).not.toMatch(/ {2}|TODO/);
    }
  });

  test('says nothing in English that has words of its own', () => {
    const own = textsOf(paperWords('common', language));
    const same = [...english('common')].filter(([key, text]) => own.get(key) === text).map(([key]) => key);
    // Numbers, and what the language has taken over from English.
    const shared =
      /^(calendar\.(date|first|short\.\d+)|kind\.tablet|kind\.router|accessory\.manual|page|confidential)$/;
    expect(same.filter((key) => !shared.test(key))).toEqual([]);
  });
});

test.each(paperLanguages)('paper in %s can be printed with the fonts that are shipped', async (language) => {
  const fonts = await shippedFonts();
  for (const sheet of sheets) {
    expect(() => refuseUnprintable(fonts, sheet, paperWords(sheet, language), new Set())).not.toThrow();
  }
});

test('a day has its month as a word, as each language writes it', () => {
  expect(dayOnPaper('2026-11-22', 'en')).toBe('22 November 2026');
  expect(dayOnPaper('2026-08-01', 'fr')).toBe('1er août 2026');
  expect(dayOnPaper('2026-03-05', 'pt')).toBe('5 de março de 2026');
  expect(dayOnPaper('2026-03-01', 'sw')).toBe('1 Machi 2026');
});

test('a day in a column stays on one line', () => {
  expect(dayInColumn('2026-02-01', 'fr')).toBe('1er\u00a0févr.\u00a02026');
  expect(dayInColumn('2026-03-22', 'sw')).toBe('22\u00a0Mac\u00a02026');
});

test('values are put in, and a count is said in its number', () => {
  expect(say('Page {page} of {pages}', { page: 2, pages: 4 })).toBe('Page 2 of 4');
  const forms = { one: '{count} formulaire', other: '{count} formulaires' };
  expect(sayCount(forms, 0, 'fr')).toBe('0 formulaire');
  expect(sayCount(forms, 2, 'fr')).toBe('2 formulaires');
  expect(sayCount(forms, 2, 'en')).toBe('2 formulaires');
});

test('a language that paper is not printed in is refused', () => {
  expect(() => paperWords('common', 'xx')).toThrow(expect.objectContaining({ code: 'not-found' }));
});
