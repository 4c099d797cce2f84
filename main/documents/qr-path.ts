import type { QrLevel } from './qr-blocks.ts';
import { qrCode } from './qr-code.ts';

export type { QrLevel } from './qr-blocks.ts';

/** Blank modules that a reader needs on each side (ISO/IEC 18004). */
export const quietZone = 4;

export interface QrPath {
  /** Modules on a side, quiet zone left out. */
  readonly size: number;
  /** The dark modules as rectangles of a PDF path, one unit a module. */
  readonly path: string;
  /** Which of the eight masks was laid over the code (ISO/IEC 18004, 7.8). */
  readonly mask: number;
}

/**
 * Encodes a text; vectors, so that it stays sharp on any printer. The best mask is looked for unless one is
 * given, as for texts that differ in a letter only. Throws when the text is too long for a QR code.
 */
export function qrPath(text: string, level: QrLevel, mask?: number): QrPath {
  const code = qrCode(text, level, mask);
  return { size: code.size, path: rectangles(code.size, code.dark), mask: code.mask };
}

/** Bytes of a rectangle at most: four numbers below 1000, each with a blank, and its operator. */
const longest = 19;

/** Paths are written here one after another: as bytes, since joining text number by number takes far longer. */
let paper = Buffer.alloc(0);

/** Covers the dark modules with few rectangles: runs of a row, drawn down as far as the same run goes on. */
function rectangles(size: number, dark: Uint8Array): string {
  // At most every other module of a row begins a rectangle.
  const most = size * Math.ceil(size / 2) * longest;
  if (paper.length < most) paper = Buffer.alloc(most);
  const bytes = paper;
  // Of the run that begins at each column: where it ends (0: there is none) and the row it began in.
  const ends = new Uint8Array(size);
  const tops = new Uint8Array(size);
  let at = 0;
  for (let y = 0; y <= size; y += 1) {
    let runEnds = 0;
    for (let x = 0; x < size; x += 1) {
      let end = 0;
      if (x >= runEnds && y < size && dark[y * size + x]) end = runEnds = runEnd(dark, y * size, x, size);
      const open = ends[x] ?? 0;
      if (open === end) continue;
      if (open > 0) {
        const top = tops[x] ?? 0;
        at = writeNumber(bytes, at, x);
        at = writeNumber(bytes, at, top);
        at = writeNumber(bytes, at, open - x);
        at = writeNumber(bytes, at, y - top);
        bytes[at] = 0x72;
        bytes[at + 1] = 0x65;
        bytes[at + 2] = 0x0a;
        at += 3;
      }
      ends[x] = end;
      tops[x] = y;
    }
  }
  return bytes.toString('latin1', 0, at);
}

/** Writes a number below 1000 and a blank, and tells where they end. */
function writeNumber(bytes: Uint8Array, from: number, value: number): number {
  let at = from;
  let rest = value;
  if (rest > 99) {
    bytes[at++] = 0x30 + ((rest / 100) | 0);
    rest %= 100;
    bytes[at++] = 0x30 + ((rest / 10) | 0);
    rest %= 10;
  } else if (rest > 9) {
    bytes[at++] = 0x30 + ((rest / 10) | 0);
    rest %= 10;
  }
  bytes[at] = 0x30 + rest;
  bytes[at + 1] = 0x20;
  return at + 2;
}

/** The column after the last dark module of a run. */
function runEnd(dark: Uint8Array, row: number, from: number, size: number): number {
  let end = from;
  while (end < size && dark[row + end]) end += 1;
  return end;
}
