import QRCode from 'qrcode';

export type QrLevel = 'L' | 'M' | 'Q' | 'H';

/** Blank modules that a reader needs on each side (ISO/IEC 18004). */
export const quietZone = 4;

export interface QrPath {
  /** Modules on a side, quiet zone left out. */
  readonly size: number;
  /** The dark modules as rectangles of a PDF path, one unit a module. */
  readonly path: string;
}

/** Encodes a text; vectors, so that it stays sharp on any printer. Throws when the text is too long for a QR code. */
export function qrPath(text: string, level: QrLevel): QrPath {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: level });
  const { size, data } = modules;
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!data[y * size + x]) continue;
      const from = x;
      while (x < size && data[y * size + x]) x += 1;
      path += `${from} ${y} ${x - from} 1 re\n`;
    }
  }
  return { size, path };
}
