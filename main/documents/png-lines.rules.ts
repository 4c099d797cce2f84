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

/** Numbers that a dot of each kind of colour has. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Reads the 13 bytes of a PNG's first chunk; null when it is not one that can be. */
export function pngHead(chunk: Uint8Array): PngHead | null {
  if (chunk.length !== 13) return null;
  const view = new DataView(chunk.buffer, chunk.byteOffset, 13);
  const [width, height, depth, colour] = [
    view.getUint32(0),
    view.getUint32(4),
    view.getUint8(8),
    view.getUint8(9),
  ];
  const fits = width > 0 && height > 0 && (depths[colour] ?? []).includes(depth);
  return fits ? { width, height, depth, colour, interlaced: view.getUint8(12) === 1 } : null;
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

/** Numbers that make a dot. */
export function samplesOf({ colour }: PngHead): number {
  return channels[colour] ?? 1;
}

/** Bytes of a line of so many dots, without the one that names its filter. */
export function lineBytes(head: PngHead, width: number): number {
  return Math.ceil((width * head.depth * samplesOf(head)) / 8);
}

/** Bytes between a byte and the one that its filter compares it with. */
export function dotBytes(head: PngHead): number {
  return Math.max(1, (head.depth * samplesOf(head)) >> 3);
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
