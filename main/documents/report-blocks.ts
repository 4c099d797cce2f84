import type { Block } from './flow.ts';
import { a4, millimetre } from './measure.ts';
import { breakLines, type Line, type TextStyle } from './paragraph.ts';
import type { Pen } from './pen.ts';
import { tableTracks, tracks, type Track } from './report-columns.ts';
import { tick, type Report, type ReportColumn, type ReportSection, type SigningLines } from './report.ts';
import type { Shaper } from './shaping.ts';

/** Geometry of a report in points; the left edge leaves room for punched holes. */
export const edge = {
  left: 25 * millimetre,
  right: a4.width - 16 * millimetre,
  top: 15 * millimetre,
  bottom: a4.height - 22 * millimetre,
  foot: a4.height - 13 * millimetre,
} as const;

export const styles = {
  title: { weight: 'bold', size: 17, leading: 22 },
  heading: { weight: 'bold', size: 11.5, leading: 15 },
  strong: { weight: 'bold', size: 10, leading: 12.4 },
  body: { weight: 'regular', size: 10, leading: 12.4 },
  note: { weight: 'regular', size: 8, leading: 10.4 },
} as const satisfies Record<string, TextStyle>;

export const caption = 0.28;
const hair = 0.7;
const bodyWidth = edge.right - edge.left;
const labelWidth = 46 * millimetre;
/** Lines of a row that stay together; a longer one goes on over the page. */
const linesTogether = 24;

function paragraph(shaper: Shaper, text: string, style: TextStyle, before: number, shade?: number): Block {
  const lines = breakLines(shaper, text, style, bodyWidth);
  return {
    height: lines.length * style.leading,
    before,
    draw: (pen, x, y) => pen.tagged('P', () => pen.lines(lines, x, y, style, shade)),
  };
}

function heading(shaper: Shaper, text: string): Block {
  const lines = breakLines(shaper, text, styles.heading, bodyWidth);
  return {
    height: lines.length * styles.heading.leading + 2,
    before: 14,
    keepWithNext: true,
    draw: (pen, x, y) => pen.tagged('H2', () => pen.lines(lines, x, y, styles.heading)),
  };
}

function fact(shaper: Shaper, label: string, value: string, before: number): Block {
  const names = breakLines(shaper, label, styles.body, labelWidth - 6);
  const lines = breakLines(shaper, value, styles.body, bodyWidth - labelWidth);
  return {
    height: Math.max(names.length, lines.length) * styles.body.leading + 2,
    before,
    draw: (pen, x, y) =>
      pen.tagged('P', () => {
        pen.lines(names, x, y, styles.body, caption);
        pen.lines(lines, x + labelWidth, y, styles.body);
      }),
  };
}

type Cells = readonly (readonly Line[])[];

/** Side of a box to be ticked. */
const tickSide = 3.4 * millimetre;

/** Draws the cells of a row, of the table that has these columns. */
function drawCells(
  pen: Pen,
  tag: 'TH' | 'TD',
  at: readonly Track[],
  cells: Cells,
  x: number,
  y: number,
): void {
  const row = { table: at };
  const left = (index: number): number => x + (at[index]?.x ?? 0);
  const isTick = (lines: readonly Line[] = []): boolean => lines[0]?.text === tick;
  cells.forEach((lines, index) =>
    pen.content.cell(tag, row, () => {
      if (!isTick(lines)) pen.lines(lines, left(index), y, tag === 'TH' ? styles.strong : styles.body);
    }),
  );
  if (cells.some(isTick))
    pen.content.artifact(() =>
      cells.forEach((lines, index) => {
        if (isTick(lines)) pen.content.frame(left(index), y + 1.5, tickSide, tickSide, 0.6);
      }),
    );
}

/** The headings of a table's columns, over a rule. */
function tableHead(shaper: Shaper, columns: readonly ReportColumn[], at: readonly Track[]): Block {
  const cells = columns.map(({ title }, index) =>
    breakLines(shaper, title, styles.strong, at[index]?.width ?? 0),
  );
  const height = Math.max(...cells.map((lines) => lines.length)) * styles.strong.leading + 4;
  return {
    height,
    before: 6,
    keepWithNext: true,
    draw: (pen, x, y) => {
      drawCells(pen, 'TH', at, cells, x, y);
      pen.content.artifact(() =>
        pen.content.line(x, y + height - 2, x + bodyWidth, y + height - 2, 0.7, caption),
      );
    },
  };
}

