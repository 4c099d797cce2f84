import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { JournalFilter } from '../../preload/contract/audit.ts';
import type { ApiError } from '../api/api-error.ts';
import { call, type CallOutput } from '../api/client.ts';

type Part = CallOutput<'audit.journal'>;

/** Entries fetched at a time: what nobody scrolls to is never looked for. */
const atOnce = 2000;

export interface Journal {
  /** Numbers of the entries known so far, newest first. */
  readonly rows: readonly number[] | null;
  /** How many there are in all. */
  readonly total: number | null;
  readonly error: ApiError | null;
  readonly retry: () => void;
  readonly fetchMore: () => void;
}

/** The journal that a filter leaves, fetched in parts as somebody scrolls. */
export function useJournal(filter: JournalFilter): Journal {
  const { data, error, refetch, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery<
    Part,
    ApiError,
    { readonly pages: readonly Part[] },
    readonly unknown[],
    number | null
  >({
    queryKey: ['audit', 'audit.journal', filter],
    queryFn: ({ pageParam }) => call('audit.journal', { filter, before: pageParam, limit: atOnce }),
    initialPageParam: null,
    getNextPageParam: (last) => (last.more ? (last.rows.at(-1) ?? null) : null),
    placeholderData: (before) => before,
  });
  const rows = useMemo(() => data?.pages.flatMap((part) => part.rows) ?? null, [data]);
  const fetchMore = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return {
    rows,
    total: data?.pages[0]?.total ?? null,
    error,
    retry: () => void refetch(),
    fetchMore,
  };
}
