import { keepPreviousData, useQuery as useCachedQuery, type UseQueryResult } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';
import { call, type CallInput, type CallName, type CallOutput } from './client.ts';
import { queryClient } from './query-client.ts';
import { signedInAgain } from './signed-in.ts';

interface QueryOptions {
  /** False holds the call back, e.g. while its input is not yet known. */
  readonly enabled?: boolean;
  /** Shows the last answer while a changed input is being asked for. */
  readonly keepPrevious?: boolean;
}

/** A screen under the lock waits for its answers: a refusal would take away what is typed on it. */
async function askUnlocked<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  for (;;) {
    try {
      return await call(name, input);
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'not-signed-in') throw error;
      void queryClient.invalidateQueries({ queryKey: ['settings', 'settings.status'] });
      await signedInAgain();
    }
  }
}

/** Asks for something and keeps it true: it is asked again when records it shows have changed. */
export function useQuery<N extends CallName>(
  name: N,
  input: CallInput<N>,
  { enabled = true, keepPrevious = false }: QueryOptions = {},
): UseQueryResult<CallOutput<N>, ApiError> {
  return useCachedQuery<CallOutput<N>, ApiError>({
    queryKey: [name.split('.')[0], name, input],
    queryFn: () => askUnlocked(name, input),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  });
}
