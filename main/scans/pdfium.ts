/* oxlint-disable no-underscore-dangle -- so the compiler names the functions of PDFium */
import { PDFiumModule } from '@hyzyla/pdfium';
import { DomainError } from '../errors.ts';
import type { GreyPicture } from './grey-picture.rules.ts';
import { wasmFile } from './wasm-file.ts';

type Module = Awaited<ReturnType<typeof PDFiumModule>> & {
  readonly _FPDFPageObj_GetBounds: (
    object: number,
    left: number,
    bottom: number,
    right: number,
    top: number,
  ) => number;
};

/** A PDF that is open, whose pages count from 0. */
export interface PdfPages {
  readonly pages: number;
  /** In points. */
  readonly sizeOf: (page: number) => { readonly width: number; readonly height: number };
  /** A page in grey, as wide and high as asked for. */
  readonly draw: (page: number, width: number, height: number) => Omit<GreyPicture, 'dpi'>;
  /** The text of a page that says its own, as scanners with text recognition add it. Empty for others. */
  readonly textOf: (page: number) => string;
  /** How much of a page is covered by pictures, 0 to 1. */
  readonly pictureShare: (page: number) => number;
  readonly close: () => void;
}

/** The bytes of a PDF, given piece by piece: a large file is never twice in memory. */
export interface PdfSource {
  readonly bytes: number;
  /** Fills a buffer from a position on. */
  readonly read: (position: number, buffer: Uint8Array) => void;
}

export interface Pdfium {
  /** @throws DomainError `file-unreadable` with `reason` `password` or `unreadable` */
  readonly open: (pdf: PdfSource) => PdfPages;
}

const greyBitmap = 1;
/** With annotations, in grey, without keeping the decoded pictures of earlier pages. */
const drawingFlags = 0x01 | 0x08 | 0x200;
const passwordError = 4;
const white = 0xffffffff;
/** Memory that a file may make it take: enough for an A3 page of 600 dots an inch in colour, and no bomb. */
const mostBytes = 900_000_000;
/** Text beyond this says no number. */
const mostLetters = 20_000;

function unreadable(reason: 'password' | 'unreadable' = 'unreadable'): DomainError {
  return new DomainError('file-unreadable', { params: { reason } });
}

/** Starts PDFium. One that a hostile file has brought down throws from then on: its owner makes a new one. */
export async function startPdfium(resources: string): Promise<Pdfium> {
  const options = {
    ...(await wasmFile(resources, 'pdfium', mostBytes)),
    print: () => {},
    printErr: () => {},
  };
  const pdfium = (await PDFiumModule(options as unknown as Parameters<typeof PDFiumModule>[0])) as Module;
  pdfium._FPDF_InitLibraryWithConfig({ version: 2 });
  return { open: (pdf) => openPdf(pdfium, pdf) };
}

function allocate(pdfium: Module, bytes: number): number {
  const pointer = pdfium.wasmExports.malloc(bytes);
  if (pointer === 0) throw unreadable();
  return pointer;
}

const readAtOnce = 1 << 20;

function openPdf(pdfium: Module, { bytes, read }: PdfSource): PdfPages {
  const file = allocate(pdfium, bytes);
  for (let at = 0; at < bytes; at += readAtOnce) {
    read(at, pdfium.HEAPU8.subarray(file + at, file + Math.min(bytes, at + readAtOnce)));
  }
  const document = pdfium._FPDF_LoadMemDocument(file, bytes, 0);
  if (document === 0) {
    const locked = pdfium._FPDF_GetLastError() === passwordError;
    pdfium.wasmExports.free(file);
    throw unreadable(locked ? 'password' : 'unreadable');
  }

  function onPage<T>(index: number, work: (page: number) => T): T {
    const page = pdfium._FPDF_LoadPage(document, index);
    if (page === 0) throw unreadable();
    try {
      return work(page);
    } finally {
      pdfium._FPDF_ClosePage(page);
    }
  }

  return {
    pages: pdfium._FPDF_GetPageCount(document),
    sizeOf: (index) =>
      onPage(index, (page) => ({
        width: pdfium._FPDF_GetPageWidth(page),
        height: pdfium._FPDF_GetPageHeight(page),
      })),
    draw: (index, width, height) => onPage(index, (page) => drawPage(pdfium, page, width, height)),
    textOf: (index) => onPage(index, (page) => textOf(pdfium, page)),
    pictureShare: (index) => onPage(index, (page) => pictureShare(pdfium, page)),
    close: () => {
      pdfium._FPDF_CloseDocument(document);
      pdfium.wasmExports.free(file);
    },
  };
}

function drawPage(pdfium: Module, page: number, width: number, height: number): Omit<GreyPicture, 'dpi'> {
  const dots = allocate(pdfium, width * height);
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, greyBitmap, dots, width);
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, drawingFlags);
    return { width, height, grey: pdfium.HEAPU8.slice(dots, dots + width * height) };
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
    pdfium.wasmExports.free(dots);
  }
}

const pictureObject = 3;
/** Objects looked at on a page: a scanner lays a few, in strips at most. */
const mostObjects = 500;

function pictureShare(pdfium: Module, page: number): number {
  const bounds = allocate(pdfium, 16);
  try {
    let area = 0;
    const objects = Math.min(mostObjects, pdfium._FPDFPage_CountObjects(page));
    for (let index = 0; index < objects; index += 1) {
      const object = pdfium._FPDFPage_GetObject(page, index);
      if (pdfium._FPDFPageObj_GetType(object) !== pictureObject) continue;
      if (pdfium._FPDFPageObj_GetBounds(object, bounds, bounds + 4, bounds + 8, bounds + 12) === 0) continue;
      const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(pdfium.HEAPU8.buffer, bounds, 4);
      area += Math.max(0, right - left) * Math.max(0, top - bottom);
    }
    return Math.min(
      1,
      area / Math.max(1, pdfium._FPDF_GetPageWidth(page) * pdfium._FPDF_GetPageHeight(page)),
    );
  } finally {
    pdfium.wasmExports.free(bounds);
  }
}

function textOf(pdfium: Module, page: number): string {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return '';
  try {
    const letters = Math.min(mostLetters, pdfium._FPDFText_CountChars(text));
    if (letters <= 0) return '';
    const buffer = allocate(pdfium, (letters + 1) * 2);
    try {
      const written = pdfium._FPDFText_GetText(text, 0, letters, buffer);
      return new TextDecoder('utf-16le').decode(
        pdfium.HEAPU8.slice(buffer, buffer + Math.max(0, written - 1) * 2),
      );
    } finally {
      pdfium.wasmExports.free(buffer);
    }
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}
