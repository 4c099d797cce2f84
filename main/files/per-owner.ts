/**
 * Keeps one set of things for each person at the window, so that what one was given is nothing to another.
 *
 * @param owner whose turn it is now
 */
export function perOwner<T>(
  owner: () => string,
  make: () => T,
): { readonly of: (owner: string) => T; readonly now: () => T } {
  const sets = new Map<string, T>();
  function of(whose: string): T {
    const known = sets.get(whose);
    if (known) return known;
    const fresh = make();
    sets.set(whose, fresh);
    return fresh;
  }
  return { of, now: () => of(owner()) };
}
