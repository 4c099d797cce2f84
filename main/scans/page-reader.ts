import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ScanMediaType } from '../../preload/contract/scans.ts';
import { reading } from '../attachments/index.ts';
import { DomainError } from '../errors.ts';
import { startCodeFinder, type CodeFinder } from './code-finder.ts';
import { shrunk, type GreyPicture } from './grey-picture.rules.ts';
import { jpegHead } from './jpeg-head.rules.ts';
import { pdfOfJpeg, uprightSize } from './jpeg-page.rules.ts';
import { drawnSize, pictureSize } from './page-size.rules.ts';
import { startPdfium, type PdfPages, type PdfSource, type Pdfium } from './pdfium.ts';
import { pngPicture } from './png-picture.ts';
import { beyondHead, judgeScan, largestRead } from './scan-content.rules.ts';

/** Reads files of scanned pages: a PDF, a JPEG or a PNG, known by its content. */
export interface PageReader {
  /** @throws DomainError `file-unreadable` with a `reason` of `ScanRefusal` */
  readonly openFile: (path: string) => Promise<OpenedFile>;
  /** The same for a content in memory. */
  readonly openBytes: (content: Uint8Array) => Promise<OpenedFile>;
  /** The codes on a page; the more trouble, the longer it takes. */
  readonly codesOn: CodeFinder;
}

/** A file whose pages can be looked at. Pages count from 1. */
export interface OpenedFile {
  readonly mediaType: ScanMediaType;
  readonly pages: number;
  /**
   * A page as it stands in the file, held as the file says, at 200 dots an inch where the size of its paper is
   * known. @throws DomainError `file-unreadable`
   */
  readonly page: (page: number) => Promise<GreyPicture>;
  /** What the file says is written on a page; empty for most scans. */
  readonly textOf: (page: number) => string;
  /** How much of a page is covered by pictures, 0 to 1: all of it where it was scanned. */
  readonly pictureShare: (page: number) => number;
  readonly close: () => void;
}

const headBytes = 256 * 1024;

/** @param resources folder with `wasm` in it */
export async function startPageReader(resources: string): Promise<PageReader> {
  const codesOn = await startCodeFinder(resources);
  let running: Promise<Pdfium> | null = null;

  /** What a file that brings PDFium down cost is one page: the next one meets a new PDFium. */
  function guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (cause) {
      if (cause instanceof DomainError) throw cause;
      running = null;
      // PDFium gives up when it is asked for more memory than there is: files that want all time want that, too.
      const reason = cause instanceof Error && cause.name === 'RuntimeError' ? 'too-slow' : 'unreadable';
      throw new DomainError('file-unreadable', { params: { reason }, cause });
    }
  }

  async function openPdf(pdf: PdfSource, mediaType: ScanMediaType, sizeOf: SizeOfPage): Promise<OpenedFile> {
    running ??= startPdfium(resources);
    const pdfium = await running;
    const opened = guarded(() => pdfium.open(pdf));
    const drawn = (index: number): GreyPicture => {
      const { width, height, dpi } = sizeOf(opened, index);
      return { ...opened.draw(index, width, height), dpi };
    };
    return {
      mediaType,
      pages: opened.pages,
      page: (page) => Promise.resolve(page).then(() => guarded(() => drawn(page - 1))),
      textOf: (page) => guarded(() => opened.textOf(page - 1)),
      pictureShare: (page) => guarded(() => opened.pictureShare(page - 1)),
      close: () => guarded(opened.close),
    };
  }

  async function openSource(source: PdfSource): Promise<OpenedFile> {
    const head = bytesOf(source, Math.min(headBytes, source.bytes));
    const seen = beyondHead(head, source.bytes) ? bytesOf(source, source.bytes) : head;
    const judged = judgeScan(seen, source.bytes, largestRead);
    if (!judged.ok) throw new DomainError('file-unreadable', { params: { reason: judged.reason } });
    const { mediaType } = judged;
    if (mediaType === 'application/pdf') {
      return openPdf(source, mediaType, (pdf, index) => drawnSize(pdf.sizeOf(index)));
    }
    const content = bytesOf(source, source.bytes);
    if (mediaType === 'image/png') return openPng(content);
    const picture = jpegHead(content);
    if (!picture) throw new DomainError('file-unreadable', { params: { reason: 'unreadable' } });
    const page = sourceOf(pdfOfJpeg(content, picture));
    return openPdf(page, mediaType, () => pictureSize(uprightSize(picture), picture.dpi));
  }

  return {
    codesOn,
    openBytes: (content) => openSource(sourceOf(content)),
    openFile: (path) => fromFile(path, openSource),
  };
}

function sourceOf(content: Uint8Array): PdfSource {
  return {
    bytes: content.length,
    read: (position, buffer) => buffer.set(content.subarray(position, position + buffer.length)),
  };
}

function bytesOf({ read }: PdfSource, bytes: number): Uint8Array {
  const content = new Uint8Array(bytes);
  read(0, content);
  return content;
}

/** Works with a file that somebody picked. @throws DomainError `file-unreadable` */
function fromFile<T>(path: string, work: (source: PdfSource) => Promise<T>): Promise<T> {
  return reading(async () => {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      return await work({
        bytes: size,
        read: (position, buffer) => {
          for (let filled = 0; filled < buffer.length;) {
            const read = readSync(file, buffer, filled, buffer.length - filled, position + filled);
            if (read === 0) throw new DomainError('file-unreadable', { params: { reason: 'changed' } });
            filled += read;
          }
        },
      });
    } finally {
      closeSync(file);
    }
  });
}

type SizeOfPage = (pdf: PdfPages, index: number) => ReturnType<typeof drawnSize>;

function openPng(png: Uint8Array): OpenedFile {
  return {
    mediaType: 'image/png',
    pages: 1,
    page: async () => {
      const picture = await pngPicture(png);
      const { width, height } = pictureSize(picture, picture.dpi);
      return shrunk(picture, Math.max(width, height));
    },
    textOf: () => '',
    pictureShare: () => 1,
    close: () => {},
  };
}
