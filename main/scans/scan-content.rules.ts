import type { ScanMediaType, ScanRefusal } from '../../preload/contract/scans.ts';
import { jpegHead } from './jpeg-head.rules.ts';
import { pngHead } from '../documents/png-lines.rules.ts';

/** A scan larger than this would be slow to open on the PCs there are; no page needs as much. */
export const largestScan = 100_000_000;
/** A file of many pages to be sorted is read whole into memory. */
export const largestRead = 300_000_000;
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

/** Pictures that scanners and telephones make as well, so that it can be said how to go on. */
function otherKind(head: Uint8Array): ScanRefusal {
  if (startsWith(head, 0x49, 0x49, 0x2a, 0x00) || startsWith(head, 0x4d, 0x4d, 0x00, 0x2a)) return 'tiff';
  const brand = String.fromCharCode(...head.subarray(4, 12));
  return /^ftyp(hei|hev|mif|msf|avi)/.test(brand) ? 'heic' : 'not-a-scan';
}

/**
 * Judges a file by its content. A picture that does not say its size is none; one that does not say it in its first
 * bytes must be judged by all of them (`beyondHead`).
 *
 * @param head its first bytes
 * @param bytes of the whole file
 * @param largest bytes that it may have
 */
export function judgeScan(
  head: Uint8Array,
  bytes: number,
  largest = largestScan,
):
  | { readonly ok: true; readonly mediaType: ScanMediaType }
  | { readonly ok: false; readonly reason: ScanRefusal } {
  if (bytes === 0) return { ok: false, reason: 'empty' };
  if (bytes > largest) return { ok: false, reason: 'too-large' };
  const mediaType = scanType(head);
  if (mediaType === null) return { ok: false, reason: otherKind(head) };
  if (mediaType === 'application/pdf') return { ok: true, mediaType };
  const picture = mediaType === 'image/png' ? pngHead(head.subarray(16, 29)) : jpegHead(head);
  if (!picture) return { ok: false, reason: 'unreadable' };
  if (picture.width * picture.height > mostPixels) return { ok: false, reason: 'too-many-pixels' };
  return { ok: true, mediaType };
}

/** Whether a file is a JPEG that has not come to its picture within its first bytes. */
export function beyondHead(head: Uint8Array, bytes: number): boolean {
  return head.length < bytes && scanType(head) === 'image/jpeg' && jpegHead(head) === null;
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
