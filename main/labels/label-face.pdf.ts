import type { Content } from '../documents/content.ts';
import { millimetre } from '../documents/measure.ts';
import { breakLines, widthOf, type Line, type TextStyle } from '../documents/paragraph.ts';
import { qrPath, quietZone } from '../documents/qr-path.ts';
import type { Shaper } from '../documents/shaping.ts';
import { DomainError } from '../errors.ts';
import type { LabelDocument } from './label-document.ts';
import type { LabelSheet } from './label-sheet.rules.ts';
import { labelCode, stacked } from './label-code.rules.ts';

const identifierStyle: TextStyle = { weight: 'regular', size: 6, leading: 7.4 };
const numberSizes = [13, 12, 11, 10, 9, 8, 7];
const gap = 1.2 * millimetre;

/** The code with its text: the number as large as it goes, then as many facts as there is room for. */
export function drawLabel(
  shaper: Shaper,
  content: Content,
  label: LabelDocument,
  sheet: LabelSheet,
  left: number,
  top: number,
): void {
  const fit = labelCode(sheet, label.qrPayload);
  if (!fit) {
    const params = { sheet: sheet.id, boxNumber: label.boxNumber, problem: 'code-too-small' };
    throw new DomainError('label-does-not-fit', { params });
  }
  const code = qrPath(label.qrPayload, fit.level);
  const side = fit.side * millimetre;
  const margin = sheet.margin * millimetre;
  const inner = {
    width: sheet.width * millimetre - 2 * margin,
    height: sheet.height * millimetre - 2 * margin,
  };
  const below = stacked(sheet);
  // The code's own blank zone stands between it and the text.
  const width = below ? inner.width - 2 * gap : inner.width - side - gap;
  const room = below ? inner.height - side : inner.height;
  const text = setText(shaper, label, width, room);
  const textLeft = left + margin + (below ? gap : side);
  const codeTop = top + margin + (below ? Math.max(0, (room - text.height) / 2) : (inner.height - side) / 2);
  const module = fit.module * millimetre;
  const zone = quietZone * module;
  const codeLeft = left + margin + (below ? (inner.width - side) / 2 : 0);
  content.fillPath(code.path, codeLeft + zone, codeTop + zone, module);

  let y = below ? codeTop + side : top + margin + Math.max(0, (room - text.height) / 2);
  for (const { text: words, width: wide, style } of text.lines) {
    content.text(words, textLeft + (below ? (width - wide) / 2 : 0), y + style.size * 0.97, style);
    y += style.leading;
  }
}

/** A label's text as large as all of it fits; on a small label the last facts are left out. */
function setText(
  shaper: Shaper,
  label: LabelDocument,
  width: number,
  room: number,
): { lines: FactLine[]; height: number } {
  const largest = Math.min(2.6, Math.max(1, Math.min(room / (16 * millimetre), width / (26 * millimetre))));
  const lines = (scale: number): FactLine[] => {
    const number = numberStyle(shaper, label.boxNumber, width, scale);
    const head = { text: label.boxNumber, width: widthOf(shaper, label.boxNumber, number), style: number };
    return [head, ...factLines(shaper, label, width, scale)];
  };
  const heightOf = (set: readonly FactLine[]) => set.reduce((sum, line) => sum + line.style.leading, 0);
  for (let scale = largest; scale > 1; scale -= 0.1) {
    const set = lines(scale);
    if (heightOf(set) <= room) return { lines: set, height: heightOf(set) };
  }
  const smallest = lines(1);
  while (smallest.length > 1 && heightOf(smallest) > room) smallest.pop();
  return { lines: smallest, height: heightOf(smallest) };
}

function numberStyle(shaper: Shaper, number: string, width: number, scale: number): TextStyle {
  const style = (size: number): TextStyle => ({ weight: 'bold', size, leading: size * 1.3 });
  const fitting = numberSizes
    .map((size) => style(size * scale))
    .find((candidate) => widthOf(shaper, number, candidate) <= width);
  return fitting ?? style(6);
}

interface FactLine extends Line {
  readonly style: TextStyle;
}

/** The facts in order of use to whoever holds the device in hand; names may take two lines. */
function factLines(shaper: Shaper, label: LabelDocument, width: number, scale: number): FactLine[] {
  const size = identifierStyle.size * scale;
  const plain: TextStyle = { weight: 'regular', size, leading: size * 1.22 };
  const strong: TextStyle = { ...plain, weight: 'bold' };
  const facts: [string | null, TextStyle, number][] = [
    [label.holderName, strong, 2],
    [label.holderCode, plain, 1],
    [label.simNumber, plain, 1],
    [label.imei1, plain, 1],
    [label.districtName, plain, 1],
    [label.supportContact, plain, 2],
  ];
  return facts.flatMap(([text, style, most]) =>
    text ? shorten(shaper, text, style, width, most).map((line) => ({ ...line, style })) : [],
  );
}

/** Breaks a text into at most `most` lines; what is left over is told by an ellipsis, never cut silently. */
function shorten(shaper: Shaper, text: string, style: TextStyle, width: number, most: number): Line[] {
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
