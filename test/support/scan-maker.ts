import { copyDecoders } from '../../scripts/copy-decoders.mjs';
import { rotated, turned, type GreyPicture, type QuarterTurns } from '../../main/scans/grey-picture.rules.ts';
import { startJpegWriter } from '../../main/scans/jpeg-writer.ts';
import { startPdfium } from '../../main/scans/pdfium.ts';
import { pdfOf } from '../../main/scans/plain-pdf.rules.ts';

/** What happens to a page between the printer and the file of its scan. */
export interface Wear {
  /** Askew, clockwise. */
  readonly degrees?: number;
  /** Laid on the glass turned; 2 is upside down. */
  readonly quarters?: QuarterTurns;
  /** Largest difference of a dot from its shade, 0 to 255; 25 is a bad scanner. */
  readonly noise?: number;
  /** Added to every shade: below 0 is darker. */
  readonly brightness?: number;
  /** A round test stamp that says TEST, around a place in millimetres from the top left corner. */
  readonly stamp?: { readonly x: number; readonly y: number };
  /** A corner torn off, so many millimetres from it. */
  readonly torn?: {
    readonly corner: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
    readonly mm: number;
  };
  /** Makes noise repeatable and different from page to page. */
  readonly seed?: number;
}

const engines = copyDecoders();
const pdfium = engines.then(startPdfium);

/** Pages of a PDF of ours as a scanner would see them, at so many dots an inch. Pages count from 1. */
export async function rasterise(
  pdf: Uint8Array,
  { dpi = 200, pages }: { readonly dpi?: number; readonly pages?: readonly number[] } = {},
): Promise<GreyPicture[]> {
  const opened = (await pdfium).open({
    bytes: pdf.length,
    read: (position, buffer) => buffer.set(pdf.subarray(position, position + buffer.length)),
  });
  const wanted = pages ?? Array.from({ length: opened.pages }, (_, index) => index + 1);
  const pictures = wanted.map((page) => {
    const { width, height } = opened.sizeOf(page - 1);
    const dots = (points: number): number => Math.round((points / 72) * dpi);
    return { ...opened.draw(page - 1, dots(width), dots(height)), dpi };
  });
  opened.close();
  return pictures;
}

/** A page as it comes out of the scanner. */
export function worn(picture: GreyPicture, wear: Wear): GreyPicture {
  const page = { ...picture, grey: Uint8Array.from(picture.grey) };
  if (wear.stamp) stampOn(page, wear.stamp);
  if (wear.torn) tearOff(page, wear.torn);
  const lying = turned(rotated(page, wear.degrees ?? 0), wear.quarters ?? 0);
  const random = chances(wear.seed ?? 1);
  const { noise = 0, brightness = 0 } = wear;
  if (noise === 0 && brightness === 0) return lying;
  const grey = lying.grey.map((dot) =>
    Math.max(0, Math.min(255, dot + brightness + noise * (random() + random() - 1))),
  );
  return { ...lying, grey };
}

/** An empty sheet as a scanner sees it: not quite white, with the front showing through faintly. */
export function blankBack(front: GreyPicture, seed = 1): GreyPicture {
  const random = chances(seed);
  const { width, height, dpi } = front;
  const grey = front.grey.map((dot) => 244 - (255 - dot) * 0.06 + 6 * (random() - 0.5));
  const mirrored = new Uint8Array(grey.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) mirrored[y * width + x] = grey[y * width + width - 1 - x] ?? 255;
  }
  return { width, height, dpi, grey: mirrored };
}

/** Two pages side by side on one sheet, as when two forms lie on the glass. */
export function sideBySide(left: GreyPicture, right: GreyPicture): GreyPicture {
  const [width, height] = [left.width + right.width, Math.max(left.height, right.height)];
  const grey = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    if (y < left.height) grey.set(left.grey.subarray(y * left.width, (y + 1) * left.width), y * width);
    if (y < right.height)
      grey.set(right.grey.subarray(y * right.width, (y + 1) * right.width), y * width + left.width);
  }
  return { width, height, grey, dpi: left.dpi };
}

