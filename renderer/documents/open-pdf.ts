import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- the build answers `?url` with the address of the file
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Width and height of a page in CSS pixels at 100 %. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface OpenPdf {
  readonly pages: number;
  /** Size of the first page, which stands for the others until they are read. */
  readonly pageSize: PageSize;
  readonly page: (number: number) => Promise<PDFPageProxy>;
  readonly close: () => void;
}

const cssPixelsPerPoint = 96 / 72;

/** The scale that pdf.js wants for a zoom of 1 = 100 %, multiplied by a zoom. */
export function pdfScale(zoom: number): number {
  return zoom * cssPixelsPerPoint;
}

export function sizeOf(page: PDFPageProxy): PageSize {
  const { width, height } = page.getViewport({ scale: cssPixelsPerPoint });
  return { width, height };
}

/**
 * Reads a whole PDF held by the main process and parses it in a worker. The reader is loaded on first
 * use: it is larger than all the rest of the window, and most sessions start elsewhere.
 */
export async function openPdf(url: string, signal: AbortSignal): Promise<OpenPdf> {
  const [reader, response] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    fetch(url, { signal }),
  ]);
  if (!response.ok) throw new Error(`Document answered ${response.status}`);
  const data = await response.arrayBuffer();
  reader.GlobalWorkerOptions.workerSrc = workerUrl;
  const loading = reader.getDocument({ data, useWasm: false, useWorkerFetch: false, enableXfa: false });
  const document: PDFDocumentProxy = await loading.promise;
  const close = (): void => void loading.destroy();
  if (signal.aborted) {
    close();
    signal.throwIfAborted();
  }
  const first = await document.getPage(1);
  return { pages: document.numPages, pageSize: sizeOf(first), page: (n) => document.getPage(n), close };
}
