import { keepPreviousData, useQuery as useCachedQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ApiError } from './api-error.ts';
import { call, type CallInput, type CallName, type CallOutput } from './client.ts';

interface QueryOptions {
  /** False holds the call back, e.g. while its input is not yet known. */
  readonly enabled?: boolean;
  /** Shows the last answer while a changed input is being asked for. */
  readonly keepPrevious?: boolean;
}

/** Asks for something and keeps it true: it is asked again when records it shows have changed. */
export function useQuery<N extends CallName>(
  name: N,
  input: CallInput<N>,
  { enabled = true, keepPrevious = false }: QueryOptions = {},
): UseQueryResult<CallOutput<N>, ApiError> {
  return useCachedQuery<CallOutput<N>, ApiError>({
    queryKey: [name.split('.')[0], name, input],
    queryFn: () => call(name, input),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  });
}
