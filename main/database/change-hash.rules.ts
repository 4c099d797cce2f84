import type { ChangeWords, StoredChange } from './stored-change.ts';

/** Hash before the first entry. */
export const feedOrigin = '0'.repeat(64);

/**
 * The text whose SHA-256 is the digest of an entry's words. The salt, which goes with the words on an
 * erasure, keeps the digest from telling whether a guess at them is right.
 */
export function wordsText({ reason, before, after }: Omit<ChangeWords, 'salt'>, salt: string): string {
  return JSON.stringify([salt, reason, before, after]);
}

/**
 * The text whose SHA-256 is an entry's hash: the previous hash and every stored field, so that an edit, a
 * deletion or a change of order anywhere breaks the chain from there on. The words stand in it by their
 * digest: they can be taken out on an erasure and the chain still holds.
 */
export function hashedText(
  previousHash: string,
  change: Omit<StoredChange, 'hash' | keyof ChangeWords>,
  wordsDigest: string,
): string {
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
    wordsDigest,
  ]);
}
