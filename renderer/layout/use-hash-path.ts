import { navigate, useHashLocation } from 'wouter/use-hash-location';

/** Goes to a path. One without a query leaves nothing of the query before it in force, which the hash hook would keep. */
const goTo: typeof navigate = (to, options) => {
  navigate(to.includes('?') ? to : `${to}?`, options);
};

function useHash(options?: Parameters<typeof useHashLocation>[0]): [string, typeof navigate] {
  return [useHashLocation(options)[0], goTo];
}

/** Where the window is: the path after the `#` of its address. */
export const useHashPath = Object.assign(useHash, { hrefs: (href: string) => `#${href}` });
