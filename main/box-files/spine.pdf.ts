import type { Writable } from 'node:stream';
import type { FontSet } from '../documents/fonts.ts';
import { millimetre as mm } from '../documents/measure.ts';
import { dayOnPaper, paperWords, say } from '../documents/paper-words.ts';
import { breakLines, widthOf, type TextStyle } from '../documents/paragraph.ts';
import { PdfFile, type Drawn } from '../documents/pdf-file.ts';
import { Pen } from '../documents/pen.ts';
import { withoutUnprintable } from '../documents/printable.ts';
import { qrPath, quietZone } from '../documents/qr-path.ts';
import { positions, type LabelSheet } from '../labels/label-sheet.rules.ts';

/** What one spine says. */
export interface SpineDocument {
  readonly number: string;
  readonly title: string;
  readonly office: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  /** First and last folio given; null while there is none. */
  readonly folios: { readonly first: number; readonly last: number } | null;
  readonly code: string;
}

export interface SpineOptions {
  readonly fonts: FontSet;
  readonly language: string;
  /** First label of the sheet to use, counted along the rows from 1. */
  readonly start: number;
  readonly offset: { readonly x: number; readonly y: number };
  /** Day on the document, ISO. */
  readonly printedOn: string;
}

/** Draws the spine labels of box files on a sheet. The same spines on the same day give the same bytes. */
export async function drawSpines(
  given: readonly SpineDocument[],
  sheet: LabelSheet,
  sink: string | Writable,
  options: SpineOptions,
): Promise<Drawn> {
  const { language } = options;
  const spines = withoutUnprintable(options.fonts, given);
  const file = new PdfFile(sink, {
    fonts: options.fonts,
    title: paperWords('spine', language).title,
    language,
    createdAt: new Date(`${options.printedOn}T00:00:00Z`),
    page: { width: sheet.page.width * mm, height: sheet.page.height * mm },
  });
  try {
    const places = positions(sheet, options.start, spines.length);
    const sheets = (places.at(-1)?.sheet ?? 0) + 1;
    for (let page = 0; page < sheets; page += 1) {
      file.page(file.structure, (content) => {
        const pen = new Pen(content, file.shaper);
        spines.forEach((spine, index) => {
          const place = places[index];
          if (place?.sheet !== page) return;
          const area = {
            x: (place.x + options.offset.x) * mm,
            y: (place.y + options.offset.y) * mm,
            width: sheet.width * mm,
            height: sheet.height * mm,
          };
          pen.tagged('P', () => drawSpine(pen, spine, area, language));
        });
      });
      await file.breathe();
    }
    return await file.end();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Blank inside the label, so that a sheet a little off still prints whole labels. */
const inset = 3 * mm;
const caption = 0.28;

/** The largest style in which a text takes no more than a width and a number of lines. */
function fitting(
  pen: Pen,
  text: string,
  width: number,
  most: number,
  sizes: readonly number[],
  weight: TextStyle['weight'],
): TextStyle {
  const styles = sizes.map((size): TextStyle => ({ weight, size, leading: size * 1.2 }));
  const found = styles.find((style) => breakLines(pen.shaper, text, style, width).length <= most);
  return found ?? styles.at(-1) ?? { weight, size: 6, leading: 7 };
}

/** The largest style in which a word stands on one line without being cut. */
function fittingWord(pen: Pen, text: string, width: number, sizes: readonly number[]): TextStyle {
  const styles = sizes.map((size): TextStyle => ({ weight: 'bold', size, leading: size * 1.15 }));
  const found = styles.find((style) => widthOf(pen.shaper, text, style) <= width);
  return found ?? styles.at(-1) ?? { weight: 'bold', size: 6, leading: 7 };
}

/** Code of a box file with its blank zone, in a square. */
function drawCode(pen: Pen, text: string, x: number, y: number, side: number): void {
  const code = qrPath(text, 'Q');
  const module = side / (code.size + 2 * quietZone);
  pen.content.fillPath(code.path, x + quietZone * module, y + quietZone * module, module);
}

function drawSpine(pen: Pen, spine: SpineDocument, area: Area, language: string): void {
  if (area.height > area.width) drawUpright(pen, spine, area, language);
  else drawAcross(pen, spine, area, language);
}

/** What stands in small print: what is in it, which folios, since when. */
function smallPrint(spine: SpineDocument, language: string): string[] {
  const words = paperWords('spine', language);
  const { folios, openedOn, closedOn } = spine;
  return [
    words.agreements,
    folios ? say(words.folios, folios) : '',
    closedOn === null
      ? say(words.opened, { date: dayOnPaper(openedOn, language) })
      : say(words.closed, { date: dayOnPaper(closedOn, language) }),
  ].filter((line) => line !== '');
}

/** For lever arch files: read standing, the number at the height of the eye, the code at the foot. */
function drawUpright(pen: Pen, spine: SpineDocument, { x, y, width, height }: Area, language: string): void {
  const words = paperWords('spine', language);
  const left = x + inset;
  const room = width - 2 * inset;
  const middle = x + width / 2;
  const note: TextStyle = { weight: 'regular', size: 9, leading: 11.5 };
  const centred = (text: string, top: number, style: TextStyle, shade?: number): number => {
    let baseline = top;
    for (const line of breakLines(pen.shaper, text, style, room)) {
      pen.content.text(line.text, middle - line.width / 2, baseline + style.size * 0.97, style, shade);
      baseline += style.leading;
    }
    return baseline;
  };
  let at = centred(
    spine.office,
    y + inset + 2 * mm,
    fitting(pen, spine.office, room, 3, [12, 11, 10, 9], 'bold'),
  );
  at = centred(words.boxFile, at + 8 * mm, { ...note, size: 11, leading: 14 }, caption);
  at = centred(spine.number, at + 1 * mm, fittingWord(pen, spine.number, room, [40, 36, 32, 28, 24, 20]));
  pen.content.artifact(() => pen.content.line(left, at + 3 * mm, left + room, at + 3 * mm, 0.8));
  at = centred(spine.title, at + 7 * mm, fitting(pen, spine.title, room, 5, [18, 16, 14, 12, 11], 'bold'));
  at += 5 * mm;
  for (const line of smallPrint(spine, language)) at = centred(line, at, note) + 2;
  const side = Math.min(34 * mm, room);
  drawCode(pen, spine.code, middle - side / 2, y + height - inset - side, side);
}

/** For box files with a narrow back: number and title beside the code. */
function drawAcross(pen: Pen, spine: SpineDocument, { x, y, width, height }: Area, language: string): void {
  const words = paperWords('spine', language);
  const side = Math.min(height - 2 * mm, 30 * mm);
  const left = x + inset;
  const room = width - 2 * inset - side;
  const low = height < 35 * mm;
  const note: TextStyle = { weight: 'regular', size: low ? 6.8 : 7.6, leading: low ? 8.2 : 9.4 };
  const top = y + (low ? 2 : 3) * mm;
  let at = pen.paragraph(
    spine.office,
    left,
    top,
    room,
    fitting(pen, spine.office, room, 1, [9, 8, 7, 6.5], 'regular'),
    caption,
  );
  const number = fittingWord(pen, spine.number, room * 0.72, low ? [22, 20, 18, 16] : [28, 26, 24, 20]);
  pen.text(words.boxFile, left, at + number.size, note, caption);
  pen.text(spine.number, left + widthOf(pen.shaper, `${words.boxFile}  `, note), at + number.size, number);
  at += number.leading + 1 * mm;
  const bottom = y + height - (low ? 2 : 3) * mm;
  const [inIt = '', ...more] = smallPrint(spine, language);
  const small = low ? [more.join(' · ')] : [inIt, more.join(' · ')];
  const rest = small.length * note.leading;
  const title = fittingHeight(pen, spine.title, room, bottom - at - rest, [13, 12, 11, 10, 9, 8, 7]);
  at = pen.lines(title.lines, left, at, title.style);
  pen.lines(
    small.map((text) => ({ text, width: 0 })),
    left,
    bottom - rest,
    note,
  );
  drawCode(pen, spine.code, x + width - side - 1 * mm, y + (height - side) / 2, side);
}

/** A text as large as all of it fits into a height; the smallest is cut with an ellipsis, never silently. */
function fittingHeight(
  pen: Pen,
  text: string,
  width: number,
  height: number,
  sizes: readonly number[],
): { readonly style: TextStyle; readonly lines: ReturnType<typeof breakLines> } {
  for (const size of sizes) {
    const style: TextStyle = { weight: 'bold', size, leading: size * 1.18 };
    const lines = breakLines(pen.shaper, text, style, width);
    if (lines.length * style.leading <= height) return { style, lines };
  }
  const size = sizes.at(-1) ?? 7;
  const style: TextStyle = { weight: 'bold', size, leading: size * 1.18 };
  const lines = breakLines(pen.shaper, text, style, width);
  const kept = lines.slice(0, Math.max(1, Math.floor(height / style.leading)));
  const last = kept.at(-1);
  if (!last || kept.length === lines.length) return { style, lines: kept };
  return { style, lines: [...kept.slice(0, -1), { ...last, text: `${last.text}…` }] };
}
