import type { Writable } from 'node:stream';
import { DomainError } from '../errors.ts';
import type { Content } from '../documents/content.ts';
import type { FontSet } from '../documents/fonts.ts';
import { millimetre } from '../documents/measure.ts';
import { breakLines, widthOf, type Line, type TextStyle } from '../documents/paragraph.ts';
import { PdfFile, type Drawn } from '../documents/pdf-file.ts';
import { refuseUnprintable } from '../documents/printable.ts';
import { qrPath, quietZone } from '../documents/qr-path.ts';
import type { Shaper } from '../documents/shaping.ts';
import type { LabelDocument } from './label-document.ts';
import { labelsPerSheet, positions, validateSheet, type LabelSheet } from './label-sheet.rules.ts';
import { qrFit, type QrFit } from './qr-fit.rules.ts';

export interface LabelOptions {
  readonly fonts: FontSet;
  /** First label of the first sheet to use; 1 is the top left one, counted along the rows. */
  readonly start: number;
  /** Correction for a printer off its mark, millimetres to the right and down. */
  readonly offset: { readonly x: number; readonly y: number };
  /** Language of the document, e.g. `en`. */
  readonly language: string;
  /** Day on the document, ISO; the same labels on the same day give the same bytes. */
  readonly printedOn: string;
  /** Draw each label's outline too. */
  readonly outline?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

const identifierStyle: TextStyle = { weight: 'regular', size: 6, leading: 7.4 };
const numberSizes = [13, 12, 11, 10, 9, 8, 7];
const gap = 1.2 * millimetre;

/** How the code of a label would be printed on a sheet, or null when it would not scan. */
export function labelCode(sheet: LabelSheet, payload: string): QrFit | null {
  const room = Math.min(sheet.height, sheet.width * 0.6) - 2 * sheet.margin;
  return qrFit(payload.length, Math.min(room, 34));
}

/**
 * Draws labels on sheets. Rejects with `label-does-not-fit` when the sheet is faulty, has no label `start`,
 * or a code would be too small to scan, with `unprintable-text`, or with `cancelled` after an abort.
 */
export async function drawLabels(
  labels: readonly LabelDocument[],
  sheet: LabelSheet,
  sink: string | Writable,
  options: LabelOptions,
): Promise<Drawn> {
  refuseSheet(sheet, options.start);
  const file = openFile(sheet, sink, options, 'Labels');
  try {
    const places = positions(sheet, options.start, labels.length);
    let drawn = 0;
    while (drawn < labels.length) {
      if (options.signal?.aborted) throw new DomainError('cancelled');
      const onThisSheet = places[drawn]?.sheet ?? 0;
      file.page(file.structure, (content) => {
        for (; drawn < labels.length && places[drawn]?.sheet === onThisSheet; drawn += 1) {
          const label = labels[drawn];
          const place = places[drawn];
          if (!label || !place) continue;
          refuseUnprintable(options.fonts, label.boxNumber, label, new Set(['qrPayload']));
          const x = (place.x + options.offset.x) * millimetre;
          const y = (place.y + options.offset.y) * millimetre;
          if (options.outline)
            content.artifact(() =>
              content.frame(x, y, sheet.width * millimetre, sheet.height * millimetre, 0.25, 0.6),
            );
          content.tagged('P', () => drawLabel(file.shaper, content, label, sheet, x, y));
        }
      });
      options.onProgress?.(drawn);
      await file.breathe();
    }
    return await file.end();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

/** Draws the sheet's outlines, their numbers and a ruler on plain paper, to hold against a sheet of labels. */
export async function drawOutlineTestPage(
  sheet: LabelSheet,
  sink: string | Writable,
  options: Pick<LabelOptions, 'fonts' | 'offset' | 'language' | 'printedOn'>,
): Promise<Drawn> {
  refuseSheet(sheet, 1);
  const file = openFile(sheet, sink, options, `Test page ${sheet.id}`);
  try {
    file.page(file.structure, (content) => {
      content.tagged('P', () => drawOutlines(file.shaper, content, sheet, options.offset));
    });
    return await file.end();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

function openFile(
  sheet: LabelSheet,
  sink: string | Writable,
  options: Pick<LabelOptions, 'fonts' | 'language' | 'printedOn'>,
  title: string,
): PdfFile {
  return new PdfFile(sink, {
    fonts: options.fonts,
    title,
    language: options.language,
    createdAt: new Date(`${options.printedOn}T00:00:00Z`),
    page: { width: sheet.page.width * millimetre, height: sheet.page.height * millimetre },
  });
}

function refuseSheet(sheet: LabelSheet, start: number): void {
  const [problem] = validateSheet(sheet);
  if (problem) throw new DomainError('label-does-not-fit', { params: { sheet: sheet.id, problem } });
  if (start < 1 || start > labelsPerSheet(sheet)) {
    throw new DomainError('label-does-not-fit', { params: { sheet: sheet.id, problem: 'start', start } });
  }
}

/** Code at the left, text at its right: the number as large as it goes, then as many facts as there is room for. */
function drawLabel(
  shaper: Shaper,
  content: Content,
  label: LabelDocument,
  sheet: LabelSheet,
  left: number,
  top: number,
): void {
  const fit = labelCode(sheet, label.qrPayload);
  if (!fit)
    throw new DomainError('label-does-not-fit', {
      params: { sheet: sheet.id, boxNumber: label.boxNumber, problem: 'code-too-small' },
    });
  const code = qrPath(label.qrPayload, fit.level);
  const margin = sheet.margin * millimetre;
  const height = sheet.height * millimetre;
  const module = fit.module * millimetre;
  const zone = quietZone * module;
  const side = fit.side * millimetre;
  content.fillPath(code.path, left + margin + zone, top + (height - side) / 2 + zone, module);

  // The code's own blank zone stands between it and the text.
  const x = left + margin + side;
  const width = sheet.width * millimetre - margin - side - Math.max(margin, gap);
  const room = height - 2 * margin;
  const scale = Math.min(1.6, Math.max(1, room / (19 * millimetre)));
  const number = numberStyle(shaper, label.boxNumber, width, scale);
  const lines = factLines(shaper, label, width, room - number.leading, scale);
  const text = number.leading + lines.reduce((sum, line) => sum + line.style.leading, 0);
  let y = top + margin + Math.max(0, (room - text) / 2);
  content.text(label.boxNumber, x, y + number.size * 0.95, number);
  y += number.leading;
  for (const line of lines) {
    content.text(line.text, x, y + line.style.size, line.style);
    y += line.style.leading;
  }
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

function drawOutlines(
  shaper: Shaper,
  content: Content,
  sheet: LabelSheet,
  offset: { readonly x: number; readonly y: number },
): void {
  const style: TextStyle = { weight: 'regular', size: 8, leading: 10 };
  positions(sheet, 1, labelsPerSheet(sheet)).forEach((place, index) => {
    const x = (place.x + offset.x) * millimetre;
    const y = (place.y + offset.y) * millimetre;
    content.frame(x, y, sheet.width * millimetre, sheet.height * millimetre, 0.4, 0);
    content.text(String(index + 1), x + 2 * millimetre, y + 4 * millimetre, style);
  });
  const left = ((sheet.page.width - 100) / 2) * millimetre;
  const top = (sheet.page.height / 2) * millimetre;
  content.block(left - 3 * millimetre, top - 5 * millimetre, 106 * millimetre, 10 * millimetre, 1);
  content.line(left, top, left + 100 * millimetre, top, 0.5);
  for (let at = 0; at <= 100; at += 10) {
    const high = at % 50 === 0 ? 3 : 1.6;
    content.line(left + at * millimetre, top - high * millimetre, left + at * millimetre, top, 0.5);
  }
  const caption = `${sheet.id}: 100 mm`;
  content.text(
    caption,
    left + 50 * millimetre - widthOf(shaper, caption, style) / 2,
    top + 3.5 * millimetre,
    style,
  );
}
