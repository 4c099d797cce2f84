import { createHmac, hkdfSync } from 'node:crypto';

/** A place in the change feed: an entry's number and its hash. */
export interface FeedPoint {
  readonly sequence: number;
  readonly hash: string;
}

/** Seals the end of the feed, so that nobody without this program can move it. */
export type FeedSeal = (point: FeedPoint) => string;

/** The seal of one register: an HMAC-SHA-256 under a key drawn from the register's own. */
export function feedSeal(registerKey: Uint8Array): FeedSeal {
  const key = Buffer.from(hkdfSync('sha256', registerKey, '', 'boxfile end of the change feed', 32));
  return ({ sequence, hash }) => createHmac('sha256', key).update(`${sequence}:${hash}`).digest('hex');
}
