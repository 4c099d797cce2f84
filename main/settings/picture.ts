import { inflateSync } from 'node:zlib';
import { lineBytes, pngHead, type PngHead } from '../documents/png-lines.rules.ts';

/** A picture that paper can bear. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

/** A picture larger than this would weigh on every sheet printed. */
export const largestPicture = 1_000_000;
/** Pixels along a side: more than any printer shows at the height of a letterhead. */
const longestSide = 6000;
/** Pixels in all: each is decoded for every drawing. */
export const mostPixels = 4_000_000;

/**
 * Looks through the bytes of a picture. Null for anything else, and for a picture that is cut off, damaged or
 * larger than {@link longestSide}: an ending or the first bytes alone prove nothing.
 */
export function readPicture(bytes: Uint8Array): Picture | null {
  const picture = readPng(bytes) ?? readJpeg(bytes);
  const fits = (side: number): boolean => side >= 1 && side <= longestSide;
  return picture && fits(picture.width) && fits(picture.height) ? picture : null;
}

/** Whether a picture has more pixels than {@link mostPixels}. */
export function hasTooManyPixels({ width, height }: Picture): boolean {
  return width * height > mostPixels;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** PNG (ISO/IEC 15948): chunks from IHDR to IEND, whose data hold as many rows as the head says. */
function readPng(bytes: Uint8Array): Picture | null {
  if (!pngSignature.every((byte, at) => bytes[at] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let head: PngHead | null = null;
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const body = at + 8;
    if (body + length + 4 > bytes.length) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, body));
    if (name === 'IHDR' && length === 13) {
      head = pngHead(bytes.subarray(body, body + length));
      if (!head || head.width > longestSide || head.height > longestSide) return null;
    } else if (name === 'IDAT') data.push(bytes.subarray(body, body + length));
    else if (name === 'IEND')
      return head && holdsRows(data, head) ? { type: 'image/png', ...sizeOf(head) } : null;
    at = body + length + 4;
  }
  return null;
}

function sizeOf({ width, height }: { readonly width: number; readonly height: number }) {
  return { width, height };
}

function holdsRows(data: readonly Uint8Array[], head: PngHead): boolean {
  const expected = (lineBytes(head, head.width) + 1) * head.height;
  try {
    // The seven passes of an interlaced picture have a few bytes more.
    const inflated = inflateSync(Buffer.concat(data), { maxOutputLength: expected + 64 * (head.height + 8) });
    return head.interlaced ? inflated.length > 0 : inflated.length === expected;
  } catch {
    return false;
  }
}

/** JPEG (ITU-T T.81): segments from SOI to a frame head with its size, a scan, and EOI at the end. */
function readJpeg(bytes: Uint8Array): Picture | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | null = null;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    // Baseline, extended and progressive frames; the other kinds are in no viewer or printer.
    if (marker >= 0xc0 && marker <= 0xc2 && length >= 8) {
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === 0xda) return size && endsWell(bytes, at) ? { type: 'image/jpeg', ...size } : null;
    at += 2 + length;
  }
  return null;
}

/** Cameras may append what they like after the end of the picture. */
function endsWell(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}
