import type { ReadableDb, WritableDb } from './readable-db.ts';
import type { FeedPoint } from './feed-seal.ts';

/** Where the feed ends according to whoever wrote last. */
export interface FeedHead extends FeedPoint {
  readonly seal: string;
  /** First entry written after the feed had been tampered with; such a feed is never sealed again. */
  readonly brokenFrom: number | null;
}

export function feedHead(db: ReadableDb): FeedHead | undefined {
  return db.get('SELECT sequence, hash, seal, broken_from AS brokenFrom FROM change_head');
}

export function lastChange(db: ReadableDb): FeedPoint | undefined {
  return db.get('SELECT sequence, hash FROM change ORDER BY sequence DESC LIMIT 1');
}

export function keepFeedHead(db: WritableDb, head: FeedHead): void {
  db.run('INSERT OR REPLACE INTO change_head VALUES (1, :sequence, :hash, :seal, :brokenFrom)', head);
}

/** The head and the newest entry as one statement sees them, whoever writes meanwhile. */
export function feedEnds(db: ReadableDb): { readonly head: number | null; readonly newest: number | null } {
  return (
    db.get(
      'SELECT (SELECT sequence FROM change_head) AS head, (SELECT max(sequence) FROM change) AS newest',
    ) ?? { head: null, newest: null }
  );
}

/** Hash of an entry, or undefined when there is none of that number. */
export function hashAt(db: ReadableDb, sequence: number): string | undefined {
  return db.get<FeedPoint>('SELECT sequence, hash FROM change WHERE sequence = ?', [sequence])?.hash;
}
