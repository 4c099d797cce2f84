import { millimetre } from '../documents/measure.ts';
import { breakLines, widthOf, type Line, type TextStyle } from '../documents/paragraph.ts';
import type { Shaper } from '../documents/shaping.ts';
import { DomainError } from '../errors.ts';
import type { LabelFact } from './label-document.ts';

const plainStyle: TextStyle = { weight: 'regular', size: 6, leading: 7.4 };
const numberSizes = [13, 12, 11, 10, 9, 8, 7, 6, 5];

export interface TextLine extends Line {
  readonly style: TextStyle;
}

/** Lines of text with their height together. */
export interface LabelText {
  readonly lines: readonly TextLine[];
  readonly height: number;
}

function stackOf(lines: readonly TextLine[]): LabelText {
  return { lines, height: lines.reduce((sum, { style }) => sum + style.leading, 0) };
}

/**
 * The box number with its facts as large as all of it fits in `width` by `room` points; on a small label the last
 * facts are left out, never the number. Throws `label-does-not-fit` where there is no room for the number.
 */
export function labelText(
  shaper: Shaper,
  number: string,
  facts: readonly LabelFact[],
  width: number,
  room: number,
): LabelText {
  const largest = Math.min(2.6, Math.max(1, Math.min(room / (16 * millimetre), width / (26 * millimetre))));
  const set = (scale: number, shown = facts): LabelText =>
    stackOf([numberLine(shaper, number, width, room, scale), ...factLines(shaper, shown, width, scale)]);
  for (let scale = largest; scale > 1; scale -= 0.1) {
    const text = set(scale);
    if (text.height <= room) return text;
  }
  // Whole facts go: half of a number would pass for all of it.
  for (let shown = facts.length; shown > 0; shown -= 1) {
    const text = set(1, facts.slice(0, shown));
    if (text.height <= room) return text;
  }
  return set(1, []);
}

/** The box number in one line, as large as the space and the scale allow. */
function numberLine(shaper: Shaper, number: string, width: number, room: number, scale: number): TextLine {
  for (const size of numberSizes) {
    const style: TextStyle = { weight: 'bold', size: size * scale, leading: size * scale * 1.3 };
    const wide = widthOf(shaper, number, style);
    if (wide <= width && style.leading <= room + 0.01) return { text: number, width: wide, style };
  }
  const params = { boxNumber: number, problem: 'number-too-long' };
  throw new DomainError('label-does-not-fit', { params });
}

function factLines(shaper: Shaper, facts: readonly LabelFact[], width: number, scale: number): TextLine[] {
  const size = plainStyle.size * scale;
  const plain: TextStyle = { weight: 'regular', size, leading: size * 1.22 };
  const bold: TextStyle = { ...plain, weight: 'bold' };
  return facts.flatMap(({ text, strong, lines = 1 }) => {
    const style = strong ? bold : plain;
    return shortened(shaper, text, style, width, lines).map((line) => ({ ...line, style }));
  });
}

/** Breaks a text into at most `most` lines; what is left over is told by an ellipsis, never cut silently. */
function shortened(
  shaper: Shaper,
  text: string,
  style: TextStyle,
  width: number,
  most: number,
): readonly Line[] {
  const lines = breakLines(shaper, text, style, width);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = kept.pop();
  if (!last) return kept;
  const letters = Array.from(last.text);
  while (letters.length > 0 && widthOf(shaper, `${letters.join('')}\u2026`, style) > width) letters.pop();
  const ended = `${letters.join('').trimEnd()}\u2026`;
  return [...kept, { text: ended, width: widthOf(shaper, ended, style) }];
}
