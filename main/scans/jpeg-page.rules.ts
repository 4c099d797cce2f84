import type { JpegHead } from './jpeg-head.rules.ts';
import { pdfOf } from './plain-pdf.rules.ts';

/**
 * What is drawn for each way of holding a picture, as the matrix by which its unit square is laid on a page
 * whose corners are (0, 0) and (1, 1), counted upwards (Exif 2.32, tag 274; ISO 32000, 8.3).
 */
const laid: readonly (readonly [number, number, number, number, number, number])[] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
];

/** Points of the longer side of the page. It is drawn with as many dots as are asked for, so any will do. */
const longerSide = 1000;

/** Dots of a picture when it is held upright. */
export function uprightSize({ width, height, orientation }: JpegHead): { width: number; height: number } {
  return orientation > 4 ? { width: height, height: width } : { width, height };
}

/** A PDF of one page that bears a JPEG as it is, held upright: one decoder then serves both kinds of file. */
export function pdfOfJpeg(jpeg: Uint8Array, head: JpegHead): Uint8Array {
  const { width, height, components, orientation, inverted } = head;
  const upright = uprightSize(head);
  const points = longerSide / Math.max(width, height, 1);
  const [pageWidth, pageHeight] = [upright.width * points, upright.height * points];
  const [a, b, c, d, e, f] = laid[orientation - 1] ?? [1, 0, 0, 1, 0, 0];
  const matrix = [
    a * pageWidth,
    b * pageHeight,
    c * pageWidth,
    d * pageHeight,
    e * pageWidth,
    f * pageHeight,
  ];
  const content = `${matrix.map((number) => number.toFixed(3)).join(' ')} cm /P Do`;
  const space = components === 1 ? 'DeviceGray' : components === 4 ? 'DeviceCMYK' : 'DeviceRGB';
  const decode = inverted ? '/Decode[1 0 1 0 1 0 1 0]' : '';
  return pdfOf([
    [`<</Type/Catalog/Pages 2 0 R>>`],
    [`<</Type/Pages/Kids[3 0 R]/Count 1>>`],
    [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${pageWidth.toFixed(3)} ${pageHeight.toFixed(3)}]`,
      `/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>`,
    ],
    [`<</Length ${content.length}>>stream\n${content}\nendstream`],
    [
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/${space}`,
      `${decode}/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`,
      jpeg,
      '\nendstream',
    ],
  ]);
}
