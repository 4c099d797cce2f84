import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { labelKinds } from '../../preload/contract/label-values.ts';
import type { FontSet } from '../../main/documents/fonts.ts';
import { planLabel } from '../../main/labels/label-plan.rules.ts';
import { labelsPerSheet, positions, type LabelSheet } from '../../main/labels/label-sheet.rules.ts';
import { labelSheets } from '../../main/labels/label-sheets.ts';
import { drawLabels } from '../../main/labels/label.pdf.ts';
import { cut, render, shippedFonts, type Picture } from '../documents/paper.ts';
import { sampleLabel } from './label-sample.ts';

let folder = '';
let fonts: FontSet;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxfile-codes-'));
  fonts = await shippedFonts();
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const { buffer } = await readFile(wasm);
  await prepareZXingModule({ overrides: { wasmBinary: buffer }, fireImmediately: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A sequence that looks random and is the same each time. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * A page as a cheap scanner gives it back: grey all over with a grain of 40 steps, and one dot in a thousand of the
 * wrong shade, as toner and dust leave them.
 */
function scanned({ grey, width, height }: Picture, seed: number): ImageData {
  const random = noise(seed);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  grey.forEach((dot, at) => {
    const shade = random() < 1 / 1000 ? 255 - dot : 30 + dot * 0.78 + (random() - 0.5) * 40;
    data.fill(shade, at * 4, at * 4 + 3);
  });
  return { data, width, height, colorSpace: 'srgb' };
}

/** What a reader finds that looks a second and a third time where it reads nothing, as every reader does. */
async function codesOf(picture: Picture, format: 'QRCode' | 'Code128'): Promise<string[]> {
  for (const look of [1, 2, 3]) {
    const options = { formats: [format], tryHarder: true, maxNumberOfSymbols: 4 };
    const found = await readBarcodes(scanned(picture, look), options);
    if (found.length > 0) return found.map(({ text }) => text);
  }
  return [];
}

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
          expect(await codesOf(picture, 'QRCode')).toEqual([label.qrPayload]);
        }
        if (plan.kind === 'bars') {
          const imeis = label.bars.map(({ content }) => content);
          const read = await codesOf(picture, 'Code128');
          expect(read.length).toBeGreaterThan(0);
          expect(imeis).toEqual(expect.arrayContaining(read));
        }
      }
    },
  );
});
