import { isUtf8 } from 'node:buffer';

/** How a file's bytes stand for characters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly reason: 'binary' | 'old-excel' | 'not-a-table' };

/** First bytes of files that people pick by mistake. */
const signatures: readonly (readonly [
  reason: 'binary' | 'old-excel' | 'not-a-table',
  bytes: readonly number[],
])[] = [
  ['old-excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['not-a-table', [0x25, 0x50, 0x44, 0x46]],
  ['not-a-table', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['binary', [0x89, 0x50, 0x4e, 0x47]],
  ['binary', [0xff, 0xd8, 0xff]],
  ['binary', [0x50, 0x4b, 0x03, 0x04]],
];

const sampleLength = 65_536;

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}

/** Text in ASCII letters as UTF-16 has a zero in every second byte: on which side tells the byte order. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, sampleLength) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/** Control characters that no office program writes into a table. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, sampleLength);
  let strange = 0;
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) strange += 1;
  }
  return strange > length / 50;
}

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (encoding) {
    case 'utf-8':
      return buffer.toString('utf8');
    case 'utf-16be':
      return Buffer.from(buffer.subarray(0, buffer.length & ~1))
        .swap16()
        .toString('utf16le');
    case 'utf-16le':
      return buffer.toString('utf16le');
    case 'windows-1252':
      return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Reads bytes as text: by the byte order mark where there is one, else UTF-16 when every second byte is
 * zero, UTF-8 when the bytes are valid UTF-8, and Windows-1252 (what Excel saves as CSV) otherwise.
 * Files that are no text are told from text by their first bytes and by control characters.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  for (const [reason, start] of signatures) if (startsWith(bytes, start)) return { ok: false, reason };
  if (startsWith(bytes, [0xff, 0xfe])) return ok(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return ok(bytes, 'utf-16be');
  if (!startsWith(bytes, [0xef, 0xbb, 0xbf])) {
    const wide = utf16Without(bytes);
    if (wide) return ok(bytes, wide);
  }
  if (looksBinary(bytes)) return { ok: false, reason: 'binary' };
  return ok(bytes, isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

function ok(bytes: Uint8Array, encoding: Encoding): DecodedText {
  return { ok: true, text: decoded(bytes, encoding), encoding };
}
