import type { Writable } from 'node:stream';
import { DomainError } from '../errors.ts';
import { Flow, type Placed } from './flow.ts';
import type { FontSet } from './fonts.ts';
import { a4 } from './measure.ts';
import { breakLines, widthOf, type Line } from './paragraph.ts';
import { PdfFile, type Drawn } from './pdf-file.ts';
import { Pen } from './pen.ts';
import { withoutUnprintable } from './printable.ts';
import type { Report } from './report.ts';
import { caption, edge, reportBlocks, styles, type ReportBlock } from './report-blocks.ts';
import type { StructureElement } from './structure.ts';

export interface ReportOptions {
  readonly fonts: FontSet;
  readonly signal?: AbortSignal | undefined;
  /** Told after each page how many are drawn, and of how many. */
  readonly onPage?: ((done: number, pages: number) => void) | undefined;
}

/** Blank space below a table's headings at the head of later pages. */
const belowHead = 2.6;

/**
 * Draws a report of headings, facts and tables on A4. Tables repeat their headings on each page. A character
 * that no font has is drawn as a box: a report must come whatever stands in the register.
 * Rejects with `cancelled` after an abort.
 */
export function drawReport(report: Report, sink: string | Writable, options: ReportOptions): Promise<Drawn> {
  return drawReports([report], sink, options);
}

/** Draws reports one after another into one PDF, each from a page of its own with its own page numbers. */
export async function drawReports(
  given: readonly Report[],
  sink: string | Writable,
  { fonts, signal, onPage }: ReportOptions,
): Promise<Drawn> {
  const [first] = given;
  if (!first) throw new DomainError('nothing-selected');
  const file = new PdfFile(sink, {
    fonts,
    title: withoutUnprintable(fonts, first.title),
    language: first.language,
    createdAt: new Date(`${first.day}T00:00:00Z`),
    page: a4,
  });
  try {
    const laidOut = given.map((report) => layOut(file, withoutUnprintable(fonts, report)));
    const total = laidOut.reduce((sum, { pages }) => sum + pages.length, 0);
    let done = 0;
    for (const { report, title, pages } of laidOut) {
      for (const page of pages.keys()) {
        if (signal?.aborted) throw new DomainError('cancelled');
        drawPage(file, file.structure, { report, title, pages }, page);
        done += 1;
        onPage?.(done, total);
        await file.breathe();
      }
    }
    return await file.end();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

/**
 * Draws a report into a file of other pages, beneath an element of its tag tree; tells how many pages it has.
 */
export function drawReportInto(
  file: PdfFile,
  parent: StructureElement,
  fonts: FontSet,
  given: Report,
): number {
  const laidOut = layOut(file, withoutUnprintable(fonts, given));
  for (const page of laidOut.pages.keys()) drawPage(file, parent, laidOut, page);
  return laidOut.pages.length;
}

function drawPage(file: PdfFile, parent: StructureElement, laidOut: LaidOut, page: number): void {
  const { report, title, pages } = laidOut;
  file.page(parent, (content) => {
    const pen = new Pen(content, file.shaper);
    drawFrame(pen, report, page, pages.length);
    if (page === 0) pen.tagged('H1', () => pen.lines(title, edge.left, edge.top + 16, styles.title));
    drawPlaced(pen, pages[page] ?? [], page);
  });
}

interface LaidOut {
  readonly report: Report;
  readonly title: readonly Line[];
  readonly pages: readonly (readonly Placed[])[];
}

function layOut(file: PdfFile, report: Report): LaidOut {
  const title = breakLines(file.shaper, report.title, styles.title, edge.right - edge.left);
  const firstTop = edge.top + 16 + title.length * styles.title.leading + 4;
  const blocks = reportBlocks(file.shaper, report);
  const headRoom =
    Math.max(styles.strong.leading + 4, ...blocks.map(({ head }) => head?.height ?? 0)) + belowHead;
  const flow = new Flow((page) => (page === 0 ? firstTop : edge.top + 8 + headRoom), edge.bottom);
  flow.add(edge.left, blocks);
  return { report, title, pages: flow.pages };
}

function drawPlaced(pen: Pen, placed: readonly Placed[], page: number): void {
  const first: ReportBlock | undefined = placed[0]?.block;
  if (page > 0) first?.head?.draw(pen, edge.left, edge.top + 8);
  for (const { block, x, y } of placed) block.draw(pen, x, y);
}

/** The office; on further pages also what they are pages of, where there is room for it beside the mark. */
function headOf({ shaper }: Pen, { office, title, mark }: Report, page: number): string {
  const both = `${office}  \u00b7  ${title}`;
  const room = edge.right - edge.left - widthOf(shaper, mark, styles.strong) - 12;
  return page > 0 && widthOf(shaper, both, styles.strong) <= room ? both : office;
}

/** Office and mark above, what the report is taken from and the page below. */
function drawFrame(pen: Pen, report: Report, page: number, pages: number): void {
  pen.content.artifact(() => {
    pen.text(headOf(pen, report, page), edge.left, edge.top, styles.strong);
    pen.textTo(report.mark, edge.right, edge.top, styles.strong);
    pen.content.line(edge.left, edge.foot - 14, edge.right, edge.foot - 14, 0.5, caption);
    pen.text(report.foot, edge.left, edge.foot, styles.note, caption);
    const words = report.pageWords.replace('{{page}}', String(page + 1)).replace('{{pages}}', String(pages));
    pen.textTo(words, edge.right, edge.foot, { ...styles.note, weight: 'bold' });
  });
}
