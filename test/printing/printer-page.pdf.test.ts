import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paperLanguages, type PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { FontSet } from '../../main/documents/fonts.ts';
import { paperWords } from '../../main/documents/paper-words.ts';
import { drawPrinterPage } from '../../main/printing/printer-page.pdf.ts';
import { cut, faultsOf, inkIn, render, shippedFonts, textOfPages } from '../documents/paper.ts';

let folder = '';
let fonts: FontSet;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxfile-printer-page-'));
  fonts = await shippedFonts();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function draw(language: PaperLanguage, offset = { x: 0, y: 0 }): Promise<string> {
  const path = join(folder, `${language}-${offset.x}.pdf`);
  const words = paperWords('label', language).printer;
  const page = { printer: 'Office laser', offset, words, language, printedOn: '2026-11-22' };
  await drawPrinterPage(page, path, fonts);
  return path;
}

test.each(paperLanguages)('the test page of a printer fits its page in %s', async (language) => {
  const path = await draw(language);
  expect(await faultsOf(path)).toBe('');
  const [text = '', ...more] = await textOfPages(path);
  expect(more).toEqual([]);
  expect(text).toContain('Office laser');
  expect(text).toContain('100');
  // Nothing outside the frame, and nothing of the text at its right.
  const picture = await render(path, 1, 75);
  expect(inkIn(cut(picture, { x: 0, y: 0, width: 14.5, height: 297 }))).toBe(0);
  expect(inkIn(cut(picture, { x: 191, y: 16, width: 3, height: 265 }))).toBe(0);
});

test('the frame moves as the printer is told to', async () => {
  const leftOf = async (path: string): Promise<number> => {
    const { grey, width } = await render(path, 1, 254);
    const first = grey.findIndex((dot) => dot < 128);
    return (first % width) / 10;
  };
  expect(await leftOf(await draw('en'))).toBeCloseTo(15, 0);
  expect((await leftOf(await draw('en', { x: 2, y: -1 }))) - (await leftOf(await draw('en')))).toBeCloseTo(
    2,
    0,
  );
});
