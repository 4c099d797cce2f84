import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GreyPicture } from '../../main/scans/grey-picture.rules.ts';
import { largestPage, startJpegWriter } from '../../main/scans/jpeg-writer.ts';
import type { PageReader } from '../../main/scans/page-reader.ts';
import { levellingOf, lieOfCode } from '../../main/scans/skew.rules.ts';
import { copyDecoders } from '../../scripts/copy-decoders.mjs';
import { scannedJpeg, scannedPdf, sideBySide, worn } from '../support/scan-maker.ts';
import { codePage, noise } from './code-page.ts';
import { shippedReader } from './decoders.ts';
import { jpegHead, pdf, png } from './pictures.ts';

let reader: PageReader;
beforeAll(async () => {
  reader = await shippedReader();
});

const text = 'BX1/KIL-00042/I490154203237518/ABCD/+A2R1/WXYZ';

async function codesIn(content: Uint8Array, page = 1): Promise<string[]> {
  const file = await reader.openBytes(content);
  const found = reader.codesOn(await file.page(page));
  file.close();
  return found.map((code) => code.text);
}

const refusalOf = (content: Uint8Array): Promise<unknown> =>
  reader.openBytes(content).then(
    () => null,
    (error: { params?: { reason?: unknown } }) => error.params?.reason,
  );

describe('a page is read', () => {
  it('from a PDF of several, a JPEG and a PNG', async () => {
    const pages = [codePage(text), codePage(text.replace('A2', 'A3'))];
    const joined = await scannedPdf(pages);
    expect(await codesIn(joined, 1)).toEqual([text]);
    expect(await codesIn(joined, 2)).toEqual([text.replace('A2', 'A3')]);
    expect(await codesIn(await scannedJpeg(codePage(text)))).toEqual([text]);
    expect(await codesIn(pngOf(codePage(text)))).toEqual([text]);
  });

  it.each([
    ['upside down', { quarters: 2 as const }],
    ['lying', { quarters: 1 as const }],
    ['askew by 5 degrees', { degrees: 5 }],
    ['dark and noisy', { noise: 60, brightness: -40, seed: 4 }],
    ['pale', { brightness: 90, noise: 20 }],
    ['all of it at once', { quarters: 2 as const, degrees: -5, noise: 40, brightness: -20 }],
  ])('%s', async (_, wear) => {
    expect(await codesIn(await scannedPdf([worn(codePage(text), wear)]))).toEqual([text]);
  });

  it('and its lie told by its code', async () => {
    const page = worn(codePage(text), { quarters: 2, degrees: 5, noise: 30 });
    const [code] = reader.codesOn(page);
    const lie = code && lieOfCode(code.corners);
    expect(lie?.quarters).toBe(2);
    expect(lie?.degrees).toBeGreaterThan(-5.6);
    expect(lie?.degrees).toBeLessThan(-4.4);
  });

  it('with two codes when two forms lie on the glass', async () => {
    const both = sideBySide(codePage(text), codePage(text.replace('42', '43')));
    expect((await codesIn(await scannedPdf([both]))).toSorted()).toEqual(
      [text, text.replace('42', '43')].toSorted(),
    );
  });

  it('held as its camera says, in all eight ways', async () => {
    const upright = await scannedJpeg(codePage(text, 150));
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const file = await reader.openBytes(withOrientation(upright, orientation));
      const picture = await file.page(1);
      expect([picture.width > picture.height, orientation > 4]).toEqual([orientation > 4, orientation > 4]);
      const mirrored = [2, 4, 5, 7].includes(orientation);
      const [code] = reader.codesOn(picture);
      if (mirrored) continue;
      // Turned as the camera says, the upright picture lies: its code tells by how much.
      const quarters = { 1: 0, 3: 2, 6: 3, 8: 1 }[orientation];
      expect(code && lieOfCode(code.corners).quarters, `orientation ${orientation}`).toBe(quarters);
    }
  });

  it('at 200 dots an inch, or with all the dots of a picture of unknown paper', async () => {
    const at300 = await (await reader.openBytes(await scannedPdf([codePage(text, 300)]))).page(1);
    expect([at300.height, at300.dpi]).toEqual([2339, 200]);
    const photo = await (
      await reader.openBytes(jpegOfUnknownSize(await scannedJpeg(codePage(text, 300))))
    ).page(1);
    expect([photo.height, photo.dpi]).toEqual([3307, null]);
  });
});

