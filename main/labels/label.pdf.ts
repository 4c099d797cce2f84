import type { Writable } from 'node:stream';
import type { LabelKind } from '../../preload/contract/labels.ts';
import { DomainError } from '../errors.ts';
import type { FontSet } from '../documents/fonts.ts';
import { millimetre } from '../documents/measure.ts';
import { PdfFile, type Drawn } from '../documents/pdf-file.ts';
import { refuseUnprintable } from '../documents/printable.ts';
import type { LabelDocument } from './label-document.ts';
import { drawLabel } from './label-face.pdf.ts';
import { labelsPerSheet, positions, validateSheet, type LabelSheet } from './label-sheet.rules.ts';

export interface LabelOptions {
  readonly fonts: FontSet;
  readonly kind: LabelKind;
  /** Of the printer: modules of codes are whole dots. */
  readonly dpi: number;
  /** First label of the first sheet to use; 1 is the top left one, counted along the rows. */
  readonly start: number;
  /** How many of each label, one after the other. */
  readonly copies: number;
  /** Correction for a printer off its mark, millimetres to the right and down. */
  readonly offset: { readonly x: number; readonly y: number };
  /** Title of the document, and its language, e.g. `en`. */
  readonly title: string;
  readonly language: string;
  /** Day on the document, ISO; the same labels on the same day give the same bytes. */
  readonly printedOn: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/**
 * Draws labels on sheets or on a roll. Rejects with `label-does-not-fit` when the sheet is faulty, has no label
 * `start`, or a code would be too small to scan, with `unprintable-text`, or with `cancelled` after an abort.
 */
export async function drawLabels(
  labels: readonly LabelDocument[],
  sheet: LabelSheet,
  sink: string | Writable,
  options: LabelOptions,
): Promise<Drawn> {
  const { kind, dpi, start, copies, offset, fonts } = options;
  refuseSheet(sheet, start);
  const order = { kind, sheet, dpi };
  const count = labels.length * copies;
  const places = positions(sheet, start, count);
  const perSheet = labelsPerSheet(sheet);
  const file = openSheetFile(sheet, sink, options);
  try {
    for (let from = 0; from < count;) {
      if (options.signal?.aborted) throw new DomainError('cancelled');
      // The first sheet may be begun already.
      const to = Math.min(count, (places[from]?.sheet ?? 0) * perSheet + perSheet - (start - 1));
      const first = from;
      file.page(file.structure, (content) => {
        places.slice(first, to).forEach((place, at) => {
          const label = labels[Math.floor((first + at) / copies)];
          if (!label) return;
          refuseUnprintable(fonts, label.boxNumber, label, new Set(['deviceId', 'qrPayload']));
          const x = (place.x + offset.x) * millimetre;
          const y = (place.y + offset.y) * millimetre;
          content.tagged('P', () => drawLabel(file.shaper, content, label, order, x, y));
        });
      });
      options.onProgress?.(to);
      from = to;
      await file.breathe();
    }
    return await file.end();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

/** Refuses a sheet whose labels leave the page or overlap, and a first label that it does not have. */
export function refuseSheet(sheet: LabelSheet, start: number): void {
  const [fault] = validateSheet(sheet);
  if (fault) {
    throw new DomainError('label-does-not-fit', { params: { sheet: sheet.id, problem: fault.problem } });
  }
  if (start < 1 || start > labelsPerSheet(sheet)) {
    throw new DomainError('label-does-not-fit', { params: { sheet: sheet.id, problem: 'start', start } });
  }
}

/** Opens a file whose pages are as large as the sheet. */
export function openSheetFile(
  { page }: LabelSheet,
  sink: string | Writable,
  options: Pick<LabelOptions, 'fonts' | 'language' | 'printedOn' | 'title'>,
): PdfFile {
  const { fonts, title, language, printedOn } = options;
  return new PdfFile(sink, {
    fonts,
    title,
    language,
    createdAt: new Date(`${printedOn}T00:00:00Z`),
    page: { width: page.width * millimetre, height: page.height * millimetre },
  });
}
