import { randomFillSync } from 'node:crypto';

const random = new Uint8Array(10 * 256);
let used = random.length;
let lastMillis = 0;
let counter = 0;

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/** Hexadecimal digits of every byte: an import makes ids by the hundred thousand. */
const pairs = Array.from({ length: 256 }, (_, byte) => hex(byte, 2));
/** The milliseconds of the last id, as it begins with them. */
let beginning = '';

/**
 * A new UUID, version 7 (RFC 9562): milliseconds first, then a counter that rises within one millisecond,
 * then random bits, so that ids made here sort in the order they were made.
 */
export function newId(now: number = Date.now()): string {
  if (used + 10 > random.length) {
    randomFillSync(random);
    used = 0;
  }
  const at = used;
  used += 10;
  if (now > lastMillis) {
    lastMillis = now;
    beginning = beginningOf(now);
    counter = ((random[at] ?? 0) << 2) & 0x3ff;
  } else {
    counter += 1;
    if (counter > 0xfff) {
      lastMillis += 1;
      beginning = beginningOf(lastMillis);
      counter = 0;
    }
  }
  const pair = (index: number): string => pairs[random[at + index] ?? 0] ?? '';
  const variant = pairs[0x80 | ((random[at + 1] ?? 0) & 0x3f)] ?? '';
  const tail = pair(3) + pair(4) + pair(5) + pair(6) + pair(7) + pair(8);
  return `${beginning}-7${hex(counter, 3)}-${variant}${pair(2)}-${tail}`;
}

function beginningOf(millis: number): string {
  const time = hex(millis, 12);
  return `${time.slice(0, 8)}-${time.slice(8)}`;
}
