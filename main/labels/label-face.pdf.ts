import type { LabelKind } from '../../preload/contract/labels.ts';
import type { Content } from '../documents/content.ts';
import { millimetre } from '../documents/measure.ts';
import type { Shaper } from '../documents/shaping.ts';
import { DomainError } from '../errors.ts';
import { drawBarsFace } from './bars-face.pdf.ts';
import { drawCodeFace } from './code-face.pdf.ts';
import type { FacePen } from './face-pen.ts';
import type { LabelDocument } from './label-document.ts';
import { planLabel } from './label-plan.rules.ts';
import { faceOf, isTurned, type LabelSheet } from './label-sheet.rules.ts';
import { labelText } from './label-text.pdf.ts';
import { dotOf } from './qr-fit.rules.ts';

/** Draws one label with its top left corner at a point of the page, on its side where the roll wants it. */
export function drawLabel(
  shaper: Shaper,
  content: Content,
  label: LabelDocument,
  order: { readonly kind: LabelKind; readonly sheet: LabelSheet; readonly dpi: number },
  x: number,
  y: number,
): void {
  const { kind, sheet, dpi } = order;
  const texts = { payload: label.qrPayload, bars: label.bars[0]?.content ?? label.boxNumber };
  const verdict = planLabel(kind, sheet, texts, dpi);
  if (!verdict.ok) {
    const { problem, params } = verdict.refusal;
    throw new DomainError('label-does-not-fit', {
      params: { ...params, sheet: sheet.id, boxNumber: label.boxNumber, problem },
    });
  }
  const { plan } = verdict;
  const face = faceOf(sheet);
  const dot = dotOf(dpi) * millimetre;
  const toDots = (points: number): number => Math.round(points / dot) * dot;
  const margin = face.margin * millimetre;

  const draw = (left: number, top: number): void => {
    const pen: FacePen = {
      shaper,
      content,
      left: left + margin,
      top: top + margin,
      width: face.width * millimetre - 2 * margin,
      height: face.height * millimetre - 2 * margin,
      toDots,
    };
    if (plan.kind === 'code') drawCodeFace(pen, label, plan);
    else if (plan.kind === 'bars') drawBarsFace(pen, label, plan);
    else drawNumber(pen, label.boxNumber);
  };
  if (isTurned(sheet)) content.turned(toDots(x + sheet.width * millimetre), toDots(y), () => draw(0, 0));
  else draw(x, y);
}

function drawNumber(pen: FacePen, number: string): void {
  const { lines, height } = labelText(pen.shaper, number, [], pen.width, pen.height);
  const y = pen.top + (pen.height - height) / 2;
  for (const { text, width, style } of lines) {
    pen.content.text(text, pen.left + (pen.width - width) / 2, y + style.size * 0.97, style);
  }
}
