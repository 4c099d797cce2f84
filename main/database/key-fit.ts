import { createHmac, pbkdf2Sync } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

// SQLCipher 4: pages of 4 KiB that end in an HMAC-SHA-512 under a key drawn from the register's own key
// and from its salt, the first 16 bytes of the file.
const pageBytes = 4096;
const macBytes = 64;
const saltBytes = 16;
const saltMask = 0x3a;
const rounds = 2;
const pagesTried = 8;

/**
 * Whether a key belongs to a register file: whether it proves any of the first pages, the very first left
 * out. Tells a wrong key from a file whose first page is damaged; a file cut down to one page is no proof
 * against a key.
 */
export function keyFits(file: string, key: Uint8Array): boolean {
  const start = Buffer.alloc(pageBytes * (pagesTried + 1));
  const handle = openSync(file, 'r');
  let length: number;
  try {
    length = readSync(handle, start, 0, start.length, 0);
  } finally {
    closeSync(handle);
  }
  const salt = start.subarray(0, saltBytes).map((byte) => byte ^ saltMask);
  const proof = pbkdf2Sync(key, salt, rounds, key.length, 'sha512');
  for (let page = 2; page * pageBytes <= length; page += 1) {
    const bytes = start.subarray((page - 1) * pageBytes, page * pageBytes);
    const number = Buffer.alloc(4);
    number.writeUInt32LE(page);
    const mac = createHmac('sha512', proof).update(bytes.subarray(0, -macBytes)).update(number).digest();
    if (mac.equals(bytes.subarray(-macBytes))) return true;
  }
  return length < 2 * pageBytes;
}
