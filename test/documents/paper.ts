import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { loadFonts, type FontSet } from '../../main/documents/fonts.ts';
import { buildFonts } from '../../scripts/build-fonts.mjs';

const run = promisify(execFile);
const room = { maxBuffer: 1 << 28 };

let fonts: Promise<FontSet> | null = null;

/** The fonts that ship, made when they are not there yet. */
export function shippedFonts(): Promise<FontSet> {
  fonts ??= buildFonts().then(loadFonts);
  return fonts;
}

/** The text of each page in the order in which it is drawn, which is the order of its tags. */
export async function textOfPages(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-raw', pdf, '-'], room);
  return stdout.split('\f').slice(0, -1);
}

/** What a strict reader finds wrong; empty when nothing is. */
export async function faultsOf(pdf: string): Promise<string> {
  const { stdout, stderr } = await run('qpdf', ['--check', pdf], room);
  return /No syntax or stream encoding errors found/.test(stdout) ? '' : stdout + stderr;
}

export async function infoOf(pdf: string): Promise<string> {
  return (await run('pdfinfo', [pdf])).stdout;
}

/** Rows of `pdffonts`: name, type, encoding, emb, sub, uni. */
export async function fontsOf(pdf: string): Promise<string[]> {
  return (await run('pdffonts', [pdf])).stdout.trim().split('\n').slice(2);
}

/** A page as grey dots: 0 black, 255 white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly grey: Uint8Array;
}

/** Renders a page, counted from 1. */
export async function render(pdf: string, page: number, dpi: number): Promise<Picture> {
  const { stdout } = await run(
    'pdftoppm',
    ['-gray', '-r', String(dpi), '-f', String(page), '-l', String(page), '-singlefile', pdf],
    { ...room, encoding: 'buffer' },
  );
  const [, width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 40).toString('latin1')) ?? [];
  if (!width || !height) throw new Error('pdftoppm gave no picture');
  const pixels = Number(width) * Number(height);
  return { width: Number(width), height: Number(height), dpi, grey: stdout.subarray(stdout.length - pixels) };
}

/** A rectangle of a page in millimetres from the top left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a picture inside an area. */
export function cut(picture: Picture, area: Area): Picture {
  const dots = (mm: number) => Math.round((mm / 25.4) * picture.dpi);
  const [left, top] = [dots(area.x), dots(area.y)];
  const width = Math.min(dots(area.width), picture.width - left);
  const height = Math.min(dots(area.height), picture.height - top);
  const grey = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const from = (top + row) * picture.width + left;
    grey.set(picture.grey.subarray(from, from + width), row * width);
  }
  return { width, height, dpi: picture.dpi, grey };
}

/** How many dots of a picture are printed on at all. */
export function inkIn(picture: Picture): number {
  return picture.grey.reduce((sum, dot) => sum + (dot < 250 ? 1 : 0), 0);
}

let reader: Promise<unknown> | null = null;

/** The texts of all QR codes on a picture. */
export async function codesOn(picture: Picture): Promise<string[]> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  reader ??= readFile(wasm).then(({ buffer }) =>
    prepareZXingModule({ overrides: { wasmBinary: buffer }, fireImmediately: true }),
  );
  await reader;
  const data = new Uint8ClampedArray(picture.width * picture.height * 4).fill(255);
  picture.grey.forEach((dot, at) => data.fill(dot, at * 4, at * 4 + 3));
  const image = { data, width: picture.width, height: picture.height, colorSpace: 'srgb' };
  const found = await readBarcodes(image as ImageData, {
    formats: ['QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: 255,
  });
  return found.map(({ text }) => text);
}
