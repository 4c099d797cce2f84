import type { Writable } from 'node:stream';
import type { FontSet } from '../documents/fonts.ts';
import { a4, millimetre } from '../documents/measure.ts';
import { numberOnPaper } from '../documents/number-on-paper.rules.ts';
import { say, type PaperWords } from '../documents/paper-words.ts';
import type { TextStyle } from '../documents/paragraph.ts';
import { PdfFile, type Drawn } from '../documents/pdf-file.ts';
import { Pen } from '../documents/pen.ts';

export interface PrinterPage {
  readonly printer: string;
  /** Millimetres to the right and down by which the page is moved. */
  readonly offset: { readonly x: number; readonly y: number };
  readonly words: PaperWords<'label'>['printer'];
  readonly language: string;
  readonly printedOn: string;
}

const heading: TextStyle = { weight: 'bold', size: 16, leading: 22 };
const body: TextStyle = { weight: 'regular', size: 11, leading: 15.5 };
const small: TextStyle = { weight: 'regular', size: 9, leading: 12 };
/** From the edges of the paper to the frame, and the length of the rulers; millimetres. */
const distance = 15;
const ruler = 100;
const textLeft = 45;
const textWidth = 145;

/** Draws a page to measure a printer by: a frame at a known distance from the edges, and a ruler each way. */
export async function drawPrinterPage(
  { printer, offset, words, language, printedOn }: PrinterPage,
  sink: string | Writable,
  fonts: FontSet,
): Promise<Drawn> {
  const createdAt = new Date(`${printedOn}T00:00:00Z`);
  const file = new PdfFile(sink, { fonts, title: words.title, language, createdAt, page: a4 });
  try {
    file.page(file.structure, (content) => {
      const pen = new Pen(content, file.shaper);
      const x = (mm: number): number => (mm + offset.x) * millimetre;
      const y = (mm: number): number => (mm + offset.y) * millimetre;
      content.artifact(() => {
        content.frame(
          x(distance),
          y(distance),
          (210 - 2 * distance) * millimetre,
          (297 - 2 * distance) * millimetre,
          0.4,
        );
        for (let at = 0; at <= ruler; at += 10) {
          const long = at % 50 === 0 ? 6 : 3;
          content.line(x(textLeft + at), y(30), x(textLeft + at), y(30 + long), 0.4);
          content.line(x(30), y(45 + at), x(30 + long), y(45 + at), 0.4);
        }
        content.line(x(textLeft), y(30), x(textLeft + ruler), y(30), 0.4);
        content.line(x(30), y(45), x(30), y(45 + ruler), 0.4);
      });
      let top = y(45);
      const paragraph = (text: string, style: TextStyle, tag = 'P'): void => {
        pen.tagged(tag, () => {
          top = pen.paragraph(text, x(textLeft), top, textWidth * millimetre, style) + style.leading * 0.6;
        });
      };
      paragraph(words.heading, heading, 'H1');
      if (printer !== '') paragraph(say(words.printer, { printer }), body);
      paragraph(words.howTo, body);
      paragraph(say(words.ruler, { length: ruler }), body);
      paragraph(say(words.edges, { distance }), body);
      paragraph(words.difference, body);
      const signed = (value: number) => numberOnPaper(value, language, 1).replace('-', '\u2212');
      paragraph(say(words.offset, { x: signed(offset.x), y: signed(offset.y) }), small);
    });
    return await file.end();
  } catch (error) {
    file.abandon();
    throw error;
  }
}
