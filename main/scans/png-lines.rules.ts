/** What the first chunk of a PNG says (PNG specification, section 11.2.2). */
export interface PngHead {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with transparency, 6 colour with transparency. */
  readonly colour: number;
  readonly interlaced: boolean;
}

/** One of the pictures that a PNG is sent as: its dots and where they stand in the whole. */
export interface PngPass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly width: number;
  readonly height: number;
}

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Reads the head of a PNG from its first 29 bytes; null when it is not one that can be. */
export function pngHead(bytes: Uint8Array): PngHead | null {
  if (bytes.length < 29) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 29);
  const [width, height, depth, colour] = [
    view.getUint32(16),
    view.getUint32(20),
    view.getUint8(24),
    view.getUint8(25),
  ];
  const fits = width > 0 && height > 0 && (depths[colour] ?? []).includes(depth);
  return fits ? { width, height, depth, colour, interlaced: view.getUint8(28) === 1 } : null;
}

/** Adam7 (PNG specification, section 8.2): first dot and steps of each pass. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The pictures that a PNG is sent as, without those that have no dots. */
export function passesOf({ width, height, interlaced }: PngHead): PngPass[] {
  if (!interlaced) return [{ x: 0, y: 0, stepX: 1, stepY: 1, width, height }];
  return adam7
    .map(([x, y, stepX, stepY]) => ({
      x,
      y,
      stepX,
      stepY,
      width: Math.ceil((width - x) / stepX),
      height: Math.ceil((height - y) / stepY),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

/** Bytes of a line of so many dots, without the one that names its filter. */
export function lineBytes({ depth, colour }: PngHead, width: number): number {
  return Math.ceil((width * depth * (channels[colour] ?? 1)) / 8);
}

/** Bytes between a byte and the one that its filter compares it with. */
export function dotBytes({ depth, colour }: PngHead): number {
  return Math.max(1, (depth * (channels[colour] ?? 1)) >> 3);
}

/**
 * Takes the filter off a line, in place (PNG specification, section 9).
 *
 * @param above the line before it, all zeros for the first
 */
export function unfilter(filter: number, line: Uint8Array, above: Uint8Array, dot: number): void {
  for (let at = 0; at < line.length; at += 1) {
    const left = at < dot ? 0 : (line[at - dot] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < dot ? 0 : (above[at - dot] ?? 0);
    const guess =
      filter === 1
        ? left
        : filter === 2
          ? up
          : filter === 3
            ? (left + up) >> 1
            : filter === 4
              ? paeth(left, up, corner)
              : 0;
    line[at] = (line[at] ?? 0) + guess;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/**
 * The greys of a line on white paper (ITU-R BT.601 weights).
 *
 * @param palette greys of the palette's colours
 */
export function greysOf(head: PngHead, line: Uint8Array, width: number, palette: Uint8Array): Uint8Array {
  const { depth, colour } = head;
  const greys = new Uint8Array(width);
  if (depth < 8) {
    const most = (1 << depth) - 1;
    for (let x = 0; x < width; x += 1) {
      const bit = x * depth;
      const value = ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & most;
      greys[x] = colour === 3 ? (palette[value] ?? 255) : (value * 255) / most;
    }
    return greys;
  }
  const step = dotBytes(head);
  const next = depth >> 3;
  for (let x = 0, at = 0; x < width; x += 1, at += step) {
    const first = line[at] ?? 255;
    const coloured = colour === 2 || colour === 6;
    const shade = coloured ? greyOf(first, line[at + next] ?? 255, line[at + 2 * next] ?? 255) : first;
    const alpha = colour === 4 ? (line[at + next] ?? 255) : colour === 6 ? (line[at + 3 * next] ?? 255) : 255;
    greys[x] = colour === 3 ? (palette[first] ?? 255) : 255 - ((255 - shade) * alpha) / 255;
  }
  return greys;
}

/** The grey of a colour. */
export function greyOf(red: number, green: number, blue: number): number {
  return (306 * red + 601 * green + 117 * blue + 512) >> 10;
}
