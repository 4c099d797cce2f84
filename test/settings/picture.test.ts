import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { changeOffice, officeOf } from '../../main/settings/office.service.ts';
import { hasTooManyPixels, readPicture } from '../../main/settings/picture.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A grey PNG; `rows` may be fewer than its head says. */
function png(width: number, height: number, rows = height, bits = 8): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, 0], 8);
  const data = deflateSync(Buffer.alloc((Math.ceil((width * bits) / 8) + 1) * rows));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const frame = (marker: number, width: number, height: number): Buffer =>
  Buffer.from([0xff, marker, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
const jpeg = (...parts: readonly Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...parts,
    Buffer.from([0xff, 0xda, 0, 4, 1, 2, 0x33, 0xff, 0xd9]),
  ]);

describe('a picture', () => {
  test('is a whole PNG or JPEG, with its size', () => {
    expect(readPicture(png(40, 30))).toEqual({ type: 'image/png', width: 40, height: 30 });
    const camera = Buffer.concat([jpeg(frame(0xc0, 640, 480)), Buffer.from('appended by a camera')]);
    expect(readPicture(camera)).toEqual({ type: 'image/jpeg', width: 640, height: 480 });
    expect(readPicture(jpeg(frame(0xc2, 12, 9)))?.type).toBe('image/jpeg');
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('not a picture')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['the first bytes of a PNG alone', signature],
    ['a PNG of a depth that there is not', png(40, 30, 30, 32)],
    ['a PNG cut off', png(40, 30).subarray(0, -20)],
    ['a PNG with fewer rows than it says', png(40, 30, 12)],
    ['a PNG of no width', png(0, 30)],
    ['a PNG that says it is huge', png(60_000, 1)],
    ['the first bytes of a JPEG alone', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['a JPEG without a frame', jpeg()],
    ['a JPEG cut off', jpeg(frame(0xc0, 64, 48)).subarray(0, -2)],
    ['a JPEG of lossless kind, which no printer shows', jpeg(frame(0xc3, 64, 48))],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('is not %s', (_, bytes) => {
    expect(readPicture(bytes)).toBeNull();
  });

  test('of too many pixels is told from others by its size', () => {
    const size = (width: number, height: number) => ({ type: 'image/png' as const, width, height });
    expect(hasTooManyPixels(size(2000, 2000))).toBe(false);
    expect(hasTooManyPixels(size(6000, 6000))).toBe(true);
    const folder = temporaryFolder();
    const register = newRegister(folder.path);
    onTestFinished(() => {
      register.close();
      folder.remove();
    });
    const office = { ...officeOf(register.db), placeLevels: ['Region', 'District', 'Ward', 'Village'] };
    const pictures = [png(4000, 2000, 2000, 1)];
    expect(() => register.write((tx) => changeOffice(tx, { ...office, pictures }))).toThrow(
      expect.objectContaining({
        fields: [
          expect.objectContaining({
            field: 'pictures.0',
            code: 'picture-too-many-pixels',
            params: { width: 4000, height: 2000, rightWidth: 2828, rightHeight: 1414 },
          }),
        ],
      }) as Error,
    );
  });

  test('whose compressed rows would never end is given up', () => {
    const bomb = png(1000, 1000, 40_000);
    expect(readPicture(bomb)).toBeNull();
  });
});
