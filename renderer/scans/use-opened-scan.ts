import { useEffect, useState } from 'react';
import { asApiError, type ApiError } from '../api/api-error.ts';
import { call, type CallOutput } from '../api/client.ts';

export type OpenedScan =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly opened: CallOutput<'scans.open'> }
  | { readonly state: 'refused'; readonly error: ApiError };

/** Opens a scan once for each showing of its page: every opening is entered as a view. */
export function useOpenedScan(id: string): OpenedScan {
  const [answer, setAnswer] = useState<{ readonly id: string; readonly scan: OpenedScan } | null>(null);
  useEffect(() => {
    let gone = false;
    const open = async (): Promise<void> => {
      let scan: OpenedScan;
      try {
        scan = { state: 'open', opened: await call('scans.open', { id }) };
      } catch (thrown) {
        scan = { state: 'refused', error: asApiError(thrown) };
      }
      if (!gone) setAnswer({ id, scan });
    };
    void open();
    return () => {
      gone = true;
    };
  }, [id]);
  return answer?.id === id ? answer.scan : { state: 'opening' };
}
