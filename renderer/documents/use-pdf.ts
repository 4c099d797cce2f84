import { useEffect, useState } from 'react';
import { openPdf, type OpenPdf } from './open-pdf.ts';

export type PdfState =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly pdf: OpenPdf }
  | { readonly state: 'failed' };

const opening: PdfState = { state: 'opening' };

/** Opens the PDF behind an address and closes it when the address changes or the screen goes away. */
export function usePdf(url: string): PdfState {
  const [answer, setAnswer] = useState<{ readonly url: string; readonly state: PdfState } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let opened: OpenPdf | undefined;
    const open = async (): Promise<void> => {
      try {
        opened = await openPdf(url, stop.signal);
        if (stop.signal.aborted) opened.close();
        else setAnswer({ url, state: { state: 'open', pdf: opened } });
      } catch {
        if (!stop.signal.aborted) setAnswer({ url, state: { state: 'failed' } });
      }
    };
    void open();
    return () => {
      stop.abort();
      opened?.close();
    };
  }, [url]);
  return answer?.url === url ? answer.state : opening;
}
