import { inflateSync } from 'node:zlib';

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
interface Png {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** 0 grey, 2 colours, 3 numbers of a palette, 4 grey and alpha, 6 colours and alpha. */
  readonly type: number;
  readonly interlaced: boolean;
  readonly palette: Uint8Array;
  readonly transparency: Uint8Array | null;
  readonly data: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * The pixels of a PNG (ISO/IEC 15948) that a PDF cannot hold as it is stored, because it is see-through or
 * interlaced. Null for every other picture.
 */
export function pngPixels(bytes: Uint8Array): Pixels | null {
  if (!signature.every((byte, at) => bytes[at] === byte)) return null;
  const png = chunksOf(bytes);
  const isSeeThrough = png.type >= 4 || png.transparency !== null;
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
  const head = Buffer.from(found.get('IHDR')?.[0] ?? []);
  if (head.length !== 13) throw new Error('the PNG has no head');
  const width = head.readUInt32BE(0);
  const height = head.readUInt32BE(4);
  return {
    width,
    height,
    bits: head.readUInt8(8),
    type: head.readUInt8(9),
    interlaced: head.readUInt8(12) === 1,
    palette: found.get('PLTE')?.[0] ?? new Uint8Array(0),
    transparency: found.get('tRNS')?.[0] ?? null,
    // More than this no picture has: eight bytes a pixel, and a filter for each row of seven passes.
    data: inflateSync(Buffer.concat(found.get('IDAT') ?? []), {
      maxOutputLength: 8 * width * height + 8 * (height + 8),
    }),
  };
}

/** First column and row of each pass, and the distance to the next, of an interlaced picture. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const onePass = [[0, 0, 1, 1]] as const;

function decoded(png: Png): Pixels {
  const { width, height, bits, type, data } = png;
  const samples = [1, 0, 3, 1, 2, 0, 4][type] ?? 0;
  const channels = type === 0 || type === 4 ? 1 : 3;
  const colours = new Uint8Array(width * height * channels);
  const alpha = new Uint8Array(width * height).fill(255);
  const paint = painterOf(png, colours, alpha);
  const pixel = Array.from({ length: samples }, () => 0);
  let from = 0;
  for (const [left, top, stepX, stepY] of png.interlaced ? passes : onePass) {
    const columns = Math.ceil((width - left) / stepX);
    if (columns <= 0) continue;
    const length = Math.ceil((columns * samples * bits) / 8);
    let above: Uint8Array = new Uint8Array(length);
    for (let y = top; y < height; y += stepY) {
      const row = data.subarray(from + 1, from + 1 + length);
      unfilter(data[from] ?? 0, row, above, Math.max(1, (samples * bits) >> 3));
      for (let column = 0; column < columns; column += 1) {
        for (let at = 0; at < samples; at += 1) pixel[at] = sampleOf(row, column * samples + at, bits);
        paint(pixel, y * width + left + column * stepX);
      }
      from += 1 + length;
      above = row;
    }
  }
  return { width, height, channels, colours, alpha };
}

function sampleOf(row: Uint8Array, at: number, bits: number): number {
  if (bits === 8) return row[at] ?? 0;
  if (bits === 16) return ((row[2 * at] ?? 0) << 8) | (row[2 * at + 1] ?? 0);
  const bit = at * bits;
  return ((row[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

/** Takes back what each byte of a row was filtered by: its neighbours at the left and above (clause 9). */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, distance: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const left = at < distance ? 0 : (row[at - distance] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < distance ? 0 : (above[at - distance] ?? 0);
    row[at] = (row[at] ?? 0) + guessOf(filter, left, up, corner);
  }
}

function guessOf(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? nearest(left, up, corner) : 0;
}

/** The neighbour that comes nearest to left + up - corner. */
function nearest(left: number, up: number, corner: number): number {
  const byLeft = Math.abs(up - corner);
  const byUp = Math.abs(left - corner);
  const byCorner = Math.abs(left + up - 2 * corner);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** Puts the samples of a pixel in their places. */
function painterOf(
  { bits, type, palette, transparency }: Png,
  colours: Uint8Array,
  alpha: Uint8Array,
): (pixel: readonly number[], place: number) => void {
  const most = (1 << bits) - 1;
  const scaled = (sample = 0) => (bits === 8 ? sample : Math.floor((sample * 255) / most));
  if (type === 3)
    return ([number = 0], place) => {
      colours.set(palette.subarray(3 * number, 3 * number + 3), 3 * place);
      alpha[place] = transparency?.[number] ?? 255;
    };
  const channels = type === 0 || type === 4 ? 1 : 3;
  // One colour may be declared see-through, in two bytes a sample.
  const clear = transparency && Array.from({ length: channels }, (_, at) => sampleOf(transparency, at, 16));
  return (pixel, place) => {
    for (let at = 0; at < channels; at += 1) colours[place * channels + at] = scaled(pixel[at]);
    if (type >= 4) alpha[place] = scaled(pixel[channels]);
    else if (clear?.every((sample, at) => sample === pixel[at])) alpha[place] = 0;
  };
}
