import type { Block } from '../documents/flow.ts';
import { millimetre } from '../documents/measure.ts';
import { breakLines, widthOf, type Line, type TextStyle } from '../documents/paragraph.ts';
import type { Fact } from './agreement-document.ts';
import type { FormSetting } from './form-setting.ts';
import { bodyWidth, columnGap, shade, styles } from './form-style.ts';

/** One field of a row: its width as a share of the row. */
export interface Field {
  readonly label: string;
  readonly value: Fact;
  readonly span: number;
  readonly strong?: boolean;
}

const padding = 3;
/** Least height of a row, caption included: what is written by hand needs more room than what is printed. */
const leastHeight = { printed: 7.7 * millimetre, written: 9.2 * millimetre };

/** Lines of text over the whole width, on their own. */
export function paragraph(
  { shaper }: FormSetting,
  text: string,
  before: number,
  style: TextStyle = styles.body,
  tone = 0,
): Block {
  const lines = breakLines(shaper, text, style, bodyWidth);
  return {
    height: lines.length * style.leading,
    before,
    draw: (pen, x, y) => pen.tagged('P', () => pen.lines(lines, x, y, style, tone)),
  };
}

/** The heading of a section over a black rule; a note may stand at its right, or below where it is too long. */
export function heading({ shaper }: FormSetting, text: string, note = ''): Block {
  const noteWidth = note === '' ? 0 : widthOf(shaper, note, styles.label);
  const isBeside = widthOf(shaper, text, styles.heading) + noteWidth + 12 <= bodyWidth;
  const lines = breakLines(shaper, text, styles.heading, bodyWidth);
  const below = note === '' || isBeside ? [] : breakLines(shaper, note, styles.label, bodyWidth);
  const rule = lines.length * styles.heading.leading + 1.5;
  return {
    height: rule + 1.5 + below.length * styles.label.leading + (note === '' ? 0 : 3),
    before: 7,
    keepWithNext: true,
    draw: (pen, x, y) => {
      pen.tagged('H2', () => pen.lines(lines, x, y, styles.heading));
      pen.content.artifact(() => pen.content.line(x, y + rule, x + bodyWidth, y + rule, 0.9));
      if (note === '') return;
      pen.tagged('P', () => {
        if (isBeside) pen.textTo(note, x + bodyWidth, y + styles.heading.size, styles.label, shade.caption);
        else pen.lines(below, x, y + rule + 2, styles.label, shade.caption);
      });
    },
  };
}

/** A row of fields, each a small caption over its value, as tall as its longest value needs. */
export function fieldRow({ shaper }: FormSetting, fields: readonly Field[]): Block {
  const share = bodyWidth / fields.reduce((sum, field) => sum + field.span, 0);
  let left = 0;
  const cells = fields.map((field) => {
    // The first column stands flush with the headings.
    const inset = left === 0 ? 0 : padding + 1;
    const width = field.span * share - inset - padding;
    const style = field.strong ? styles.strong : styles.body;
    const cell = {
      style,
      edge: left,
      x: left + inset,
      captions: breakLines(shaper, field.label, styles.label, width),
      values: field.value ? breakLines(shaper, field.value, style, width) : ([] as Line[]),
    };
    left += field.span * share;
    return cell;
  });
  const captionHeight = Math.max(...cells.map((cell) => cell.captions.length)) * styles.label.leading;
  const values = Math.max(...cells.map((cell) => cell.values.length), 1) * styles.body.leading;
  const least = fields.every(({ value }) => value) ? leastHeight.printed : leastHeight.written;
  const height = Math.max(least + captionHeight - styles.label.leading, captionHeight + values + 3);
  return {
    height,
    before: 0,
    draw: (pen, x, y) => {
      pen.content.artifact(() => {
        for (const cell of cells.slice(1))
          pen.content.line(x + cell.edge, y + 3, x + cell.edge, y + height - 3, 0.35, shade.hair);
        pen.content.line(x, y + height, x + bodyWidth, y + height, 0.35, shade.hair);
      });
      pen.tagged('P', () => {
        for (const cell of cells) {
          pen.lines(cell.captions, x + cell.x, y + 1.5, styles.label, shade.caption);
          pen.lines(cell.values, x + cell.x, y + 1.2 + captionHeight, cell.style);
        }
      });
    },
  };
}

/**
 * A caption with a sentence that settles something, in each language of the form, and a box for the holder's
 * initials beside it.
 */
export function settledRow(
  { shaper, words }: FormSetting,
  label: string,
  sentences: readonly string[],
): Block {
  const box = { width: 19 * millimetre, height: 9 * millimetre };
  const width =
    (bodyWidth - box.width - 4 * millimetre - columnGap * (sentences.length - 1)) / sentences.length;
  const columns = sentences.map((sentence) => breakLines(shaper, sentence, styles.body, width));
  const caption = breakLines(shaper, words.initials, styles.label, box.width);
  const lines = Math.max(...columns.map((column) => column.length));
  const height = Math.max(
    3 + styles.label.leading + lines * styles.body.leading + 2,
    box.height + caption.length * styles.label.leading + 5,
  );
  return {
    height,
    before: 0,
    draw: (pen, x, y) => {
      const right = x + bodyWidth;
      pen.content.artifact(() => {
        pen.content.frame(right - box.width, y + 3, box.width, box.height, 0.5, shade.rule);
        pen.content.line(x, y + height, right, y + height, 0.35, shade.hair);
      });
      pen.tagged('P', () => {
        pen.text(label, x, y + 1.5 + styles.label.size, styles.label, shade.caption);
        columns.forEach((column, at) =>
          pen.lines(column, x + at * (width + columnGap), y + 2 + styles.label.leading, styles.body),
        );
        pen.lines(caption, right - box.width, y + 3.5 + box.height, styles.label, shade.caption);
      });
    },
  };
}
