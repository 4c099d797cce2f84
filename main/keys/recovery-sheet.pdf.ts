import type { Writable } from 'node:stream';
import type { FontSet } from '../documents/fonts.ts';
import { a4, millimetre } from '../documents/measure.ts';
import { dayOnPaper, paperWords, say, type PaperWords } from '../documents/paper-words.ts';
import type { TextStyle } from '../documents/paragraph.ts';
import { PdfFile, type Drawn } from '../documents/pdf-file.ts';
import { Pen } from '../documents/pen.ts';
import { withoutUnprintable } from '../documents/printable.ts';
import { qrPath, quietZone } from '../documents/qr-path.ts';
import type { RecoverySheetDocument } from './recovery-sheet-document.ts';

type SheetWords = PaperWords<'recovery'>;

const left = 20 * millimetre;
const width = a4.width - 2 * left;
const title: TextStyle = { weight: 'bold', size: 24, leading: 30 };
const office: TextStyle = { weight: 'bold', size: 13, leading: 18 };
const body: TextStyle = { weight: 'regular', size: 10.5, leading: 15 };
const heading: TextStyle = { weight: 'bold', size: 11.5, leading: 17 };
const caption: TextStyle = { weight: 'regular', size: 9, leading: 12 };
const figure: TextStyle = { weight: 'bold', size: 20, leading: 30 };
/** Every character has a cell of its own, wider than a W, so that groups stand below each other and nothing runs together. */
const cell = 20;
const groupGap = 17;
const rowHeight = 56;
const groupsInRow = 4;
const codeSide = 42 * millimetre;

/** Draws the sheet that opens a register: one page of A4. */
export async function drawRecoverySheet(
  given: RecoverySheetDocument,
  sink: string | Writable,
  fonts: FontSet,
): Promise<Drawn> {
  const words = paperWords('recovery', given.language);
  const sheet = withoutUnprintable(fonts, given);
  const file = new PdfFile(sink, {
    fonts,
    title: words.title,
    language: sheet.language,
    createdAt: new Date(`${sheet.day}T00:00:00Z`),
    page: a4,
  });
  try {
    file.page(file.structure, (content) => drawSheet(new Pen(content, file.shaper), sheet, words));
    return await file.end();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

function drawSheet(pen: Pen, sheet: RecoverySheetDocument, words: SheetWords): void {
  let y = 20 * millimetre;
  pen.tagged('H1', () => pen.text(words.title, left, y + title.size, title));
  y += title.leading + 8;
  pen.tagged('P', () => {
    y = pen.paragraph(sheet.office, left, y, width, office);
    pen.text(
      say(words.made, { day: dayOnPaper(sheet.day, sheet.language), register: sheet.register }),
      left,
      y + 10,
      caption,
    );
  });
  y += 28;
  y = drawCode(pen, sheet.code.split('-'), words, y);
  y += 22;
  const textWidth = width - codeSide - 8 * millimetre;
  drawQr(pen, sheet.code, words, left + width - codeSide, y);
  y = drawPart(pen, words.what, textWidth, y);
  y = drawPart(pen, words.keep, textWidth, y + 12);
  y = Math.max(y, 0) + 12;
  y = drawPart(pen, words.use, width, y);
  y = drawPart(pen, words.lost, width, y + 12);
  pen.content.artifact(() => pen.content.line(left, a4.height - 60, left + width, a4.height - 60, 0.5, 0.5));
  pen.tagged('P', () => pen.text(words.foot, left, a4.height - 46, caption));
}

/** The code in a frame: four groups above, three below, each under its number. */
function drawCode(pen: Pen, groups: readonly string[], words: SheetWords, top: number): number {
  const height = 2 * rowHeight + 12;
  pen.content.artifact(() => pen.content.frame(left, top, width, height, 1.2));
  pen.tagged('P', () => {
    groups.forEach((group, at) => {
      const column = at % groupsInRow;
      const x = left + 14 + column * (group.length * cell + groupGap);
      const y = top + 10 + Math.floor(at / groupsInRow) * rowHeight;
      pen.text(say(words.group, { number: at + 1 }), x + 3, y + 12, caption, 0.35);
      for (const [index, character] of Array.from(group).entries()) {
        pen.textAround(character, x + (index + 0.5) * cell, y + 40, figure);
      }
    });
  });
  return top + height;
}

function drawQr(pen: Pen, code: string, words: SheetWords, x: number, top: number): void {
  const { size, path } = qrPath(code, 'Q');
  const module = codeSide / (size + 2 * quietZone);
  // It says again what stands in the frame.
  pen.content.artifact(() =>
    pen.content.fillPath(path, x + quietZone * module, top + quietZone * module, module),
  );
  pen.tagged('P', () => pen.textAround(words.scan, x + codeSide / 2, top + codeSide + 6, caption));
}

interface Part {
  readonly title: string;
  readonly body?: string;
  readonly steps?: readonly string[];
}

function drawPart(pen: Pen, part: Part, room: number, top: number): number {
  let y = top;
  pen.tagged('H2', () => {
    y = pen.paragraph(part.title, left, y, room, heading);
  });
  if (part.body !== undefined) {
    const text = part.body;
    pen.tagged('P', () => {
      y = pen.paragraph(text, left, y + 1, room, body);
    });
  }
  for (const [at, step] of (part.steps ?? []).entries()) {
    pen.tagged('P', () => {
      pen.text(`${at + 1}.`, left, y + 2 + body.size * 0.98, body);
      y = pen.paragraph(step, left + 16, y + 2, room - 16, body);
    });
  }
  return y;
}
