import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfScale } from './open-pdf.ts';

/**
 * Lays the page's words, invisible, over its picture, so that they can be read aloud, selected and copied.
 * The layer sizes itself from `--total-scale-factor`.
 */
export async function layText(page: PDFPageProxy, host: HTMLElement, zoom: number): Promise<void> {
  const { TextLayer } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const scale = pdfScale(zoom);
  host.replaceChildren();
  host.style.setProperty('--total-scale-factor', String(scale));
  const layer = new TextLayer({
    textContentSource: page.streamTextContent(),
    container: host,
    viewport: page.getViewport({ scale }),
  });
  await layer.render();
}
