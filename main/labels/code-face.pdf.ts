import { millimetre } from '../documents/measure.ts';
import { qrPath, quietZone } from '../documents/qr-path.ts';
import type { FacePen } from './face-pen.ts';
import type { LabelDocument } from './label-document.ts';
import { codeGap, type LabelPlan } from './label-plan.rules.ts';
import { labelText } from './label-text.pdf.ts';
import type { QrFit } from './qr-fit.rules.ts';

const gap = codeGap * millimetre;

/** The code with the number and the facts beside it, or below it on a label that is nearly square. */
export function drawCodeFace(
  pen: FacePen,
  label: LabelDocument,
  { code, below }: Extract<LabelPlan, { readonly kind: 'code' }>,
): void {
  const side = code.side * millimetre;
  // The code's own blank zone stands between it and the text.
  const width = below ? pen.width - 2 * gap : pen.width - side - gap;
  const room = below ? pen.height - side : pen.height;
  const { lines, height } = labelText(pen.shaper, label.boxNumber, label.facts, width, room);
  const codeLeft = pen.left + (below ? (pen.width - side) / 2 : 0);
  const codeTop = pen.top + (below ? Math.max(0, (room - height) / 2) : (pen.height - side) / 2);
  drawCode(pen, label.qrPayload, code, codeLeft, codeTop);

  const textLeft = pen.left + (below ? gap : side);
  let y = below ? codeTop + side : pen.top + Math.max(0, (room - height) / 2);
  for (const { text, width: wide, style } of lines) {
    pen.content.text(text, textLeft + (below ? (width - wide) / 2 : 0), y + style.size * 0.97, style);
    y += style.leading;
  }
}

/** Draws a code with the corner of its blank zone at a point. */
export function drawCode(pen: FacePen, payload: string, code: QrFit, left: number, top: number): void {
  const module = code.module * millimetre;
  const zone = quietZone * module;
  const { path } = qrPath(payload, code.level);
  pen.content.fillPath(path, pen.toDots(left + zone), pen.toDots(top + zone), module);
}
