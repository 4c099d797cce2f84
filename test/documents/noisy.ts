import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Picture } from './paper.ts';

let reader: Promise<unknown> | null = null;

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

/**
 * What a reader finds on a picture with noise that looks a second and a third time where it reads nothing, as every
 * reader does.
 */
export async function codesInNoise(
  picture: Picture,
  format: 'QRCode' | 'Code128',
  most = 4,
): Promise<string[]> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  reader ??= readFile(wasm).then(({ buffer }) =>
    prepareZXingModule({ overrides: { wasmBinary: buffer }, fireImmediately: true }),
  );
  await reader;
  for (const look of [1, 2, 3]) {
    const options = { formats: [format], tryHarder: true, maxNumberOfSymbols: most };
    const found = await readBarcodes(scanned(picture, look), options);
    if (found.length > 0) return found.map(({ text }) => text);
  }
  return [];
}
