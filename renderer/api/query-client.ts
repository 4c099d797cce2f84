import { QueryClient } from '@tanstack/react-query';
import { dropAllKept } from './kept.ts';
import type { Domain } from '../../preload/contract/index.ts';

/** Domains whose records show up in the answers of another domain. */
const showsRecordsOf: Partial<Record<Domain, readonly string[]>> = {
  register: ['people', 'places', 'sims', 'agreements', 'settings'],
  agreements: ['scans', 'register', 'people', 'places', 'settings'],
  scans: ['agreements'],
  boxFiles: ['agreements', 'scans'],
  stampedCopies: ['agreements', 'scans', 'boxFiles'],
  verify: ['agreements', 'scans', 'boxFiles', 'register', 'people'],
  people: ['register', 'places'],
  places: ['register', 'settings'],
  sims: ['register'],
  labels: ['register', 'people', 'sims', 'settings'],
  search: ['register', 'people', 'places', 'sims'],
  settings: ['register'],
};

/** Whether an answer of `domain` may differ once records of `changed` did. */
export function isStale(domain: string, changed: readonly string[]): boolean {
  const shown = showsRecordsOf[domain as Domain] ?? [];
  return changed.some((one) => one === domain || shown.includes(one));
}

/** The cache of answers. Everything is on this computer, so nothing waits for a network. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Fetches again whatever shows records of these domains. */
export function refresh(changed: readonly string[]): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => isStale(String(queryKey[0]), changed),
  });
}

/** Forgets every answer and draft of the register that was open before. */
export async function forgetRegister(): Promise<void> {
  dropAllKept();
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'settings.status' });
  await queryClient.invalidateQueries();
}

/** Keeps the cache true to the register: listens for commits made here or by the command line. */
export function followChanges(): () => void {
  return window.boxfile.on('changed', ({ domains }) => refresh(domains));
}
