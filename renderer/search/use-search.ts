import { useDebouncedValue } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call, type CallOutput } from '../api/client.ts';
import { showRefusal } from '../api/notices.tsx';
import { asApiError } from '../api/api-error.ts';
import { useQuery } from '../api/use-query.ts';

export type SearchAnswer = CallOutput<'search.find'>;

/** The register is asked once typing rests this long, in milliseconds. */
const rest = 60;
/** Hits shown of each kind. */
const limit = 6;

interface Search {
  /** The answer to exactly what stands in the box; undefined while it is on its way. */
  readonly answer: SearchAnswer | undefined;
  /** Asks without waiting for typing to rest. Null when it was refused. */
  readonly search: (text: string) => Promise<SearchAnswer | null>;
}

/** Searches while somebody types. */
export function useSearch(text: string): Search {
  const [asked] = useDebouncedValue(text.trim(), rest);
  const client = useQueryClient();
  const found = useQuery(
    'search.find',
    { text: asked, limit },
    { enabled: asked !== '', keepPrevious: true },
  );

  const search = useCallback(
    async (wanted: string) => {
      if (wanted === '') return null;
      try {
        const input = { text: wanted, limit };
        return await client.fetchQuery({
          queryKey: ['search', 'search.find', input],
          queryFn: () => call('search.find', input),
        });
      } catch (thrown) {
        showRefusal(asApiError(thrown));
        return null;
      }
    },
    [client],
  );
  const isCurrent = asked === text.trim() && !found.isPlaceholderData;
  return { answer: isCurrent ? found.data : undefined, search };
}
