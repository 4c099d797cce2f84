/**
 * Form of a sealed file: a header, then the content in parts of equal size (the last may be shorter), each
 * sealed by itself with its 16-byte tag behind it. Damage is found part by part, and a file of any size is
 * read and written with one part in memory.
 *
 * | at | bytes | header                                    |
 * |----|-------|-------------------------------------------|
 * | 0  | 8     | `BOXFATT1`                                |
 * | 8  | 4     | bytes of content in a part, big-endian    |
 * | 12 | 8     | bytes of the whole content, big-endian    |
 * | 20 | 16    | salt, random for each sealing             |
 *
 * The header is bound to every part, and its number to each: parts of another file, parts left out,
 * doubled or exchanged, and a file cut short or lengthened do not open.
 */
export interface SealHeader {
  readonly partBytes: number;
  readonly contentBytes: number;
  readonly salt: Uint8Array;
}

export const headerBytes = 36;
export const saltBytes = 16;
export const tagBytes = 16;
/** Bytes of content in a part of the files that this version writes. */
export const usualPartBytes = 256 * 1024;

const magic = [0x42, 0x4f, 0x58, 0x46, 0x41, 0x54, 0x54, 0x31];
/** A damaged header must not make its reader take more memory than this. */
const largestPartBytes = 16 * 1024 * 1024;

export function headerOf({ partBytes, contentBytes, salt }: SealHeader): Uint8Array {
  const header = new Uint8Array(headerBytes);
  const view = new DataView(header.buffer);
  header.set(magic);
  view.setUint32(8, partBytes);
  view.setBigUint64(12, BigInt(contentBytes));
  header.set(salt, 20);
  return header;
}

/** Reads a header; null when it is none. */
export function readHeader(bytes: Uint8Array): SealHeader | null {
  if (bytes.length < headerBytes || !magic.every((byte, i) => bytes[i] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerBytes);
  const partBytes = view.getUint32(8);
  const contentBytes = Number(view.getBigUint64(12));
  if (partBytes < 1 || partBytes > largestPartBytes || !Number.isSafeInteger(contentBytes)) return null;
  return { partBytes, contentBytes, salt: Uint8Array.from(bytes.subarray(20, headerBytes)) };
}

/** How many parts a content has. An empty one has a part too, so that its header is proved as well. */
export function partCount({ partBytes, contentBytes }: Omit<SealHeader, 'salt'>): number {
  return Math.max(1, Math.ceil(contentBytes / partBytes));
}

/** Bytes of content in a part; parts count from 0. */
export function bytesOfPart({ partBytes, contentBytes }: Omit<SealHeader, 'salt'>, part: number): number {
  return Math.min(partBytes, contentBytes - part * partBytes);
}

/** Bytes of the sealed file on disk. */
export function sealedBytes(contentBytes: number, partBytes = usualPartBytes): number {
  return headerBytes + contentBytes + tagBytes * partCount({ partBytes, contentBytes });
}

/** The 12-byte nonce of a part. A key seals one file only, so counting is enough. */
export function nonceOf(part: number): Uint8Array {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(8, part);
  return nonce;
}

/** Whether a text can be the name of an attachment: the SHA-256 of its content in small hexadecimal. */
export function isContentHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
