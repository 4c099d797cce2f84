import type { Block } from '../documents/flow.ts';
import { millimetre } from '../documents/measure.ts';
import { breakLines, type Line } from '../documents/paragraph.ts';
import type { Shaper } from '../documents/shaping.ts';
import type { Fact } from './agreement-document.ts';
import { bodyWidth, shade, styles } from './form-style.ts';

/** One field of a row: its width in twelfths of the row. */
export interface Field {
  readonly label: string;
  readonly value: Fact;
  readonly span: number;
  readonly strong?: boolean;
}

const padding = 3;
/** Room to write in by hand: 8 mm. */
const leastHeight = 8 * millimetre;

/** The heading of a section over a black rule; a note may stand at its right. */
export function heading(text: string, note = ''): Block {
  return {
    height: note ? 20.5 : 17.5,
    before: 10,
    keepWithNext: true,
    draw: (pen, x, y) => {
      pen.tagged('H2', () => pen.text(text, x, y + 11.5, styles.heading));
      if (note) pen.tagged('P', () => pen.textTo(note, x + bodyWidth, y + 11.5, styles.label, shade.caption));
      pen.content.artifact(() => pen.content.line(x, y + 16.5, x + bodyWidth, y + 16.5, 0.9));
    },
  };
}

/** A row of fields, each a small caption over its value, as tall as its longest value needs. */
export function fieldRow(shaper: Shaper, fields: readonly Field[], last = false): Block {
  const twelfth = bodyWidth / fields.reduce((sum, field) => sum + field.span, 0);
  let left = 0;
  const cells = fields.map((field) => {
    const width = field.span * twelfth;
    const style = field.strong ? styles.strong : styles.body;
    const cell = {
      field,
      style,
      x: left,
      captions: breakLines(shaper, field.label, styles.label, width - 2 * padding),
      values: field.value ? breakLines(shaper, field.value, style, width - 2 * padding) : ([] as Line[]),
    };
    left += width;
    return cell;
  });
  const captionHeight = Math.max(...cells.map((cell) => cell.captions.length)) * styles.label.leading;
  const values = Math.max(...cells.map((cell) => cell.values.length), 1) * styles.body.leading;
  const height = Math.max(leastHeight, 1.5 + captionHeight + values + 1.5);
  return {
    height,
    before: 0,
    draw: (pen, x, y) => {
      pen.content.artifact(() => {
        for (const cell of cells.slice(1))
          pen.content.line(x + cell.x, y + 3, x + cell.x, y + height - 3, 0.35, shade.hair);
        pen.content.line(
          x,
          y + height,
          x + bodyWidth,
          y + height,
          last ? 0.5 : 0.35,
          last ? shade.rule : shade.hair,
        );
      });
      pen.tagged('P', () => {
        for (const cell of cells) {
          // The first column stands flush with the headings.
          const textLeft = x + cell.x + (cell.x === 0 ? 0 : padding + 1);
          pen.lines(cell.captions, textLeft, y + 1.5, styles.label, shade.caption);
          pen.lines(cell.values, textLeft, y + 1.2 + captionHeight, cell.style);
        }
      });
    },
  };
}

/** A caption with a sentence that settles something, and a box for the holder's initials beside it. */
export function settledRow(shaper: Shaper, label: string, sentence: string, initials: string): Block {
  const box = { width: 19 * millimetre, height: 9 * millimetre };
  const width = bodyWidth - box.width - 4 * millimetre;
  const lines = breakLines(shaper, sentence, styles.body, width);
  const height = Math.max(
    3 + styles.label.leading + lines.length * styles.body.leading + 3,
    box.height + styles.label.leading + 5,
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
        pen.lines(lines, x, y + 2 + styles.label.leading, styles.body);
        pen.textAround(
          initials,
          right - box.width / 2,
          y + 3 + box.height + styles.label.size + 0.5,
          styles.label,
          shade.caption,
        );
      });
    },
  };
}