/** A page as a JPEG, as good as a scanner makes it. */
export async function scannedJpeg(picture: GreyPicture): Promise<Uint8Array> {
  return (await startJpegWriter(await engines, Infinity))(picture);
}

/** Pages joined into one PDF, each as a JPEG, as an office scanner with a feeder gives them. */
export async function scannedPdf(pictures: readonly GreyPicture[]): Promise<Uint8Array> {
  const write = await startJpegWriter(await engines, Infinity);
  const points = (dots: number, dpi: number | null): string => ((dots / (dpi ?? 200)) * 72).toFixed(2);
  const first = 3;
  const kids = pictures.map((_, index) => `${first + 3 * index} 0 R`).join(' ');
  return pdfOf([
    ['<</Type/Catalog/Pages 2 0 R>>'],
    [`<</Type/Pages/Kids[${kids}]/Count ${pictures.length}>>`],
    ...pictures.flatMap((picture, index) => {
      const { width, height, dpi } = picture;
      const [w, h] = [points(width, dpi), points(height, dpi)];
      const place = `${w} 0 0 ${h} 0 0 cm /P Do`;
      const jpeg = write(picture);
      const at = first + 3 * index;
      return [
        [
          `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Contents ${at + 1} 0 R`,
          `/Resources<</XObject<</P ${at + 2} 0 R>>>>>>`,
        ],
        [`<</Length ${place.length}>>stream\n${place}\nendstream`],
        [
          `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8`,
          `/ColorSpace/DeviceGray/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`,
          jpeg,
          '\nendstream',
        ],
      ];
    }),
  ]);
}

/** Chances from a seed, 0 up to 1 (xorshift). */
function chances(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

function tearOff({ width, height, grey, dpi }: GreyPicture, { corner, mm }: NonNullable<Wear['torn']>): void {
  const dots = (mm / 25.4) * (dpi ?? 200);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromLeft = corner.endsWith('left') ? x : width - 1 - x;
      const fromTop = corner.startsWith('top') ? y : height - 1 - y;
      // The lid of the scanner is white.
      if (fromLeft + fromTop < dots) grey[y * width + x] = 255;
    }
  }
}

const letters: Readonly<Record<string, readonly string[]>> = {
  T: ['#####', '..#..', '..#..', '..#..', '..#..', '..#..', '..#..'],
  E: ['#####', '#....', '#....', '####.', '#....', '#....', '#####'],
  S: ['.####', '#....', '#....', '.###.', '....#', '....#', '####.'],
};

/** Draws two rings of 38 mm with TEST inside, in the grey that blue ink gives; what is below stays seen. */
function stampOn({ width, height, grey, dpi }: GreyPicture, { x, y }: { x: number; y: number }): void {
  const mm = (dpi ?? 200) / 25.4;
  const ink = (column: number, row: number): void => {
    const at = row * width + column;
    if (column >= 0 && row >= 0 && column < width && row < height) grey[at] = Math.min(grey[at] ?? 255, 95);
  };
  const [middleX, middleY, radius] = [x * mm, y * mm, 19 * mm];
  for (let row = Math.floor(middleY - radius); row <= middleY + radius; row += 1) {
    for (let column = Math.floor(middleX - radius); column <= middleX + radius; column += 1) {
      const distance = Math.hypot(column - middleX, row - middleY) / mm;
      if ((distance > 18 && distance < 19) || (distance > 15.5 && distance < 16)) ink(column, row);
    }
  }
  const dot = 1 * mm;
  'TEST'.split('').forEach((letter, index) => {
    (letters[letter] ?? []).forEach((line, row) => {
      line.split('').forEach((mark, column) => {
        if (mark !== '#') return;
        const [left, top] = [middleX + (index * 6 - 11.5 + column) * dot, middleY + (row - 3.5) * dot];
        for (let dy = 0; dy < dot; dy += 1) {
          for (let dx = 0; dx < dot; dx += 1) ink(Math.round(left + dx), Math.round(top + dy));
        }
      });
    });
  });
}
