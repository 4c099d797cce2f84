import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pngPixels } from '../../main/documents/png-pixels.ts';
import { madePng, type MadePng } from './see-through-png.ts';

const size = { width: 11, height: 13 };
const byte = (x: number, y: number, channel: number) => (x * 37 + y * 91 + channel * 53 + x * y) % 256;

/** What each pixel should be: its colours and how much of it covers the paper. */
function expected(of: (x: number, y: number) => readonly number[]) {
  const pixels = Array.from({ length: size.width * size.height }, (_, at) =>
    of(at % size.width, Math.floor(at / size.width)),
  );
  return {
    colours: pixels.flatMap((pixel) => pixel.slice(0, -1)),
    alpha: pixels.map((pixel) => pixel.at(-1)),
  };
}

function read(png: Omit<MadePng, 'width' | 'height'>) {
  const pixels = pngPixels(madePng({ ...size, ...png }));
  expect(pixels).toMatchObject(size);
  return { colours: [...(pixels?.colours ?? [])], alpha: [...(pixels?.alpha ?? [])] };
}

test.each([false, true])('colours and grey with alpha, of 8 and 16 bits, interlaced %s', (interlaced) => {
  const colours = read({ bits: 8, type: 6, sample: byte, interlaced });
  expect(colours).toEqual(expected((x, y) => [0, 1, 2, 3].map((channel) => byte(x, y, channel))));
  const grey = read({ bits: 16, type: 4, sample: (x, y, at) => byte(x, y, at) * 257, interlaced });
  expect(grey).toEqual(expected((x, y) => [byte(x, y, 0), byte(x, y, 1)]));
});

test.each([
  [1, false],
  [2, true],
  [4, false],
  [8, true],
] as const)('a palette of %i bits with see-through entries, interlaced %s', (bits, interlaced) => {
  const entries = 2 ** bits;
  const number = (x: number, y: number) => (x + 2 * y) % entries;
  const palette = Uint8Array.from({ length: 3 * entries }, (_, at) => (at * 7) % 256);
  const more = [
    ['PLTE', palette],
    ['tRNS', Uint8Array.of(40)],
  ] as const;
  expect(read({ bits, type: 3, sample: number, interlaced, more })).toEqual(
    expected((x, y) => {
      const entry = number(x, y);
      return [...palette.subarray(3 * entry, 3 * entry + 3), entry === 0 ? 40 : 255];
    }),
  );
});

test('one colour declared see-through, and only that', () => {
  const grey = read({ bits: 4, type: 0, sample: (x) => x, more: [['tRNS', Uint8Array.of(0, 5)]] });
  expect(grey).toEqual(expected((x) => [x * 17, x === 5 ? 0 : 255]));
  const three = Uint8Array.of(0, byte(3, 4, 0), 0, byte(3, 4, 1), 0, byte(3, 4, 2));
  const colours = read({ bits: 8, type: 2, sample: byte, more: [['tRNS', three]] });
  expect(colours.alpha.flatMap((alpha, at) => (alpha === 0 ? [at] : []))).toContain(4 * size.width + 3);
  expect(colours.alpha.filter((alpha) => alpha === 255).length).toBeGreaterThan(100);
});

test('what a PDF can hold as it is stored is left alone', () => {
  expect(pngPixels(madePng({ ...size, bits: 8, type: 2, sample: byte }))).toBeNull();
  expect(pngPixels(Buffer.from('not a picture'))).toBeNull();
});

test('rows that would never end are given up', () => {
  const endless = madePng({ width: 11, height: 13, bits: 8, type: 6, sample: byte });
  const bomb = deflateSync(Buffer.alloc(50_000_000));
  const at = endless.indexOf('IDAT');
  const length = endless.readUInt32BE(at - 4);
  const framed = Buffer.alloc(4);
  framed.writeUInt32BE(bomb.length);
  const parts = [
    endless.subarray(0, at - 4),
    framed,
    Buffer.from('IDAT'),
    bomb,
    endless.subarray(at + 4 + length),
  ];
  expect(() => pngPixels(Buffer.concat(parts))).toThrow('larger than');
});
