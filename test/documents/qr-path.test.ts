import QRCode from 'qrcode';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { qrBlocks, type QrLevel } from '../../main/documents/qr-blocks.ts';
import { qrCode } from '../../main/documents/qr-code.ts';
import { qrGrid } from '../../main/documents/qr-grid.ts';
import { qrPath } from '../../main/documents/qr-path.ts';

/** The modules that the rectangles of a path cover; throws where two overlap. */
function covered(size: number, path: string): Uint8Array {
  const modules = new Uint8Array(size * size);
  for (const rectangle of path.trim().split('\n')) {
    const [x = 0, y = 0, width = 0, height = 0] = rectangle.split(' ').map(Number);
    for (let row = y; row < y + height; row += 1) {
      for (let column = x; column < x + width; column += 1) {
        if (modules[row * size + column]) throw new Error(`two rectangles on ${column} ${row}`);
        modules[row * size + column] = 1;
      }
    }
  }
  return modules;
}

const levels = ['L', 'M', 'Q', 'H'] as const;

test('the rectangles cover each dark module once and no light one', () => {
  for (let length = 1; length < 200; length += 7) {
    const text = `BX1/${'K7'.repeat(length)}`;
    const { size, path, mask } = qrPath(text, 'M');
    expect(Buffer.compare(covered(size, path), qrCode(text, 'M', mask).dark)).toBe(0);
  }
});

test('codes of all forty versions are what another encoder makes', () => {
  for (const level of levels) {
    for (let version = 1; version <= 40; version += 1) {
      const text = longest(version, level);
      const { modules } = QRCode.create([{ data: text, mode: 'alphanumeric' }], {
        errorCorrectionLevel: level,
        maskPattern: (version % 8) as QRCode.QRCodeMaskPattern,
      });
      expect(modules.size).toBe(17 + 4 * version);
      expect(Buffer.compare(qrCode(text, level, version % 8).dark, modules.data)).toBe(0);
    }
  }
});

/** As many letters as a version holds. */
function longest(version: number, level: QrLevel): string {
  const { data } = qrBlocks(version, level, qrGrid(version).places.length);
  const bits = data * 8 - 4 - (version < 10 ? 9 : version < 27 ? 11 : 13);
  const text = 'BOX-07 %KM$4*+./:Q';
  return text.repeat(300).slice(0, Math.floor(bits / 11) * 2 + (bits % 11 >= 6 ? 1 : 0));
}

test('any text at any level and mask is what another encoder makes of it', () => {
  const letters = fc.stringMatching(/^[0-9A-Z $%*+.:/-]{1,700}$/);
  const bytes = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).map((text) => `${text}ß`);
  fc.assert(
    fc.property(
      fc.oneof(letters, bytes),
      fc.constantFrom(...levels),
      fc.integer({ min: 0, max: 7 }),
      (text, level, mask) => {
        const mode = /^[0-9A-Z $%*+.:/-]+$/.test(text) ? 'alphanumeric' : 'byte';
        const data = mode === 'byte' ? Buffer.from(text, 'utf8') : text;
        const { modules } = QRCode.create([{ data, mode } as QRCode.QRCodeSegment], {
          errorCorrectionLevel: level,
          maskPattern: mask as QRCode.QRCodeMaskPattern,
        });
        const ours = qrCode(text, level, mask);
        expect(ours.size).toBe(modules.size);
        expect(Buffer.compare(ours.dark, modules.data)).toBe(0);
      },
    ),
    { numRuns: 300 },
  );
});

test('a text outside the alphanumeric set is encoded as it is', () => {
  expect(qrPath('smörgås 😀', 'Q').size).toBeGreaterThanOrEqual(21);
});

test('a text too long for any code is refused', () => {
  expect(() => qrPath('X'.repeat(5000), 'M')).toThrow();
});
