import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { drawSpines } from '../../main/box-files/spine.pdf.ts';
import { labelSheets } from '../../main/labels/label-sheets.ts';
import { paperWords } from '../../main/documents/paper-words.ts';
import { drawStampedCopies } from '../../main/stamped-copies/stamped-copies.pdf.ts';
import { paperLanguages } from '../../preload/contract/paper-language.ts';
import { faultsOf, shippedFonts, textOfPages } from '../documents/paper.ts';
import { temporaryFolder } from '../support/register.ts';
import { textsOf } from '../texts/texts-of.ts';
import { aScan, aStampedCopy, scannedPage, stampedCopies } from './sample.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const squash = (text: string) => text.replace(/\s+/g, '');

/** What a paper says of what is in the register: which of these words it shows depends on the copy. */
const told = /^(state|where|how|stamp|party)\./;

/** Keys of the fixed words that a paper shows; very short ones may stand in others. */
function shown(sheet: 'stamped-copy' | 'spine', language: string, text: string): string[] {
  const english = textsOf(paperWords(sheet, 'en'));
  return [...textsOf(paperWords(sheet, language))]
    .filter(
      ([key, words]) =>
        !/\{/.test(words) &&
        !told.test(key) &&
        (english.get(key) ?? '').length > 6 &&
        text.includes(squash(words)),
    )
    .map(([key]) => key)
    .sort();
}

/** Where the first of a word on the third page begins and ends along the edge, in points. */
function along(pdf: string, word: string): { readonly from: number; readonly to: number } {
  const found = execFileSync('pdftotext', ['-f', '3', '-l', '3', '-bbox', pdf, '-'], { encoding: 'utf8' });
  const [, from, to] =
    new RegExp(`yMin="([\\d.]+)" xMax="[\\d.]+" yMax="([\\d.]+)">${word}<`).exec(found) ?? [];
  return { from: Number(from), to: Number(to) };
}

async function copies(language: string): Promise<string> {
  const elsewhere = aStampedCopy({
    mark: 'B',
    destination: 'partner',
    filed: null,
    place: { custodian: 'council', name: 'Example District Council', boxFile: null, loan: null },
    signatures: [],
    scans: [aScan('c', 1)],
  });
  const missing = (['no-scan', 'unreadable'] as const).map((why) => ({ ...aStampedCopy(), why }));
  const target = join(folder.path, `copies-${language}.pdf`);
  await drawStampedCopies(
    { ...stampedCopies([aStampedCopy(), elsewhere], { boxFile: '2026/01', missing }), language },
    target,
    {
      fonts: await shippedFonts(),
      pagesOf: async function* ({ pages }) {
        for (let page = 0; page < pages; page += 1)
          yield { ...(await scannedPage('KIL-00042', 'A', 1)), dpi: 200 };
      },
    },
  );
  expect(await faultsOf(target)).toBe('');
  const mark = along(target, paperWords('stamped-copy', language).mark);
  expect(along(target, 'KIL-00042').from).toBeGreaterThan(mark.to + 5);
  return squash((await textOfPages(target)).join(' '));
}

async function spines(language: string): Promise<string> {
  const sheet = labelSheets.find(({ id }) => id === 'L7176');
  if (!sheet) throw new Error('There is no sheet for spines');
  const target = join(folder.path, `spines-${language}.pdf`);
  const spine = {
    number: '2026/01',
    title: 'Example District',
    office: 'Example Office',
    openedOn: '2026-01-05',
    closedOn: null,
    folios: { first: 1, last: 50 },
    code: 'BX1/F2026-01/ABCD',
  };
  await drawSpines([spine], sheet, target, {
    fonts: await shippedFonts(),
    language,
    start: 1,
    offset: { x: 0, y: 0 },
    printedOn: '2026-03-01',
  });
  return squash((await textOfPages(target)).join(' '));
}

describe.each(paperLanguages)('paper of box files in %s', (language) => {
  test('a stamped copy says what the English one says', async () => {
    const text = await copies(language);
    const english = shown('stamped-copy', 'en', await copies('en'));
    expect(english.length).toBeGreaterThan(18);
    expect(shown('stamped-copy', language, text)).toEqual(expect.arrayContaining(english));
    expect(text).not.toMatch(/[{}]|undefined|null/);
  });

  test('a spine says whose, which and since when', async () => {
    const text = await spines(language);
    expect(shown('spine', language, text)).toEqual(['agreements', 'boxFile']);
    expect(text).toContain('2026/01');
    expect(text).not.toMatch(/[{}]/);
  });
});
