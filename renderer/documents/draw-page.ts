import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfScale } from './open-pdf.ts';

/** Beyond this many pixels a canvas costs more memory than a small PC has to spare. */
const mostPixels = 16_000_000;

/** How many device pixels a CSS pixel gets: what the screen has, unless the page would grow too large. */
export function outputScale(cssWidth: number, cssHeight: number, devicePixelRatio: number): number {
  return Math.min(devicePixelRatio, Math.sqrt(mostPixels / (cssWidth * cssHeight)));
}

/** Draws a page on a new canvas. The canvas is complete when the promise settles; `signal` stops the work. */
export async function drawPage(
  page: PDFPageProxy,
  zoom: number,
  devicePixelRatio: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const scale = pdfScale(zoom);
  const css = page.getViewport({ scale });
  const sharpness = outputScale(css.width, css.height, devicePixelRatio);
  const viewport = page.getViewport({ scale: scale * sharpness });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => task.cancel(), { once: true });
  await task.promise;
  return canvas;
}
