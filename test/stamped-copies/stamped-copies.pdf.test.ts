import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawStampedCopies } from '../../main/stamped-copies/stamped-copies.pdf.ts';
import type { StampedCopiesDocument } from '../../main/stamped-copies/stamped-copy-document.ts';
import {
  codesOn,
  cut,
  faultsOf,
  fontsOf,
  infoOf,
  render,
  shippedFonts,
  textOfPages,
} from '../documents/paper.ts';
import { codePage } from '../scans/code-page.ts';
import { temporaryFolder } from '../support/register.ts';
import { aScan, aStampedCopy, scannedPage, stampedCopies } from './sample.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

async function draw(document: StampedCopiesDocument, name: string, unsized = false): Promise<string> {
  const target = join(folder.path, name);
  const sizes = { dpi: unsized ? null : 200 };
  await drawStampedCopies(document, target, {
    fonts: await shippedFonts(),
    pagesOf: async function* ({ sha256, pages }) {
      const first = sha256.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
      for (let page = 0; page < pages; page += 1) {
        yield { ...(await scannedPage('KIL-00042', 'A', first + page)), ...sizes };
      }
    },
  });
  return target;
}

/** The text of a page on one line: a text that runs along the edge has a line for each word. */
const flat = (text = ''): string => text.replace(/\s+/g, ' ');

const second = aStampedCopy({
  mark: 'B',
  destination: 'partner',
  filed: null,
  place: { custodian: 'council', name: 'Example District Council', boxFile: null, loan: null },
  signatures: [],
  scans: [aScan('c', 2)],
});
const several = stampedCopies([aStampedCopy(), second], {
  boxFile: '2026/01',
  missing: [
    { ...aStampedCopy({ number: 'KIL-00043' }), why: 'no-scan' },
    { ...aStampedCopy({ number: 'KIL-00044' }), why: 'unreadable' },
  ],
});

describe('a stamped copy', () => {
  let pdf: string;
  let pages: string[];
  beforeAll(async () => {
    pdf = await draw(stampedCopies([aStampedCopy()]), 'one.pdf');
    pages = await textOfPages(pdf);
  });

  it('is a sound, tagged A4 file with its fonts', async () => {
    expect(await faultsOf(pdf)).toBe('');
    expect(await infoOf(pdf)).toMatch(/Tagged:\s+yes[\s\S]*Pages:\s+3\s[\s\S]*A4/);
    expect((await fontsOf(pdf)).every((line) => /\byes yes yes\b/.test(line))).toBe(true);
  });

  it('begins with the office’s endorsement', () => {
    const text = flat(pages[0]);
    for (const told of [
      'Registry endorsement',
      'Example District Health Office',
      'KIL-00042',
      'A, District office file',
      'Box file 2026/01, folio 17',
      '5 March 2026, by Test Officer',
      'Worker Sample: 1 March 2026, by thumbprint',
      'Executive Sample, Executive officer, Example District Council: 3 March 2026, signed, stamp present',
      'scanned and filed 6 March 2026 by Test Officer',
      'Drawn from the register on 7 March 2026 by Test Officer.',
      'Page 1 of 3',
    ]) {
      expect(text).toContain(told);
    }
    expect(text.replace(/ /g, '')).toContain(`SHA-256${'a'.repeat(64)}`);
  });

  it('marks every scanned page as a copy, and says which', () => {
    for (const page of [1, 2]) {
      expect(pages[page]?.match(/COPY/g)).toHaveLength(2);
      expect(flat(pages[page])).toContain(
        `KIL-00042 · revision 1 · copy A · page ${page} of 2 · Box file 2026/01, folio 17`,
      );
    }
  });

  it('has a code of its own kind on the endorsement, and the paper’s own on each page', async () => {
    expect(await codesOn(await render(pdf, 1, 150))).toEqual([aStampedCopy().code]);
    expect(await codesOn(await render(pdf, 3, 150))).toEqual([expect.stringMatching(/\+A2R1\/[A-Z2-7]{4}$/)]);
  });

  it('shows the scan in its true size, and no dot of its ink any paler', async () => {
    const shown = await render(pdf, 2, 200);
    const scan = { ...codePage('BX1/KIL-00042'), dpi: 200 };
    expect([shown.width, shown.height]).toEqual([scan.width, scan.height]);
    // Below the code, whose dots differ: the lines, as black as they were scanned.
    const area = { x: 0, y: 44, width: 210, height: 230 };
    const was = cut(scan, area);
    const is = cut(shown, area);
    // A dot may come to lie on its neighbour.
    const around = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => row * is.width + column));
    let paler = 0;
    was.grey.forEach((dot, at) => {
      if (dot < 60 && !around.some((step) => (is.grey[at + step] ?? 255) < 90)) paler += 1;
    });
    expect(paler).toBe(0);
  });

  it('gives way where the paper is dark: the mark lies behind it', async () => {
    const black = { ...codePage('BX1/KIL-00042'), grey: new Uint8Array(1654 * 2339).fill(0) };
    const { startJpegWriter } = await import('../../main/scans/index.ts');
    const { copyDecoders } = await import('../../scripts/copy-decoders.mjs');
    const jpeg = (await startJpegWriter(await copyDecoders()))(black);
    const target = join(folder.path, 'black.pdf');
    await drawStampedCopies(stampedCopies([aStampedCopy({ scans: [aScan('a', 1)] })]), target, {
      fonts: await shippedFonts(),
      pagesOf: async function* () {
        yield await Promise.resolve({ jpeg, width: 1654, height: 2339, dpi: 200 });
      },
    });
    const { grey } = await render(target, 2, 100);
    // The outermost lines of dots are shared with the page's own edge.
    const palest = grey.subarray(4000, grey.length - 4000).reduce((most, dot) => Math.max(most, dot), 0);
    expect(palest).toBeLessThan(20);
  });
});

