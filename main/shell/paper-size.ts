import type { SealedReader } from '../files/index.ts';

/** Microns, as the print options count. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

const micronsPerPoint = 25_400 / 72;
/** The first page's dictionary stands within this many bytes of one end of the file. */
const reach = 1024 * 1024;

/** Size of the first page that a stretch of a PDF describes, or null. */
export function paperSizeIn(text: string): PaperSize | null {
  const [, x0, y0, x1, y1] =
    /\/MediaBox\s*\[\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(text) ?? [];
  const width = (Number(x1) - Number(x0)) * micronsPerPoint;
  const height = (Number(y1) - Number(y0)) * micronsPerPoint;
  return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : null;
}

/**
 * The paper that a PDF of ours is made for. The printer must be told: on paper of another size Chromium
 * stretches the page, and labels would miss their places.
 */
export function paperSizeOf({ bytes, read }: SealedReader): PaperSize {
  for (const position of [0, Math.max(0, bytes - reach)]) {
    const found = paperSizeIn(read(position, reach).toString('latin1'));
    if (found) return found;
  }
  throw new Error('The document does not say the size of its pages');
}
