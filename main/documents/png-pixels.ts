import { inflateSync } from 'node:zlib';
import {
  dotBytes,
  lineBytes,
  passesOf,
  pngHead,
  samplesOf,
  unfilter,
  type PngHead,
} from './png-lines.rules.ts';

/** A picture as a PDF holds one that is see-through: eight bits a sample, transparency apart from colour. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One sample a pixel for grey, three for red, green and blue. */
  readonly channels: 1 | 3;
  readonly colours: Uint8Array;
  /** How much of each pixel covers the paper. */
  readonly alpha: Uint8Array;
}

/** What the chunks of a PNG file say. */
interface Png extends PngHead {
  readonly palette: Uint8Array;
  readonly transparency: Uint8Array | null;
  readonly packed: readonly Uint8Array[];
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * The pixels of a PNG (ISO/IEC 15948) that a PDF cannot hold as it is stored, because it is see-through or
 * interlaced. Null for every other picture.
 */
export function pngPixels(bytes: Uint8Array): Pixels | null {
  if (!signature.every((byte, at) => bytes[at] === byte)) return null;
  const png = chunksOf(bytes);
  const isSeeThrough = png.colour >= 4 || png.transparency !== null;
  return isSeeThrough || png.interlaced ? decoded(png) : null;
}

function chunksOf(bytes: Uint8Array): Png {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    found.set(name, [...(found.get(name) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  const head = pngHead(found.get('IHDR')?.[0] ?? new Uint8Array(0));
  if (!head) throw new Error('the PNG has no head');
  return {
    ...head,
    palette: found.get('PLTE')?.[0] ?? new Uint8Array(0),
    transparency: found.get('tRNS')?.[0] ?? null,
    packed: found.get('IDAT') ?? [],
  };
}

function decoded(png: Png): Pixels {
  const { width, height, depth, packed } = png;
  // More than this no picture has: eight bytes a pixel, and a filter for each row of seven passes.
  const maxOutputLength = 8 * width * height + 8 * (height + 8);
  const data = inflateSync(Buffer.concat(packed), { maxOutputLength });
  const samples = samplesOf(png);
  const channels = channelsOf(png);
  const colours = new Uint8Array(width * height * channels);
  const alpha = new Uint8Array(width * height).fill(255);
  const paint = painterOf(png, colours, alpha);
  const pixel = Array.from({ length: samples }, () => 0);
  let from = 0;
  for (const pass of passesOf(png)) {
    const length = lineBytes(png, pass.width);
    let above: Uint8Array = new Uint8Array(length);
    for (let line = 0; line < pass.height; line += 1) {
      const row = data.subarray(from + 1, from + 1 + length);
      unfilter(data[from] ?? 0, row, above, dotBytes(png));
      const first = (pass.y + line * pass.stepY) * width + pass.x;
      for (let column = 0; column < pass.width; column += 1) {
        for (let at = 0; at < samples; at += 1) pixel[at] = sampleOf(row, column * samples + at, depth);
        paint(pixel, first + column * pass.stepX);
      }
      from += 1 + length;
      above = row;
    }
  }
  return { width, height, channels, colours, alpha };
}

/** Numbers of a pixel's colour, without its transparency. */
function channelsOf({ colour }: PngHead): 1 | 3 {
  return colour === 0 || colour === 4 ? 1 : 3;
}

function sampleOf(row: Uint8Array, at: number, bits: number): number {
  if (bits === 8) return row[at] ?? 0;
  if (bits === 16) return ((row[2 * at] ?? 0) << 8) | (row[2 * at + 1] ?? 0);
  const bit = at * bits;
  return ((row[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

/** Puts the samples of a pixel in their places. */
function painterOf(
  png: Png,
  colours: Uint8Array,
  alpha: Uint8Array,
): (pixel: readonly number[], place: number) => void {
  const { depth, colour, palette, transparency } = png;
  const most = (1 << depth) - 1;
  const scaled = (sample = 0) => (depth === 8 ? sample : Math.floor((sample * 255) / most));
  if (colour === 3)
    return ([number = 0], place) => {
      colours.set(palette.subarray(3 * number, 3 * number + 3), 3 * place);
      alpha[place] = transparency?.[number] ?? 255;
    };
  const channels = channelsOf(png);
  // One colour may be declared see-through, in two bytes a sample.
  const clear = transparency && Array.from({ length: channels }, (_, at) => sampleOf(transparency, at, 16));
  return (pixel, place) => {
    for (let at = 0; at < channels; at += 1) colours[place * channels + at] = scaled(pixel[at]);
    if (colour >= 4) alpha[place] = scaled(pixel[channels]);
    else if (clear?.every((sample, at) => sample === pixel[at])) alpha[place] = 0;
  };
}
