import { hash, randomFillSync } from 'node:crypto';
import { hashedText, wordsText } from './change-hash.rules.ts';
import type { ChangeWords, StoredChange } from './stored-change.ts';

const saltBytes = 16;
const random = Buffer.alloc(saltBytes * 256);
let used = random.length;

/** Fresh random bytes for an entry; drawn many at a time, since an import writes entries by the thousand. */
export function newSalt(): Uint8Array {
  if (used === random.length) {
    randomFillSync(random);
    used = 0;
  }
  used += saltBytes;
  return Buffer.from(random.subarray(used - saltBytes, used));
}

/** Digest of an entry's words as they stand. */
export function wordsDigest(words: ChangeWords): string {
  const { buffer, byteOffset, byteLength } = words.salt;
  return hash('sha256', wordsText(words, Buffer.from(buffer, byteOffset, byteLength).toString('hex')));
}

/** Hash of an entry that follows `previousHash`. */
export function changeHash(
  previousHash: string,
  change: Omit<StoredChange, 'hash' | keyof ChangeWords>,
  digest: string,
): string {
  return hash('sha256', hashedText(previousHash, change, digest));
}
