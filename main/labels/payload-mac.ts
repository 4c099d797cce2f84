import { hash } from 'node:crypto';
import type { PayloadMac } from './qr-payload.rules.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Bytes of a block of SHA-256. */
const block = 64;

/**
 * The check of QR payloads under a register's key of at most 64 bytes: the first 20 bits of HMAC-SHA256 (RFC
 * 2104) as four base-32 letters. Put together from plain hashes: a batch of forms asks for thousands, and Node's
 * own makes an object of each.
 */
export function payloadMac(key: Uint8Array): PayloadMac {
  if (key.length > block) throw new RangeError('the key is longer than a block');
  const pad = (byte: number) => Buffer.alloc(block, byte).map((value, at) => value ^ (key[at] ?? 0));
  const inner = pad(0x36);
  const outer = pad(0x5c);
  const digest = (...parts: readonly Uint8Array[]) => hash('sha256', Buffer.concat(parts), 'buffer');
  return (text) => {
    const bits = digest(outer, digest(inner, Buffer.from(text, 'utf8'))).readUIntBE(0, 3) >>> 4;
    return [15, 10, 5, 0].map((shift) => letters[(bits >>> shift) & 31] ?? '').join('');
  };
}
