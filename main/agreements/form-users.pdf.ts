import type { Block } from '../documents/flow.ts';
import { millimetre } from '../documents/measure.ts';
import { breakLines } from '../documents/paragraph.ts';
import { heading, paragraph } from './form-fields.pdf.ts';
import type { FormSetting } from './form-setting.ts';
import { bodyWidth, shade, styles } from './form-style.ts';

const mm = millimetre;
const rowHeight = 10 * mm;
/** Widths of the columns: number, name, code, signature, from, until. */
const widths = [9, 48, 24, 46, 19, 19].map((width) => width * mm);
const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0));
const inset = 3;

/** The table of those who use a shared device, each of whom signs. */
export interface UsersTable {
  readonly lead: readonly Block[];
  /** Stands above the rows on each page. */
  readonly head: Block;
  readonly rows: readonly Block[];
}

export function usersTable(setting: FormSetting): UsersTable {
  const { document, words } = setting;
  return {
    lead: [
      heading(setting, words.sections.users),
      { ...paragraph(setting, words.users.note, 3), keepWithNext: true },
    ],
    head: tableHead(setting),
    rows: Array.from({ length: document.form.users }, (_, at) => tableRow(at + 1)),
  };
}

function tableHead({ shaper, words }: FormSetting): Block {
  const { number, name, code, signature, from, until } = words.users;
  const cells = [number, name, code, signature, from, until].map((caption, at) =>
    breakLines(shaper, caption, styles.label, (widths[at] ?? 0) - inset - 1),
  );
  const height = Math.max(...cells.map((lines) => lines.length)) * styles.label.leading + 4;
  return {
    height,
    before: 4,
    keepWithNext: true,
    draw: (pen, x, y) => {
      pen.tagged('P', () =>
        cells.forEach((lines, at) =>
          pen.lines(lines, x + (lefts[at] ?? 0) + (at === 0 ? 0 : inset), y + 2, styles.label, shade.caption),
        ),
      );
      pen.content.artifact(() => pen.content.line(x, y + height, x + bodyWidth, y + height, 0.5, shade.rule));
    },
  };
}

function tableRow(number: number): Block {
  return {
    height: rowHeight,
    before: 0,
    draw: (pen, x, y) => {
      pen.content.artifact(() => {
        pen.content.line(x, y + rowHeight, x + bodyWidth, y + rowHeight, 0.35, shade.rule);
        for (const left of lefts.slice(1))
          pen.content.line(x + left, y, x + left, y + rowHeight, 0.35, shade.hair);
      });
      pen.tagged('P', () => pen.text(String(number), x, y + rowHeight - 4 * mm, styles.body));
    },
  };
}
