import type { FontSet } from '../documents/fonts.ts';
import { dayOnPaper, paperWords, say, sayCount, type PaperWords } from '../documents/paper-words.ts';
import type { PdfFile } from '../documents/pdf-file.ts';
import { drawReportInto } from '../documents/report.pdf.ts';
import { tick, type Report } from '../documents/report.ts';
import type { CopyMark, PrintChoice, Reprint } from './print-choice.ts';

/** What a cover sheet says besides what it finds in the batch. */
export interface Cover {
  /** Of sheets that are no agreements. */
  readonly language: string;
  readonly office: string;
  readonly day: string;
}

/** One paper copy of the batch. */
export interface CoverLine {
  readonly boxNumber: string;
  readonly holder: string | null;
  readonly supervisor: string | null;
  readonly isBlank: boolean;
  readonly mark: CopyMark;
  readonly pages: number;
  readonly reprint: Reprint | null;
}

/** Draws the sheet that lists the numbers of a batch with their counts, and puts it before the others. */
export function drawCover(
  file: PdfFile,
  fonts: FontSet,
  cover: Cover,
  lines: readonly CoverLine[],
  sides: PrintChoice['sides'],
): void {
  const part = file.structure.child('Part');
  const pages = drawReportInto(file, part, fonts, coverReport(cover, lines, sides));
  // The first form must not stand on the back of the list.
  const isOdd = sides === 'two' && pages % 2 === 1;
  if (isOdd) file.page(part, () => {});
  part.end();
  file.lastToFront(isOdd ? pages + 1 : pages);
}

type CoverWords = PaperWords<'cover'>;

function coverReport(cover: Cover, lines: readonly CoverLine[], sides: PrintChoice['sides']): Report {
  const { language } = cover;
  const words = paperWords('cover', language);
  const common = paperWords('common', language);
  const byNumber = grouped(lines, ({ boxNumber }) => boxNumber);
  const marks = [...grouped(lines, ({ mark }) => mark)].sort(([a], [b]) => (a < b ? -1 : 1));
  const paper = lines.reduce((sum, { pages }) => sum + (sides === 'two' ? Math.ceil(pages / 2) : pages), 0);
  return {
    language,
    office: cover.office,
    title: words.title,
    lead: [
      [
        sayCount(words.agreements, byNumber.size, language),
        sayCount(words.copies, lines.length, language),
        ...marks.map(([mark, copies]) => say(words.copyCount, { mark, count: copies.length })),
        sayCount(words.sheets, paper, language),
      ].join('  \u00b7  '),
      words.lead,
    ],
    mark: '',
    sections: [
      {
        heading: null,
        columns: [
          { title: words.number, width: 20 },
          { title: words.holder, width: 34 },
          { title: words.supervisor, width: 26 },
          { title: words.marks, width: 26 },
          { title: words.pages, width: 10 },
          { title: words.checked, width: 13 },
        ],
        written: true,
        rows: [...byNumber].map(([boxNumber, copies]) => [
          boxNumber,
          holderOf(copies, words),
          copies[0]?.supervisor ?? '',
          marksOf(copies, words),
          String(copies.reduce((sum, { pages }) => sum + pages, 0)),
          tick,
        ]),
      },
    ],
    foot: say(words.foot, { date: dayOnPaper(cover.day, language) }),
    pageWords: common.page.replace('{page}', '{{page}}').replace('{pages}', '{{pages}}'),
    day: cover.day,
  };
}

function holderOf([first]: readonly CoverLine[], words: CoverWords): string {
  return first?.holder ?? (first?.isBlank ? words.blank : '');
}

function marksOf(copies: readonly CoverLine[], words: CoverWords): string {
  const reasons = copies.flatMap(({ reprint }) => (reprint === null ? [] : [reprint.reason]));
  return [
    copies.map(({ mark }) => mark).join(', '),
    ...new Set(reasons.map((reason) => say(words.reprint, { reason }))),
  ].join('\n');
}

function grouped<K>(lines: readonly CoverLine[], key: (line: CoverLine) => K): Map<K, CoverLine[]> {
  const groups = new Map<K, CoverLine[]>();
  for (const line of lines) {
    const group = groups.get(key(line));
    if (group) group.push(line);
    else groups.set(key(line), [line]);
  }
  return groups;
}
