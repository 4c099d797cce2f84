import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FontSet } from '../../main/documents/fonts.ts';
import { a4 } from '../../main/documents/measure.ts';
import { pageSubset, wantedSides, type ReadableDocument } from '../../main/documents/page-subset.ts';
import { PdfFile } from '../../main/documents/pdf-file.ts';
import { faultsOf, shippedFonts, textOfPages } from './paper.ts';

let folder = '';
let fonts: FontSet;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxfile-subset-'));
  fonts = await shippedFonts();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A document whose pages say their numbers. */
async function draw(name: string, pages: number, sides?: 'one' | 'two'): Promise<string> {
  const path = join(folder, name);
  const createdAt = new Date('2026-11-22');
  const file = new PdfFile(path, {
    fonts,
    title: 'Pages',
    language: 'en',
    createdAt,
    page: a4,
    ...(sides && { sides }),
  });
  for (let page = 1; page <= pages; page += 1) {
    file.page(file.structure, (content) => {
      content.tagged('P', () =>
        content.text(`Page number ${page}`, 80, 80, { weight: 'regular', size: 12, leading: 15 }),
      );
    });
  }
  await file.end();
  return path;
}

function opened(path: string): ReadableDocument {
  const content = readFileSync(path);
  return {
    bytes: content.length,
    read: (position, length) => content.subarray(position, position + length),
  };
}

test.each([
  [[{ from: 2, to: 3 }], [2, 3]],
  [
    [
      { from: 1, to: 1 },
      { from: 40, to: 42 },
      { from: 700, to: 700 },
    ],
    [1, 40, 41, 42, 700],
  ],
])('pages %j of 700 are all that is left', async (ranges, wanted) => {
  const path = await draw('long.pdf', 700, 'two');
  const subset = join(folder, 'subset.pdf');
  writeFileSync(subset, Buffer.concat([readFileSync(path), pageSubset(opened(path), ranges)]));
  expect(await faultsOf(subset)).toBe('');
  const texts = await textOfPages(subset);
  expect(texts.map((text) => text.trim())).toEqual(wanted.map((page) => `Page number ${page}`));
});

test('a document says which sides it wants', async () => {
  const sidesOf = async (sides?: 'one' | 'two') =>
    wantedSides(opened(await draw(`${sides ?? 'any'}.pdf`, 3, sides)));
  expect(await Promise.all([sidesOf('two'), sidesOf('one'), sidesOf()])).toEqual(['two', 'one', null]);
});
