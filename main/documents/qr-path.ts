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

/** Covers the dark modules with few rectangles: runs of a row, drawn down as far as the same run goes on. */
function rectangles(size: number, dark: Uint8Array): string {
  let path = '';
  // Of the run that begins at each column: where it ends (0: there is none) and the row it began in.
  const ends = new Uint8Array(size);
  const tops = new Uint8Array(size);
  for (let y = 0; y <= size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const end = y < size && dark[y * size + x] ? runEnd(dark, y * size, x, size) : 0;
      const from = x;
      if (end > 0) x = end;
      for (let column = from; column <= x && column < size; column += 1) {
        const open = ends[column] ?? 0;
        const goesOn = column === from ? end : 0;
        if (open === goesOn) continue;
        const top = tops[column] ?? 0;
        if (open > 0) path += `${column} ${top} ${open - column} ${y - top} re\n`;
        ends[column] = goesOn;
        tops[column] = y;
      }
    }
  }
  return path;
}

/** The column after the last dark module of a run. */
function runEnd(dark: Uint8Array, row: number, from: number, size: number): number {
  let end = from;
  while (end < size && dark[row + end]) end += 1;
  return end;
}
