import { useEffect, useState } from 'react';
import { openPdf, type OpenPdf } from './open-pdf.ts';

export type PdfState =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly pdf: OpenPdf }
  | { readonly state: 'failed' };

/** Opens the PDF behind an address and closes it when the address changes or the screen goes away. */
export function usePdf(url: string): PdfState {
  const [state, setState] = useState<PdfState>({ state: 'opening' });
  useEffect(() => {
    const stop = new AbortController();
    let opened: OpenPdf | undefined;
    setState({ state: 'opening' });
    openPdf(url, stop.signal).then(
      (pdf) => {
        opened = pdf;
        if (stop.signal.aborted) pdf.close();
        else setState({ state: 'open', pdf });
      },
      () => {
        if (!stop.signal.aborted) setState({ state: 'failed' });
      },
    );
    return () => {
      stop.abort();
      opened?.close();
    };
  }, [url]);
  return state;
}
