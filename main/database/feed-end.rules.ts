import type { FeedHead } from './feed-head.repository.ts';
import type { FeedPoint } from './feed-seal.ts';

/** Where the next entry of the feed goes, and whether what stands there now is what Boxfile wrote last. */
export interface FeedEnd extends FeedPoint {
  readonly brokenFrom: number | null;
}

/**
 * The end of the feed before an act. A head that does not agree with the newest entry, or whose seal does
 * not hold, stays broken for ever: what is written after it must not hide that the feed was tampered with.
 *
 * @param origin hash before the first entry
 * @param sealed whether the head's seal holds
 */
export function feedEnd(
  head: FeedHead | undefined,
  newest: FeedPoint | undefined,
  origin: string,
  sealed: boolean,
): FeedEnd {
  if (!head && !newest) return { sequence: 0, hash: origin, brokenFrom: null };
  const furthest = (head?.sequence ?? 0) > (newest?.sequence ?? 0) ? head : newest;
  const { sequence, hash } = furthest ?? { sequence: 0, hash: origin };
  const sound = sealed && head?.sequence === newest?.sequence && head?.hash === newest?.hash;
  if (sound) return { sequence, hash, brokenFrom: head?.brokenFrom ?? null };
  const firstDoubtful = Math.min(head?.sequence ?? 0, newest?.sequence ?? 0) + 1;
  return { sequence, hash, brokenFrom: head?.brokenFrom ?? firstDoubtful };
}
