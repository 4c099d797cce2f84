import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderIcons } from '../../scripts/render-icons.mjs';

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const folder = mkdtempSync(join(tmpdir(), 'boxfile-icons-'));

beforeAll(() => renderIcons(folder));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the rendered icons', () => {
  it('have the size that their name says', () => {
    const images = readdirSync(folder).filter((name) => name.endsWith('.png'));
    expect(images).toHaveLength(9);
    for (const name of images) {
      const png = readFileSync(join(folder, name));
      expect(png.subarray(0, 8)).toEqual(pngMark);
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}.png`).toBe(name);
    }
  });

  it('are all found through the directory of the Windows icon', () => {
    const ico = readFileSync(join(folder, 'boxfile.ico'));
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 7]);
    const widths = Array.from({ length: 7 }, (_, index) => {
      const entry = 6 + 16 * index;
      const start = ico.readUInt32LE(entry + 12);
      const png = ico.subarray(start, start + ico.readUInt32LE(entry + 8));
      expect(png.subarray(0, 8)).toEqual(pngMark);
      expect(png.readUInt32BE(16) % 256).toBe(ico.readUInt8(entry));
      return png.readUInt32BE(16);
    });
    expect(widths).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });
});
