import { useCallback, useRef, useState } from 'react';
import { asApiError, type ApiError } from './api-error.ts';
import { call, type CallInput, type CallName, type CallOutput } from './client.ts';
import { showRefusal } from './notices.tsx';
import { refresh } from './query-client.ts';
import { useLatest } from './use-latest.ts';

export interface Command<N extends CallName> {
  /** Does the act. Null when it was refused; the person has then been told. */
  readonly run: (input: CallInput<N>) => Promise<CallOutput<N> | null>;
  readonly running: boolean;
}

/**
 * An act of work. A refusal is offered to `onRefused` first (a form puts it on its fields and answers
 * true); what nobody takes is shown as a notice. A second run while one is under way does nothing.
 */
export function useCommand<N extends CallName>(
  name: N,
  onRefused?: (error: ApiError) => boolean,
): Command<N> {
  const [running, setRunning] = useState(false);
  const underWay = useRef(false);
  const refused = useLatest(onRefused);

  const run = useCallback(
    async (input: CallInput<N>): Promise<CallOutput<N> | null> => {
      if (underWay.current) return null;
      underWay.current = true;
      setRunning(true);
      try {
        const output = await call(name, input);
        refresh([name.split('.')[0] ?? '']);
        return output;
      } catch (thrown) {
        const error = asApiError(thrown);
        if (!refused.current?.(error)) showRefusal(error);
        return null;
      } finally {
        underWay.current = false;
        setRunning(false);
      }
    },
    [name, refused],
  );
  return { run, running };
}
