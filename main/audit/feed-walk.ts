import { changeHash, wordsDigest } from '../database/change-digest.ts';
import type { ChainedChange } from '../database/change-feed.repository.ts';
import type { FeedPoint } from '../database/feed-seal.ts';
import type { FeedFault, FeedProblem } from './feed-problem.ts';
import { redactionsOf } from './redaction.rules.ts';

/** Follows the hash chain of the feed, entry by entry, to the first that does not fit. */
export class FeedWalk {
  readonly from: FeedPoint;
  /** The last entry that fits. */
  end: FeedPoint;
  #problem: FeedProblem | null = null;
  /** Entries whose words were taken out, with the digest of what stands there now. */
  readonly #redacted = new Map<number, string>();
  readonly #vouchedFor = new Map<number, string>();

  constructor(from: FeedPoint) {
    this.from = from;
    this.end = from;
  }

  /** Takes the next entry; false when the chain has broken and there is no point in going on. */
  take(entry: ChainedChange): boolean {
    const { sequence } = entry;
    const next = this.end.sequence + 1;
    if (sequence !== next) return this.#stop('missing', next);
    const digest = wordsDigest(entry);
    if (changeHash(this.end.hash, entry, entry.redacted ?? digest) !== entry.hash) {
      return this.#stop('altered', sequence);
    }
    if (entry.redacted !== null) this.#redacted.set(sequence, digest);
    for (const redaction of redactionsOf(entry)) {
      this.#vouchedFor.set(redaction.sequence, redaction.digest);
    }
    this.end = { sequence, hash: entry.hash };
    return true;
  }

  /** What is wrong with the entries taken, or null. */
  problem(): FeedProblem | null {
    const unvouched = [...this.#redacted].find(
      ([sequence, digest]) => this.#vouchedFor.get(sequence) !== digest,
    );
    if (!unvouched) return this.#problem;
    const [sequence] = unvouched;
    return this.#problem && this.#problem.sequence < sequence
      ? this.#problem
      : { fault: 'altered', sequence };
  }

  #stop(fault: FeedFault, sequence: number): false {
    this.#problem = { fault, sequence };
    return false;
  }
}
