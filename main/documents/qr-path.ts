import QRCode from 'qrcode';

export type QrLevel = 'L' | 'M' | 'Q' | 'H';

/** Blank modules that a reader needs on each side (ISO/IEC 18004). */
export const quietZone = 4;

const alphanumeric = /^[0-9A-Z $%*+\-./:]+$/;

export interface QrPath {
  /** Modules on a side, quiet zone left out. */
  readonly size: number;
  /** The dark modules as rectangles of a PDF path, one unit a module. */
  readonly path: string;
  /** Which of the eight masks was laid over the code (ISO/IEC 18004, 7.8). */
  readonly mask: QRCode.QRCodeMaskPattern;
}

/**
 * Encodes a text; vectors, so that it stays sharp on any printer. The best mask is looked for unless one is
 * given, as for texts that differ in a letter only. Throws when the text is too long for a QR code.
 */
export function qrPath(text: string, level: QrLevel, mask?: QRCode.QRCodeMaskPattern): QrPath {
  // One segment of a known kind spares the search for the best way to cut the text.
  const content: string | QRCode.QRCodeSegment[] = alphanumeric.test(text)
    ? [{ data: text, mode: 'alphanumeric' }]
    : text;
  const { modules, maskPattern } = QRCode.create(content, {
    errorCorrectionLevel: level,
    ...(mask === undefined ? {} : { maskPattern: mask }),
  });
  return { size: modules.size, path: rectangles(modules.size, modules.data), mask: maskPattern ?? 0 };
}

/** Covers the dark modules with few rectangles: runs of a row, drawn down as far as the same run goes on. */
function rectangles(size: number, dark: Uint8Array): string {
  let path = '';
  let open = new Map<number, number>();
  for (let y = 0; y <= size; y += 1) {
    const next = new Map<number, number>();
    // The row below the last is blank, and closes what is still open.
    const width = y < size ? size : 0;
    for (let x = 0; x < width; x += 1) {
      const from = x;
      while (x < width && dark[y * size + x]) x += 1;
      if (x === from) continue;
      const run = from * (size + 1) + x;
      next.set(run, open.get(run) ?? y);
      open.delete(run);
    }
    for (const [run, top] of open) {
      const from = Math.floor(run / (size + 1));
      path += `${from} ${top} ${(run % (size + 1)) - from} ${y - top} re\n`;
    }
    open = next;
  }
  return path;
}
