import type { ScanMediaType, ScanRefusal } from '../../preload/contract/scans.ts';

/** A scan larger than this would be slow to open on the PCs there are; no page needs as much. */
export const largestScan = 100_000_000;
/** Four A4 pages at 600 dots an inch. A picture takes 4 bytes of memory a pixel to show. */
export const mostPixels = 140_000_000;

/** PDF readers look for the mark in so many first bytes. */
const pdfMarkWithin = 1024;

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

function hasPdfMark(head: Uint8Array): boolean {
  const start = String.fromCharCode(...head.subarray(0, pdfMarkWithin));
  return start.includes('%PDF-');
}

/** What a file is by its content, whatever its name says; null for anything that is no scan. */
export function scanType(head: Uint8Array): ScanMediaType | null {
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (startsWith(head, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  return hasPdfMark(head) ? 'application/pdf' : null;
}

/** Width times height of a PNG, from its first chunk (PNG specification, section 11.2.2). */
function pngPixels(head: Uint8Array): number | null {
  if (head.length < 24) return null;
  const view = new DataView(head.buffer, head.byteOffset, 24);
  return view.getUint32(16) * view.getUint32(20);
}

/** Frame headers of a JPEG: SOF0 to SOF15 but for the tables among them (ITU T.81, table B.1). */
const isFrameHeader = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Width times height of a JPEG, from its frame header; null when that does not stand in the head. */
function jpegPixels(head: Uint8Array): number | null {
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  let at = 2;
  while (at + 9 <= head.length) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (isFrameHeader(marker)) {
      return view.getUint16(at + 5) * view.getUint16(at + 7);
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
  return null;
}

/**
 * Judges a file by its content.
 *
 * @param head its first bytes
 * @param bytes of the whole file
 */
export function judgeScan(
  head: Uint8Array,
  bytes: number,
):
  | { readonly ok: true; readonly mediaType: ScanMediaType }
  | { readonly ok: false; readonly reason: ScanRefusal } {
  if (bytes === 0) return { ok: false, reason: 'empty' };
  if (bytes > largestScan) return { ok: false, reason: 'too-large' };
  const mediaType = scanType(head);
  if (mediaType === null) return { ok: false, reason: 'not-a-scan' };
  const pixels =
    mediaType === 'image/png' ? pngPixels(head) : mediaType === 'image/jpeg' ? jpegPixels(head) : null;
  if (pixels !== null && pixels > mostPixels) return { ok: false, reason: 'too-many-pixels' };
  return { ok: true, mediaType };
}

/** The name that a filed scan is listed under: what can be seen of the file's own, of at most 200 characters. */
export function scanName(fileName: string): string {
  const seen = fileName
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return seen.slice(0, 200).replace(/[\uD800-\uDBFF]$/, '') || 'scan';
}

/** The ending under which a scan is saved. */
export function scanExtension(mediaType: ScanMediaType): 'pdf' | 'jpg' | 'png' {
  if (mediaType === 'application/pdf') return 'pdf';
  return mediaType === 'image/jpeg' ? 'jpg' : 'png';
}
