import type { Writable } from 'node:stream';
import type { FontSet } from '../documents/fonts.ts';
import { a4, millimetre as mm } from '../documents/measure.ts';
import { paperWords, say } from '../documents/paper-words.ts';
import { widthOf, type TextStyle } from '../documents/paragraph.ts';
import { PdfFile, type Drawn } from '../documents/pdf-file.ts';
import { Pen } from '../documents/pen.ts';
import { withoutUnprintable } from '../documents/printable.ts';
import type { StructureElement } from '../documents/structure.ts';
import { DomainError } from '../errors.ts';
import { layList } from './copies-list.pdf.ts';
import { bookmarkWords, placeWords } from './copy-words.ts';
import { layEndorsement } from './endorsement.pdf.ts';
import { scanPlace, type ScanPlace } from './scan-place.rules.ts';
import { drawSheet } from './sheet-frame.pdf.ts';
import type { CopiedScan, ScannedPage, StampedCopiesDocument, StampedCopy } from './stamped-copy-document.ts';

export interface StampedCopiesOptions {
  readonly fonts: FontSet;
  /** The pages of a scan, one after another: only one is in memory. */
  readonly pagesOf: (scan: CopiedScan) => AsyncIterable<ScannedPage>;
  readonly signal?: AbortSignal | undefined;
  /** Told after each page how many of all are drawn. */
  readonly onPage?: ((done: number, total: number) => void) | undefined;
}

const markStyle: TextStyle = { weight: 'bold', size: 20, leading: 24 };
const stripStyle: TextStyle = { weight: 'regular', size: 7.5, leading: 9.2 };
/** Between the punched holes and the text of the form, which both keep clear of it. */
const stripLeft = 17 * mm;
const stripTop = 30 * mm;
/** Between the mark and the words behind it. */
const afterMark = 5 * mm;
/** Along the edge from where it begins: the mark again, so that each half of the page bears it. */
const secondMark = 225 * mm;
const markShade = 0.35;

/**
 * Draws stamped copies: of each paper copy the office's endorsement on a sheet of its own, then the scanned pages
 * in their true size. Several copies have a list in front and a bookmark each. Rejects with `nothing-selected`
 * when no copy has a scan, `cancelled` after an abort, or what `pagesOf` rejects with.
 */
export async function drawStampedCopies(
  given: StampedCopiesDocument,
  sink: string | Writable,
  options: StampedCopiesOptions,
): Promise<Drawn> {
  if (given.copies.length === 0) throw new DomainError('nothing-selected');
  const document = withoutUnprintable(options.fonts, given);
  const { language, day } = document;
  const words = paperWords('stamped-copy', language);
  const file = new PdfFile(sink, {
    fonts: options.fonts,
    title: document.boxFile === null ? words.list : say(words.listOf, { number: document.boxFile }),
    language,
    createdAt: new Date(`${day}T00:00:00Z`),
    page: a4,
  });
  try {
    const sheets = document.copies.map(
      (copy) => layEndorsement(file.shaper, document, copy).flow.pages.length,
    );
    const scans = document.copies.map((copy) => copy.scans.reduce((sum, { pages }) => sum + pages, 0));
    const hasList = document.copies.length > 1 || document.missing.length > 0;
    const listPages = hasList ? layList(file.shaper, document, () => 9999).flow.pages.length : 0;
    let next = listPages + 1;
    const starts = sheets.map((count, index) => {
      const start = next;
      next += count + (scans[index] ?? 0);
      return start;
    });
    const total = next - 1;
    let done = 0;
    const turn = async (pages: number): Promise<void> => {
      done += pages;
      options.onPage?.(done, total);
      if (options.signal?.aborted) throw new DomainError('cancelled');
      await file.breathe();
    };
    if (hasList) {
      const list = layList(file.shaper, document, (index) => starts[index] ?? 0);
      file.bookmark(list.title);
      drawSheet(file, file.structure, document, list, { first: 1, total });
      await turn(listPages);
    }
    for (const [index, copy] of document.copies.entries()) {
      const part = file.structure.child('Part');
      file.bookmark(bookmarkWords(copy, language));
      const endorsement = layEndorsement(file.shaper, document, copy);
      drawSheet(file, part, document, endorsement, { first: starts[index] ?? 0, total });
      await turn(sheets[index] ?? 0);
      let page = 0;
      for (const scan of copy.scans) {
        for await (const scanned of options.pagesOf(scan)) {
          page += 1;
          drawScan(file, part, scanned, stripWords(copy, page, scans[index] ?? 0, language), language);
          await turn(1);
        }
      }
      part.end();
    }
    return await file.end();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

function stripWords(copy: StampedCopy, page: number, pages: number, language: string): string {
  const { number, revision, mark } = copy;
  const place = placeWords(copy, language);
  const words = paperWords('stamped-copy', language);
  return say(words.strip, { number, revision, copy: mark, page, pages, place });
}

/** One scanned page in its true size, with the mark behind it. */
function drawScan(
  file: PdfFile,
  part: StructureElement,
  scanned: ScannedPage,
  strip: string,
  language: string,
): void {
  const place = scanPlace(scanned, scanned.dpi);
  const picture = file.picture(scanned.jpeg);
  const words = paperWords('stamped-copy', language);
  file.page(part, (content) => {
    const pen = new Pen(content, file.shaper);
    content.artifact(() => {
      if (place.turned) {
        content.turned((place.x + place.width) * mm, place.y * mm, () =>
          content.picture(picture, 0, 0, place.height * mm, place.width * mm),
        );
      } else {
        content.picture(picture, place.x * mm, place.y * mm, place.width * mm, place.height * mm);
      }
    });
    content.behind(() => {
      pen.tagged('P', () => {
        const text = [strip, sizeWords(place, language)].filter(Boolean).join(' · ');
        content.turned(stripLeft, stripTop, () => {
          pen.text(words.mark, 0, 0, markStyle, markShade);
          const from = widthOf(file.shaper, words.mark, markStyle) + afterMark;
          pen.text(text, from, -1, stripStyle, markShade);
          if (from + widthOf(file.shaper, text, stripStyle) < secondMark - 4 * mm) {
            pen.text(words.mark, secondMark, 0, markStyle, markShade);
          }
        });
      });
    });
  });
}

/** What is to be said of a page that is not in its true size. */
function sizeWords({ scale }: ScanPlace, language: string): string {
  const words = paperWords('stamped-copy', language);
  if (scale === null) return words.size;
  return scale < 0.995 ? say(words.reduced, { percent: Math.floor(scale * 100) }) : '';
}
