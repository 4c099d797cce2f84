import startEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js';
import { shrunk, type GreyPicture } from './grey-picture.rules.ts';
import { wasmFile } from './wasm-file.ts';

/** Bytes that a filed page may have. */
export const largestPage = 1_500_000;

/** Writes a page as a grey JPEG. */
export type JpegWriter = (picture: GreyPicture) => Uint8Array;

/** Tried in turn until the page is small enough: what a page loses in quality is seen less than what it loses in dots. */
const qualities = [68, 50, 35] as const;
const fewerDots = 0.75;
const grey = 1;

const usual = {
  baseline: true,
  arithmetic: false,
  progressive: false,
  optimize_coding: true,
  smoothing: 0,
  color_space: grey,
  quant_table: 3,
  trellis_multipass: false,
  trellis_opt_zero: false,
  trellis_opt_table: false,
  trellis_loops: 1,
  auto_subsample: true,
  chroma_subsample: 2,
  separate_chroma_quality: false,
  chroma_quality: 75,
} as const;

/** @param largest bytes that a page may have; quality is lowered, then dots are left out, until it fits */
export async function startJpegWriter(resources: string, largest = largestPage): Promise<JpegWriter> {
  const encoder = await startEncoder({
    noInitialRun: true,
    ...(await wasmFile(resources, 'mozjpeg_enc')),
  });

  // The encoder takes four bytes a dot; pages are mostly of one size, so one such picture serves them all.
  let colour = new Uint32Array(0);
  function encoded({ width, height, grey: dots }: GreyPicture, quality: number): Uint8Array {
    if (colour.length !== dots.length) colour = new Uint32Array(dots.length);
    for (let at = 0; at < dots.length; at += 1) {
      colour[at] = 0xff000000 | ((dots[at] as number) * 0x010101);
    }
    const bytes = new Uint8Array(colour.buffer);
    return Uint8Array.from(encoder.encode(bytes, width, height, { ...usual, quality }));
  }

  return function write(picture): Uint8Array {
    for (const quality of qualities) {
      const jpeg = encoded(picture, quality);
      if (jpeg.length <= largest) return withDpi(jpeg, picture.dpi);
    }
    return write(shrunk(picture, Math.max(picture.width, picture.height) * fewerDots));
  };
}

/** Says in a JPEG's JFIF header how many dots stand on an inch. */
function withDpi(jpeg: Uint8Array, dpi: number | null): Uint8Array {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.length);
  const isJfif = jpeg.length > 18 && view.getUint32(2) >>> 16 === 0xffe0 && view.getUint32(6) === 0x4a464946;
  if (dpi === null || !isJfif) return jpeg;
  view.setUint8(13, 1);
  view.setUint16(14, Math.round(dpi));
  view.setUint16(16, Math.round(dpi));
  return jpeg;
}
