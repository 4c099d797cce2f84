import QRCode from 'qrcode';
import { expect, test } from 'vitest';
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

test('the rectangles cover each dark module once and no light one', () => {
  for (let length = 1; length < 200; length += 3) {
    const text = `BX1/${'K7'.repeat(length)}`;
    const { size, path, mask } = qrPath(text, 'M');
    const { modules, maskPattern } = QRCode.create([{ data: text, mode: 'alphanumeric' }], {
      errorCorrectionLevel: 'M',
    });
    expect(mask).toBe(maskPattern);
    expect(Buffer.compare(covered(size, path), modules.data)).toBe(0);
  }
});

test('a text outside the alphanumeric set is encoded as it is', () => {
  expect(qrPath('smörgås 😀', 'Q').size).toBeGreaterThanOrEqual(21);
});

test('a text too long for any code is refused', () => {
  expect(() => qrPath('X'.repeat(5000), 'M')).toThrow();
});
