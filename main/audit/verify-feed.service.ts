import { changesAfter } from '../database/change-feed.repository.ts';
import { feedOrigin } from '../database/change-hash.rules.ts';
import { feedEnds, feedHead, hashAt, type FeedHead } from '../database/feed-head.repository.ts';
import type { FeedPoint, FeedSeal } from '../database/feed-seal.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import type { FeedProblem } from './feed-problem.ts';
import { FeedWalk } from './feed-walk.ts';

/** What a verification came to. */
export interface FeedVerdict {
  readonly problem: FeedProblem | null;
  /** The last entry that was found good: two registers with the same head hold the same history. */
  readonly head: FeedPoint;
}

export interface Verification {
  readonly db: ReadableDb;
  readonly seal: FeedSeal;
  /** Points of the feed that this computer found good before, oldest first. */
  readonly seen?: readonly FeedPoint[];
  /** True follows the chain from its first entry, false from the last point seen. */
  readonly whole: boolean;
  /** Told now and then how many entries are done. */
  readonly onProgress?: (done: number) => void;
}

const start: FeedPoint = { sequence: 0, hash: feedOrigin };
const progressEvery = 2000;

/**
 * Verifies the change feed: that it still holds what was seen before, that its chain is whole, and that it
 * ends where Boxfile last sealed it. Of several faults the one with the lowest number is told.
 */
export function verifyFeed({ db, seal, seen = [], whole, onProgress }: Verification): FeedVerdict {
  const forgotten = firstForgotten(db, seen);
  const head = feedHead(db);
  const walk = new FeedWalk(whole || forgotten ? start : (seen.at(-1) ?? start));
  let hashAtHead = head && walk.from.sequence === head.sequence ? walk.from.hash : undefined;
  for (const entry of changesAfter(db, walk.from.sequence)) {
    if (!walk.take(entry)) break;
    if (entry.sequence === head?.sequence) hashAtHead = entry.hash;
    if (entry.sequence % progressEvery === 0) onProgress?.(entry.sequence - walk.from.sequence);
  }
  const problems = [walk.problem(), forgotten, endProblem(db, seal, walk.end, head, hashAtHead)];
  const [problem] = problems.flatMap((one) => one ?? []).sort((a, b) => a.sequence - b.sequence);
  return { problem: problem ?? null, head: walk.end };
}

/** Whether the chain ends where the head says, and the head is sealed. */
function endProblem(
  db: ReadableDb,
  seal: FeedSeal,
  end: FeedPoint,
  head: FeedHead | undefined,
  hashAtHead: string | undefined,
): FeedProblem | null {
  if (!head) return { fault: end.sequence === 0 ? 'missing' : 'unsealed', sequence: end.sequence || 1 };
  if (head.sequence > end.sequence) return { fault: 'missing', sequence: end.sequence + 1 };
  if (head.brokenFrom !== null || seal(head) !== head.seal) {
    return { fault: 'unsealed', sequence: head.brokenFrom ?? head.sequence };
  }
  if (hashAtHead !== head.hash) return { fault: 'altered', sequence: head.sequence };
  const ends = feedEnds(db);
  if ((ends.newest ?? 0) > (ends.head ?? 0)) return { fault: 'added', sequence: (ends.head ?? 0) + 1 };
  return null;
}

/** The first of the points seen before that the feed no longer holds. */
function firstForgotten(db: ReadableDb, seen: readonly FeedPoint[]): FeedProblem | null {
  for (const point of seen) {
    const present = hashAt(db, point.sequence);
    if (present === point.hash) continue;
    if (present !== undefined) return { fault: 'rewritten', sequence: point.sequence };
    const newest = feedEnds(db).newest ?? 0;
    return newest < point.sequence
      ? { fault: 'cut-off', sequence: newest + 1 }
      : { fault: 'missing', sequence: point.sequence };
  }
  return null;
}

/** Where the feed ends, to be printed on what leaves the office: what is cut off later is then missed. */
export function headOf(db: ReadableDb): FeedPoint {
  const { sequence, hash } = feedHead(db) ?? start;
  return { sequence, hash };
}
