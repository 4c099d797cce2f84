import { expect, test } from 'vitest';
import { breakLines, type TextStyle } from '../../main/documents/paragraph.ts';
import { numberOnPaper } from '../../main/documents/number-on-paper.rules.ts';
import { tableTracks } from '../../main/documents/report-columns.ts';
import { Shaper } from '../../main/documents/shaping.ts';
import { shippedFonts } from './paper.ts';

const body: TextStyle = { weight: 'regular', size: 10, leading: 12.4 };
const head: TextStyle = { ...body, weight: 'bold' };
const whole = 480;

test('a column is as wide as its longest word, and the columns fill the width together', async () => {
  const shaper = new Shaper(await shippedFonts());
  const columns = [
    { title: 'Makubaliano', width: 5 },
    { title: 'No.', width: 40 },
    { title: 'Imelindwa', width: 5 },
  ];
  const rows = [['1', 'A long remark that may stand on several lines', '27\u00a0févr.\u00a02026']];
  const tracks = tableTracks(shaper, columns, rows, whole, { head, body });
  for (const [index, { title }] of columns.entries()) {
    const width = tracks[index]?.width ?? 0;
    expect(breakLines(shaper, title, head, width)).toHaveLength(1);
    if (index !== 1) expect(breakLines(shaper, rows[0]?.[index] ?? '', body, width)).toHaveLength(1);
  }
  const last = tracks.at(-1);
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(whole - 6, 5);
});

test('more words than the page has room for keep the columns on the page', async () => {
  const shaper = new Shaper(await shippedFonts());
  const columns = Array.from({ length: 9 }, () => ({ title: 'x'.repeat(40), width: 1 }));
  const last = tableTracks(shaper, columns, [], whole, { head, body }).at(-1);
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(whole);
});

test('a number is written as in the countries of the language', () => {
  const plain = (text: string) => text.replace(/\s/g, ' ');
  expect(['en', 'fr', 'pt', 'sw'].map((language) => plain(numberOnPaper(12_500, language)))).toEqual([
    '12,500',
    '12 500',
    '12 500',
    '12,500',
  ]);
  expect(plain(numberOnPaper(12.5, 'fr', 2))).toBe('12,50');
});
