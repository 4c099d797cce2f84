import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { headerOf, nonceOf, tagBytes, type SealHeader } from './attachment-format.rules.ts';

const cipher = 'aes-256-gcm';

/** Seals and opens the parts of one file. */
export interface Seal {
  /** The sealed part, and the tag that stands behind it. */
  readonly close: (part: number, content: Uint8Array) => readonly [sealed: Buffer, tag: Buffer];
  /** The content of a sealed part, or null when the part, its place, its file or the key is not the right one. */
  readonly open: (part: number, sealed: Uint8Array) => Buffer | null;
}

/**
 * The seal of a file: AES-256-GCM under a key of this file alone, derived by HKDF-SHA-256 from the register's
 * key, the salt in the header and the SHA-256 of the content.
 *
 * @param key the register's key, 32 bytes
 * @param sha256 of the content, hexadecimal
 */
export function sealOf(key: Uint8Array, sha256: string, header: SealHeader): Seal {
  const fileKey = new Uint8Array(hkdfSync('sha256', key, header.salt, `boxfile attachment ${sha256}`, 32));
  const bound = headerOf(header);
  return {
    close: (part, content) => {
      const sealing = createCipheriv(cipher, fileKey, nonceOf(part), { authTagLength: tagBytes });
      sealing.setAAD(bound);
      const sealed = sealing.update(content);
      sealing.final();
      return [sealed, sealing.getAuthTag()];
    },
    open: (part, sealed) => {
      if (sealed.length < tagBytes) return null;
      const opening = createDecipheriv(cipher, fileKey, nonceOf(part), { authTagLength: tagBytes });
      opening.setAAD(bound);
      opening.setAuthTag(sealed.subarray(sealed.length - tagBytes));
      const content = opening.update(sealed.subarray(0, sealed.length - tagBytes));
      try {
        opening.final();
        return content;
      } catch {
        return null;
      }
    },
  };
}
