import type { Writable } from 'node:stream';
import type { Content } from '../documents/content.ts';
import { millimetre } from '../documents/measure.ts';
import { widthOf, type TextStyle } from '../documents/paragraph.ts';
import type { Drawn } from '../documents/pdf-file.ts';
import { say } from '../documents/paper-words.ts';
import type { Shaper } from '../documents/shaping.ts';
import { labelsPerSheet, positions, type LabelSheet } from './label-sheet.rules.ts';
import { openSheetFile, refuseSheet, type LabelOptions } from './label.pdf.ts';

const style: TextStyle = { weight: 'regular', size: 8, leading: 10 };

/**
 * Draws the sheet's outlines, their numbers and a ruler on plain paper, to hold against a sheet of labels.
 *
 * @param ruler words below the ruler, with `{sheet}` and `{length}` in millimetres
 */
export async function drawOutlinePage(
  sheet: LabelSheet,
  sink: string | Writable,
  options: Pick<LabelOptions, 'fonts' | 'offset' | 'language' | 'printedOn' | 'title'> & {
    readonly ruler: string;
  },
): Promise<Drawn> {
  refuseSheet(sheet, 1);
  const file = openSheetFile(sheet, sink, options);
  try {
    file.page(file.structure, (content) => {
      content.tagged('P', () => {
        drawOutlines(content, sheet, options.offset);
        drawRuler(file.shaper, content, sheet, options.ruler);
      });
    });
    return await file.end();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

function drawOutlines(
  content: Content,
  sheet: LabelSheet,
  offset: { readonly x: number; readonly y: number },
): void {
  positions(sheet, 1, labelsPerSheet(sheet)).forEach((place, index) => {
    const x = (place.x + offset.x) * millimetre;
    const y = (place.y + offset.y) * millimetre;
    content.frame(x, y, sheet.width * millimetre, sheet.height * millimetre, 0.4, 0);
    content.text(String(index + 1), x + 2 * millimetre, y + 4 * millimetre, style);
  });
}

/** A ruler of as many centimetres as the page is wide, at most ten. */
function drawRuler(shaper: Shaper, content: Content, { id, page }: LabelSheet, words: string): void {
  const length = Math.min(100, Math.floor((page.width - 6) / 10) * 10);
  if (length < 10) return;
  const left = ((page.width - length) / 2) * millimetre;
  const top = (page.height / 2) * millimetre;
  content.block(left - 2 * millimetre, top - 5 * millimetre, (length + 4) * millimetre, 10 * millimetre, 1);
  content.line(left, top, left + length * millimetre, top, 0.5);
  for (let at = 0; at <= length; at += 10) {
    const high = at % 50 === 0 ? 3 : 1.6;
    content.line(left + at * millimetre, top - high * millimetre, left + at * millimetre, top, 0.5);
  }
  const caption = say(words, { sheet: id, length });
  const middle = left + (length / 2) * millimetre - widthOf(shaper, caption, style) / 2;
  content.text(caption, middle, top + 3.5 * millimetre, style);
}
