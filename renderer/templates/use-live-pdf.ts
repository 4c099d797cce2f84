import { useEffect, useRef, useState } from 'react';
import { openPdf, type OpenPdf } from '../documents/open-pdf.ts';

/** The PDF behind an address that changes while it is looked at: the last one stays until the next is open. */
export function useLivePdf(address: string | null): {
  readonly pdf: OpenPdf | null;
  readonly failed: boolean;
} {
  const [state, setState] = useState<{ pdf: OpenPdf | null; failed: boolean }>({ pdf: null, failed: false });
  const shown = useRef<OpenPdf | null>(null);

  useEffect(() => {
    if (address === null) return undefined;
    const stop = new AbortController();
    const open = async (): Promise<void> => {
      try {
        const pdf = await openPdf(address, stop.signal);
        if (stop.signal.aborted) {
          pdf.close();
          return;
        }
        const last = shown.current;
        shown.current = pdf;
        setState({ pdf, failed: false });
        last?.close();
      } catch {
        if (!stop.signal.aborted) setState({ pdf: shown.current, failed: true });
      }
    };
    void open();
    return () => stop.abort();
  }, [address]);

  useEffect(
    () => () => {
      shown.current?.close();
      shown.current = null;
    },
    [],
  );
  return state;
}
