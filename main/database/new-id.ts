import { randomFillSync } from 'node:crypto';

const random = new Uint8Array(10 * 256);
let used = random.length;
let lastMillis = 0;
let counter = 0;

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/**
 * A new UUID, version 7 (RFC 9562): milliseconds first, then a counter that rises within one millisecond,
 * then random bits, so that ids made here sort in the order they were made.
 */
export function newId(now: number = Date.now()): string {
  if (used + 10 > random.length) {
    randomFillSync(random);
    used = 0;
  }
  const bytes = random.subarray(used, used + 10);
  used += 10;
  if (now > lastMillis) {
    lastMillis = now;
    counter = ((bytes[0] ?? 0) << 2) & 0x3ff;
  } else {
    counter += 1;
    if (counter > 0xfff) {
      lastMillis += 1;
      counter = 0;
    }
  }
  const variant = 0x8000 | ((((bytes[1] ?? 0) << 8) | (bytes[2] ?? 0)) & 0x3fff);
  const time = hex(lastMillis, 12);
  let tail = '';
  for (let i = 3; i < 9; i += 1) tail += hex(bytes[i] ?? 0, 2);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${hex(variant, 4)}-${tail}`;
}
