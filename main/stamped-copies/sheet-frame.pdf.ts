import { Flow } from '../documents/flow.ts';
import { a4, millimetre as mm } from '../documents/measure.ts';
import { paperWords, say } from '../documents/paper-words.ts';
import type { PdfFile } from '../documents/pdf-file.ts';
import { Pen } from '../documents/pen.ts';
import { edge, styles, caption } from '../documents/report-blocks.ts';
import type { StructureElement } from '../documents/structure.ts';
import type { StampedCopiesDocument } from './stamped-copy-document.ts';

/** Pages of a sheet that was laid out, with what stands on its first page above the flow. */
export interface LaidSheet {
  readonly flow: Flow;
  readonly title: string;
  readonly head: (pen: Pen) => void;
}

/** Which pages of the whole document these are. */
export interface Numbering {
  readonly first: number;
  readonly total: number;
}

/** Draws the pages of a sheet with the office above and the page number below. */
export function drawSheet(
  file: PdfFile,
  part: StructureElement,
  document: StampedCopiesDocument,
  sheet: LaidSheet,
  { first, total }: Numbering,
): void {
  const words = paperWords('stamped-copy', document.language);
  const common = paperWords('common', document.language);
  sheet.flow.pages.forEach((placed, index) => {
    file.page(part, (content) => {
      const pen = new Pen(content, file.shaper);
      content.artifact(() => {
        pen.text(document.office, edge.left, edge.top, styles.strong);
        pen.textTo(common.confidential, edge.right, edge.top, styles.strong);
        content.line(edge.left, edge.foot - 14, edge.right, edge.foot - 14, 0.5, caption);
        // A ruler: whether the scans after it came out in their true size is seen on the paper.
        for (const at of [0, 100 * mm]) {
          content.line(edge.left + at, edge.foot - 18, edge.left + at, edge.foot - 10, 0.5, caption);
        }
        pen.textTo('100 mm', edge.left + 100 * mm - 4, edge.foot - 17, styles.note, caption);
        const foot = say(words.foot, { office: document.office, title: sheet.title });
        pen.text(foot, edge.left, edge.foot, styles.note, caption);
        const number = say(common.page, { page: first + index, pages: total });
        pen.textTo(number, edge.right, edge.foot, { ...styles.note, weight: 'bold' });
      });
      if (index === 0) sheet.head(pen);
      for (const { block, x, y } of placed) block.draw(pen, x, y);
    });
  });
}

/** A flow for a sheet whose first page begins lower, below its head. */
export function sheetFlow(firstTop: number): Flow {
  return new Flow((page) => (page === 0 ? firstTop : edge.top + 27), Math.min(edge.bottom, a4.height));
}
