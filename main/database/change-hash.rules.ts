import type { StoredChange } from './stored-change.ts';

/** Hash before the first entry. */
export const feedOrigin = '0'.repeat(64);

/**
 * The text whose SHA-256 is an entry's hash: the previous hash and every stored field, so that an edit, a
 * deletion or a change of order anywhere breaks the chain from there on.
 */
export function hashedText(previousHash: string, change: Omit<StoredChange, 'hash'>): string {
  return JSON.stringify([
    previousHash,
    change.sequence,
    change.officeId,
    change.at,
    change.account,
    change.entity,
    change.entityId,
    change.kind,
    change.deviceId,
    change.reason,
    change.before,
    change.after,
  ]);
}
