import { useEffect, useState } from 'react';
import { call } from '../api/client.ts';

export type WaitingPictureState =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly shown: string }
  | { readonly state: 'refused' };

/** Opens the picture of a waiting page. */
export function useWaitingPicture(id: string): WaitingPictureState {
  const [answer, setAnswer] = useState<{ readonly id: string; readonly picture: WaitingPictureState } | null>(
    null,
  );
  useEffect(() => {
    let gone = false;
    const open = async (): Promise<void> => {
      let picture: WaitingPictureState;
      try {
        picture = { state: 'open', shown: (await call('scans.openWaiting', { id })).shown };
      } catch {
        picture = { state: 'refused' };
      }
      if (!gone) setAnswer({ id, picture });
    };
    void open();
    return () => {
      gone = true;
    };
  }, [id]);
  return answer?.id === id ? answer.picture : { state: 'opening' };
}