/** A row over a hair line, at least so high; a very long one in several pieces. */
function rowBlocks(shaper: Shaper, at: readonly Track[], row: readonly string[], least: number): Block[] {
  const cells = at.map(({ width }, index) => breakLines(shaper, row[index] ?? '', styles.body, width));
  const count = Math.max(1, ...cells.map((lines) => lines.length));
  const pieces: Block[] = [];
  for (let from = 0; from < count; from += linesTogether) {
    const part = cells.map((lines) => lines.slice(from, from + linesTogether));
    const isLast = from + linesTogether >= count;
    const text = Math.max(...part.map((lines) => lines.length)) * styles.body.leading;
    const height = Math.max(text + (isLast ? 4 : 0), least);
    pieces.push({
      height,
      before: 0,
      draw: (pen, x, y) => {
        drawCells(pen, 'TD', at, part, x, y + 1);
        if (isLast) {
          pen.content.artifact(() =>
            pen.content.line(x, y + height - 1, x + bodyWidth, y + height - 1, 0.35, hair),
          );
        }
      },
    });
  }
  return pieces;
}

/** Height above a ruled line, for a hand that writes with a pen on a knee. */
const writingHeight = 9.5 * millimetre;
const stampingHeight = 24 * millimetre;
/** Least height of a row that is written in by hand. */
const writtenRow = 8 * millimetre;

/** For each of whom a row of ruled lines to write on, with what goes there below. */
function signingBlocks(shaper: Shaper, { blanks, of }: SigningLines): Block[] {
  const at = tracks([46, ...blanks.map(({ width }) => width)], bodyWidth);
  return of.map(({ who, stamp = false }, place) => {
    const room = stamp ? stampingHeight : writingHeight;
    const name = breakLines(shaper, who, styles.strong, at[0]?.width ?? 0);
    return {
      height: room + styles.note.leading + 4,
      before: 2,
      // Those who sign look for each other's names on one page.
      keepWithNext: place < of.length - 1,
      draw: (pen, x, y) => {
        const lines = blanks.map(({ title }, index) => ({ title, ...(at[index + 1] ?? { x: 0, width: 0 }) }));
        pen.content.artifact(() => {
          for (const line of lines)
            pen.content.line(x + line.x, y + room, x + line.x + line.width, y + room, 0.6, caption);
        });
        pen.tagged('P', () => {
          pen.lines(name, x, y + room - styles.strong.leading, styles.strong);
          for (const line of lines)
            pen.text(line.title, x + line.x, y + room + 2 + styles.note.size, styles.note, caption);
        });
      },
    };
  });
}

/** A block and, for a row of a table, the headings to be drawn again above it at the head of a page. */
export interface ReportBlock extends Block {
  readonly head?: Block;
}

function sectionBlocks(shaper: Shaper, section: ReportSection): ReportBlock[] {
  const blocks: ReportBlock[] = section.heading === null ? [] : [heading(shaper, section.heading)];
  if (section.note !== undefined)
    blocks.push({
      ...paragraph(shaper, section.note, styles.body, 3),
      keepWithNext: section.signing !== undefined,
    });
  for (const [index, [label, value]] of (section.facts ?? []).entries())
    blocks.push(fact(shaper, label, value, index === 0 && section.heading === null ? 6 : 0));
  if (section.signing !== undefined) blocks.push(...signingBlocks(shaper, section.signing));
  const { columns, rows = [] } = section;
  if (columns === undefined) return blocks;
  if (rows.length === 0) return [...blocks, paragraph(shaper, section.empty ?? '', styles.body, 3, caption)];
  const at = tableTracks(shaper, columns, rows, bodyWidth, { head: styles.strong, body: styles.body });
  const head = tableHead(shaper, columns, at);
  blocks.push(head);
  const least = section.written === true ? writtenRow : 0;
  for (const row of rows)
    for (const piece of rowBlocks(shaper, at, row, least)) blocks.push({ ...piece, head });
  return blocks;
}

/** Rows that go over the page with the signatures below them, so that nobody signs a page that lists nothing. */
const rowsWithSignatures = 2;

/** Everything below the title, piece by piece. */
export function reportBlocks(shaper: Shaper, report: Report): ReportBlock[] {
  const lead = report.lead.map((line) => paragraph(shaper, line, styles.body, 2, caption));
  const sections = report.sections.flatMap((section, at) => {
    const blocks = sectionBlocks(shaper, section);
    if (report.sections[at + 1]?.signing === undefined) return blocks;
    const kept = blocks.length - rowsWithSignatures;
    return blocks.map((block, place) =>
      place >= kept && block.head ? { ...block, keepWithNext: true } : block,
    );
  });
  return [...lead, ...sections];
}
