import type { Writable } from 'node:stream';
import { DomainError } from '../errors.ts';
import type { Content } from '../documents/content.ts';
import type { FontSet } from '../documents/fonts.ts';
import { millimetre } from '../documents/measure.ts';
import { widthOf, type TextStyle } from '../documents/paragraph.ts';
import { PdfFile, type Drawn } from '../documents/pdf-file.ts';
import { refuseUnprintable } from '../documents/printable.ts';
import type { Shaper } from '../documents/shaping.ts';
import type { LabelDocument } from './label-document.ts';
import { labelsPerSheet, positions, validateSheet, type LabelSheet } from './label-sheet.rules.ts';
import { drawLabel } from './label-face.pdf.ts';

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
