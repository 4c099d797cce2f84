import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;
export const keyBytes = 32;

/** A register's key as it lies in its folder: sealed under a recovery code. */
export interface SealedKey {
  readonly salt: Uint8Array;
  /** Nonce, sealed key and tag. */
  readonly sealed: Uint8Array;
}

/**
 * The key that a code opens a slot with. A code has 140 random bits, so a fast derivation is as good as a
 * slow one; what slows a guesser is how often the program lets itself be asked.
 */
function slotKey(code: string, salt: Uint8Array, registerId: string): Uint8Array {
  const bare = code.replaceAll('-', '');
  return new Uint8Array(hkdfSync('sha256', bare, salt, `boxfile recovery code ${registerId}`, keyBytes));
}

/** What a slot is bound to: moved beside another register it does not open. */
function boundTo(registerId: string): Buffer {
  return Buffer.from(`boxfile register.keys 1 recovery-code ${registerId}`);
}

/** Seals a register's key (HKDF-SHA-256 and AES-256-GCM) under a code as `readRecoveryCode` gives it. */
export function sealKey(key: Uint8Array, code: string, registerId: string): SealedKey {
  const salt = randomBytes(saltBytes);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', slotKey(code, salt, registerId), nonce);
  cipher.setAAD(boundTo(registerId));
  const sealed = Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { salt, sealed };
}

/** The key in a slot, or null when the code is another's. */
export function openKey({ salt, sealed }: SealedKey, code: string, registerId: string): Uint8Array | null {
  if (sealed.length !== nonceBytes + keyBytes + tagBytes) return null;
  const decipher = createDecipheriv(
    'aes-256-gcm',
    slotKey(code, salt, registerId),
    sealed.subarray(0, nonceBytes),
  );
  decipher.setAAD(boundTo(registerId));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}
