import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labelKinds } from '../../preload/contract/label-values.ts';
import type { FontSet } from '../../main/documents/fonts.ts';
import { planLabel } from '../../main/labels/label-plan.rules.ts';
import { labelsPerSheet, positions, type LabelSheet } from '../../main/labels/label-sheet.rules.ts';
import { labelSheets } from '../../main/labels/label-sheets.ts';
import { drawLabels } from '../../main/labels/label.pdf.ts';
import { codesInNoise } from '../documents/noisy.ts';
import { cut, render, shippedFonts } from '../documents/paper.ts';
import { sampleLabel } from './label-sample.ts';

let folder = '';
let fonts: FontSet;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxfile-codes-'));
  fonts = await shippedFonts();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const resolution = 150;
const printedAt = 600;

/** Kinds on stock that they are printed on at all: the others are refused before anything is drawn. */
const pairs = labelSheets.flatMap((sheet) =>
  labelKinds.flatMap((kind) => {
    const label = sampleLabel(kind, 1);
    const texts = { payload: label.qrPayload, bars: label.bars[0]?.content ?? '' };
    const verdict = planLabel(kind, sheet, texts, printedAt);
    return verdict.ok && verdict.plan.kind !== 'number' ? [{ kind, sheet, plan: verdict.plan }] : [];
  }),
);

/** Boxes of the last labels of a sheet, where faults of its measures add up. */
function drawn(sheet: LabelSheet): readonly number[] {
  return [1, 2, 3].slice(0, labelsPerSheet(sheet));
}

describe('at 150 dpi with noise, read back', () => {
  test('is every kind of label on some stock', () => {
    expect(new Set(pairs.map(({ kind }) => kind))).toEqual(new Set(labelKinds));
    expect(pairs.length).toBeGreaterThan(90);
  });

  test.each(pairs.map((pair) => [pair.sheet.id, pair.kind, pair] as const))(
    '%s, %s',
    async (id, kind, { sheet, plan }) => {
      const labels = drawn(sheet).map((number) => sampleLabel(kind, number));
      const start = labelsPerSheet(sheet) - labels.length + 1;
      const path = join(folder, `${id}-${kind}.pdf`);
      await drawLabels(labels, sheet, path, {
        fonts,
        kind,
        dpi: printedAt,
        start,
        copies: 1,
        offset: { x: 0, y: 0 },
        title: 'Labels',
        language: 'en',
        printedOn: '2026-11-22',
      });
      const page = await render(path, 1, resolution);
      for (const [at, { x, y }] of positions(sheet, start, labels.length).entries()) {
        const label = labels[at];
        if (!label) continue;
        // A reader is held before one label.
        const picture = cut(page, { x, y, width: sheet.width, height: sheet.height });
        if (plan.kind === 'code' || plan.code) {
          expect(await codesInNoise(picture, 'QRCode')).toEqual([label.qrPayload]);
        }
        if (plan.kind === 'bars') {
          const imeis = label.bars.map(({ content }) => content);
          const read = await codesInNoise(picture, 'Code128');
          expect(read.length).toBeGreaterThan(0);
          expect(imeis).toEqual(expect.arrayContaining(read));
        }
      }
    },
  );
});
