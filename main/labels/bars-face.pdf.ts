import { millimetre } from '../documents/measure.ts';
import { widthOf, type TextStyle } from '../documents/paragraph.ts';
import { blankZone, leastHeight } from './bars.rules.ts';
import { barsPath, code128, modulesOf } from './code-128.rules.ts';
import { drawCode } from './code-face.pdf.ts';
import type { FacePen } from './face-pen.ts';
import type { LabelBars, LabelDocument } from './label-document.ts';
import { barsText, codeGap, type LabelPlan } from './label-plan.rules.ts';
import { labelText } from './label-text.pdf.ts';

type BarsPlan = Extract<LabelPlan, { readonly kind: 'bars' }>;

/** Bars need be no higher to be hit by a scanner, in points. */
const highest = 16 * millimetre;
/** Between the text and the bars below it. */
const textGap = 0.8 * millimetre;
const captionHeight = barsText.caption * millimetre;
const captionSizes = [7, 6.5, 6, 5.5, 5];

/** The number, then as many bars as there is room for, each above its caption; the code at the left. */
export function drawBarsFace(pen: FacePen, label: LabelDocument, { bars, code }: BarsPlan): void {
  const beside = code ? (code.side + codeGap) * millimetre : 0;
  const left = pen.left + beside;
  const width = pen.width - beside;
  if (code) {
    const side = code.side * millimetre;
    drawCode(pen, label.qrPayload, code, pen.left, pen.top + (pen.height - side) / 2);
  }
  const lowest = leastHeight * millimetre + captionHeight;
  const rows = label.bars.slice(0, pen.height >= 2 * lowest + 3 * barsText.number * millimetre ? 2 : 1);
  const each = Math.min(highest + captionHeight, Math.max(lowest, (pen.height * 0.6) / rows.length));
  const room = pen.height - rows.length * each - textGap;
  // The text begins where the bars do; their blank zones are blank beside it as well.
  const indent = code ? blankZone * bars.module * millimetre : 0;
  const { lines, height } = labelText(pen.shaper, label.boxNumber, label.facts, width - indent, room);

  let y = pen.top + Math.max(0, (room - height) / 2);
  for (const { text, style } of lines) {
    pen.content.text(text, left + indent, y + style.size * 0.97, style);
    y += style.leading;
  }
  rows.forEach((row, at) =>
    drawRow(pen, row, bars.module * millimetre, {
      left,
      width,
      top: pen.top + room + textGap + at * each,
      height: each,
    }),
  );
}

interface RowArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function drawRow(pen: FacePen, { content, caption }: LabelBars, module: number, area: RowArea): void {
  const high = area.height - captionHeight;
  const widths = code128(content);
  const modules = modulesOf(widths);
  const left = pen.toDots(area.left + blankZone * module);
  pen.content.fillPath(barsPath(widths, high / module), left, pen.toDots(area.top), module);
  const style = captionSizes
    .map((size): TextStyle => ({ weight: 'regular', size, leading: size * 1.2 }))
    .find((one) => widthOf(pen.shaper, caption, one) <= area.width);
  if (!style) return;
  const wide = widthOf(pen.shaper, caption, style);
  const from = Math.max(area.left, left + (modules * module - wide) / 2);
  pen.content.text(caption, from, area.top + high + style.size * 1.05, style);
}