describe('what is no page is refused with its reason', () => {
  it.each([
    ['text called PDF', Buffer.from('Some notes'), 'not-a-scan'],
    ['a TIFF', Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]), 'tiff'],
    ['an iPhone picture', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0'), 'heic'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['half a PDF', Buffer.from('%PDF-1.4\n1 0 obj'), 'unreadable'],
    ['a picture of 60,000 by 60,000', jpegHead(60_000, 60_000), 'too-many-pixels'],
    ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'unreadable'],
  ])('%s', async (_, content, reason) => expect(await refusalOf(content)).toBe(reason));

  it('a PDF with a password', async () => expect(await refusalOf(lockedPdf())).toBe('password'));

  it('a PNG cut short, and one with broken lines', async () => {
    const whole = pngOf(codePage(text));
    for (const broken of [whole.subarray(0, whole.length >> 1), png(2000, 2000).subarray(0, 60)]) {
      const file = await reader.openBytes(broken);
      await expect(file.page(1)).rejects.toMatchObject({ params: { reason: 'unreadable' } });
    }
  });
});

describe('a page is written', () => {
  it('as a grey JPEG of at most 1.5 MB, however much there is on it', async () => {
    const write = await startJpegWriter(await copyDecoders());
    for (const page of [codePage(text), noise(1654, 2339)]) {
      const jpeg = write(page);
      expect(jpeg.length).toBeLessThanOrEqual(largestPage);
      expect(await (await reader.openBytes(jpeg)).page(1)).toMatchObject({
        dpi: expect.any(Number) as number,
      });
    }
  });

  it('so that its code is still read, and its lines still level', async () => {
    const write = await startJpegWriter(await copyDecoders());
    const jpeg = write(worn(codePage(text), { noise: 30 }));
    expect(await codesIn(jpeg)).toEqual([text]);
    const picture = await (await reader.openBytes(jpeg)).page(1);
    expect(Math.abs(levellingOf(picture) ?? 99)).toBeLessThan(0.1);
  });
});

function pngOf({ width, height, grey }: GreyPicture): Uint8Array {
  const empty = png(width, height);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    lines.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const packed = deflateSync(lines);
  const start = 33;
  const chunk = Buffer.alloc(12 + packed.length);
  chunk.writeUInt32BE(packed.length, 0);
  chunk.write('IDAT', 4);
  chunk.set(packed, 8);
  return Buffer.concat([empty.subarray(0, start), chunk, empty.subarray(empty.length - 12)]);
}

/** The JPEG with an Exif segment that says how it is to be held. */
function withOrientation(jpeg: Uint8Array, orientation: number): Uint8Array {
  const exif = Buffer.from(
    'ffe100224578696600004d4d002a000000080001011200030000000100000000' + '0'.repeat(8),
    'hex',
  );
  exif.writeUInt16BE(exif.length - 2, 2);
  exif.writeUInt16BE(orientation, 28);
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
}

/** The JPEG without the header that says how many dots stand on an inch. */
function jpegOfUnknownSize(jpeg: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(jpeg);
  copy[13] = 0;
  return copy;
}

/** A PDF of one page that a word opens which nobody knows (standard security handler, revision 2). */
function lockedPdf(): Uint8Array {
  const plain = pdf().toString('latin1');
  const locked = plain.replace(
    'trailer<<',
    `trailer<</Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>/ID[<00><00>]`,
  );
  return Buffer.from(locked, 'latin1');
}