describe('several stamped copies', () => {
  it('have a list in front that names those without a scan', async () => {
    const pdf = await draw(several, 'several.pdf');
    expect(await faultsOf(pdf)).toBe('');
    const [list = ''] = await textOfPages(pdf);
    expect(list).toContain('Stamped copies of box file 2026/01');
    expect(list).toContain('2 copies have no scan and are not in this document');
    expect(list).toMatch(/17 KIL-00043 · 1 A Worker Sample Box file 2026\/01, folio 17/);
    expect(flat(list)).toContain('The file of the scan is damaged or cannot be read');
    expect(list).toMatch(/17 KIL-00042 · 1 A Worker Sample 2\n/);
    expect(list).toMatch(/KIL-00042 · 1 B Worker Sample 5\n/);
  });

  it('have a bookmark each, on the page that the list says', async () => {
    const pdf = await draw(several, 'bookmarks.pdf');
    const { outlines } = JSON.parse(
      execFileSync('qpdf', ['--json', '--json-key=outlines', pdf], { encoding: 'utf8' }),
    ) as { outlines: { title: string; destpageposfrom1: number }[] };
    expect(outlines.map(({ title, destpageposfrom1 }) => [title, destpageposfrom1])).toEqual([
      ['Stamped copies of box file 2026/01', 1],
      ['KIL-00042 rev. 1, copy A', 2],
      ['KIL-00042 rev. 1, copy B', 5],
    ]);
  });

  it('give the same bytes for the same document', async () => {
    const [one, two] = [await draw(several, 'first.pdf'), await draw(several, 'second.pdf')];
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });

  it.each(['en', 'fr', 'pt', 'sw'])('can be drawn in %s', async (language) => {
    const pdf = await draw({ ...several, language }, `${language}.pdf`);
    expect(await faultsOf(pdf)).toBe('');
    expect((await textOfPages(pdf)).join('')).not.toMatch(/\{\w+\}|undefined/);
  });
});

it('says of a scan without a size that it was fitted to the page', async () => {
  const pdf = await draw(stampedCopies([aStampedCopy()]), 'unsized.pdf', true);
  expect(flat((await textOfPages(pdf))[1])).toContain('the scan does not say its size: fitted to the page');
});

it('draws nothing where no copy has a scan', async () => {
  await expect(draw(stampedCopies([]), 'none.pdf')).rejects.toMatchObject({ code: 'nothing-selected' });
});
