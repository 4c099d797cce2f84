import { createHmac, createSecretKey } from 'node:crypto';
import type { PayloadMac } from './qr-payload.rules.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The check of QR payloads under a register's key: the first 20 bits of HMAC-SHA256 as four base-32 letters. */
export function payloadMac(key: Uint8Array): PayloadMac {
  // Made once: a batch of forms asks for thousands of checks.
  const secret = createSecretKey(key);
  return (text) => {
    const bits = createHmac('sha256', secret).update(text).digest().readUIntBE(0, 3) >>> 4;
    return [15, 10, 5, 0].map((shift) => letters[(bits >>> shift) & 31] ?? '').join('');
  };
}
