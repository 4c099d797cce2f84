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

/** The lines of a label's text, and how high they stand together. */
function setText(
  shaper: Shaper,
  label: LabelDocument,
  width: number,
  room: number,
): { lines: FactLine[]; height: number } {
  const scale = Math.min(2.6, Math.max(1, Math.min(room / (19 * millimetre), width / (26 * millimetre))));
  const number = numberStyle(shaper, label.boxNumber, width, scale);
  const facts = factLines(shaper, label, width, room - number.leading, scale);
  const head = { text: label.boxNumber, width: widthOf(shaper, label.boxNumber, number), style: number };
  const lines = [head, ...facts];
  return { lines, height: lines.reduce((sum, line) => sum + line.style.leading, 0) };
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

/** The facts in order of use to whoever holds the device in hand, until the label is full; names may take two lines. */
function factLines(
  shaper: Shaper,
  label: LabelDocument,
  width: number,
  room: number,
  scale: number,
): FactLine[] {
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
  const lines: FactLine[] = [];
  let used = 0;
  for (const [text, style, most] of facts) {
    if (!text) continue;
    for (const line of shorten(shaper, text, style, width, most)) {
      if (used + style.leading > room) return lines;
      used += style.leading;
      lines.push({ ...line, style });
    }
  }
  return lines;
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
