import type { PaperWait } from '../../preload/contract/today-values.ts';
import type { CopyFacts } from './agreement-state.rules.ts';

/**
 * For what a paper copy of an open agreement waits in this office, or null for one that waits for nobody here: it is
 * with somebody else, in its place, on loan, or not asked for. Each copy waits for one thing at most. A folio that is
 * kept for it says nothing: a duplicate of a lost copy, and a copy that was found, still has to get there.
 */
export function waitOf({
  required,
  state,
  complete,
  onLoan,
}: Pick<CopyFacts, 'required' | 'state' | 'complete' | 'onLoan'>): PaperWait | null {
  if (!required) return null;
  if (state === 'lost') return 'lost';
  if (state !== 'printed' && state !== 'collected' && state !== 'returned') return null;
  if (onLoan) return null;
  return complete ? 'signed' : state;
}

/** What the copies of one open agreement wait for, each reason once, since the first of them. */
export function waitsOf(
  copies: readonly (Parameters<typeof waitOf>[0] & { readonly since: string })[],
): ReadonlyMap<PaperWait, string> {
  const waits = new Map<PaperWait, string>();
  for (const copy of copies) {
    const kind = waitOf(copy);
    const since = kind === null ? undefined : waits.get(kind);
    if (kind !== null && (since === undefined || copy.since < since)) waits.set(kind, copy.since);
  }
  return waits;
}
