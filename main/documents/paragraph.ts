import { hasRightToLeft } from './bidi.ts';
import type { Weight } from './fonts.ts';
import type { Shaper } from './shaping.ts';

/** How a text is set: sizes in points. */
export interface TextStyle {
  readonly weight: Weight;
  readonly size: number;
  /** Distance from one baseline to the next. */
  readonly leading: number;
}

/** One line of a paragraph, its width in points. */
export interface Line {
  readonly text: string;
  readonly width: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The width of a text on one line, in points. */
export function widthOf(shaper: Shaper, text: string, style: TextStyle): number {
  if (hasRightToLeft(text)) return (shaper.shape(text, style.weight).width * style.size) / 1000;
  const words = text.split(' ');
  let width = shaper.shape(' ', style.weight).width * (words.length - 1);
  for (const word of words) if (word) width += shaper.shape(word, style.weight).width;
  return (width * style.size) / 1000;
}

/** A style for a text on one line: as it is, or smaller where the text would not find room. */
export function fitted(shaper: Shaper, text: string, style: TextStyle, width: number): TextStyle {
  const wanted = widthOf(shaper, text, style);
  return wanted <= width ? style : { ...style, size: Math.floor((style.size * width * 100) / wanted) / 100 };
}

/** A text broken into lines before, by its style and measure. */
export interface Paragraph {
  readonly weight: Weight;
  readonly size: number;
  readonly measure: number;
  readonly lines: readonly Line[];
}

/** Texts that are remembered, and each in so many styles and measures. */
const memoLimit = 20_000;
const measuresKept = 50;

/** Width of every line, or of each line by its number, counted from 0. */
export type Measure = number | ((line: number) => number);

/**
 * Breaks a text into lines no wider than their measure in points: at blanks and line feeds, after the
 * hyphens and slashes of an over-long word, and between letters where nothing else helps. Never loses a
 * character.
 */
export function breakLines(
  shaper: Shaper,
  text: string,
  style: TextStyle,
  measure: Measure,
): readonly Line[] {
  if (typeof measure !== 'number') return broken(shaper, text, style, measure);
  // The captions and wordings of a form come again with every one, most of them in one style and width.
  const { paragraphs } = shaper;
  let known = paragraphs.get(text);
  if (!known) {
    if (paragraphs.size > memoLimit) paragraphs.clear();
    paragraphs.set(text, (known = []));
  }
  const { weight, size } = style;
  const same = known.find((one) => one.measure === measure && one.size === size && one.weight === weight);
  if (same) return same.lines;
  const lines = broken(shaper, text, style, () => measure);
  if (known.length >= measuresKept) known.length = 0;
  known.push({ weight, size, measure, lines });
  return lines;
}

function broken(shaper: Shaper, text: string, style: TextStyle, widthAt: (line: number) => number): Line[] {
  const lines: Line[] = [];
  const space = widthOf(shaper, ' ', style);
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const word of paragraph.split(' ')) {
      for (const [index, piece] of pieces(shaper, word, style, widthAt(lines.length + 1)).entries()) {
        const width = widthAt(lines.length);
        const wide = widthOf(shaper, piece, style);
        if (line === '' || (index === 0 && used + space + wide <= width)) {
          used += wide + (line === '' ? 0 : space);
          line = line === '' ? piece : `${line} ${piece}`;
        } else if (index > 0 && used + wide <= width) {
          used += wide;
          line += piece;
        } else {
          lines.push({ text: line, width: used });
          line = piece;
          used = wide;
        }
      }
    }
    lines.push({ text: line, width: used });
  }
  return lines;
}

/** A word whole, or cut into pieces that each fit. */
function pieces(shaper: Shaper, word: string, style: TextStyle, width: number): string[] {
  if (widthOf(shaper, word, style) <= width) return [word];
  const out: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece && widthOf(shaper, piece + segment, style) > width) {
      const cut = Math.max(piece.lastIndexOf('-'), piece.lastIndexOf('/')) + 1;
      const head = cut > piece.length / 2 ? piece.slice(0, cut) : piece;
      out.push(head);
      piece = piece.slice(head.length);
    }
    piece += segment;
  }
  out.push(piece);
  return out;
}
