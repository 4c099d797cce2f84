import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beyondHead,
  judgeScan,
  largestScan,
  scanExtension,
  scanName,
  scanType,
} from '../../main/scans/scan-content.rules.ts';
import { jpegHead, pdf, png } from './pictures.ts';

describe('a scan is known by its content', () => {
  it.each([
    ['a PDF', pdf(), 'application/pdf'],
    ['a PDF behind a few bytes', Buffer.concat([Buffer.alloc(900, 7), pdf()]), 'application/pdf'],
    ['a PNG', png(4, 4), 'image/png'],
    ['a JPEG', jpegHead(4, 4), 'image/jpeg'],
    ['a PDF mark too far in', Buffer.concat([Buffer.alloc(1024, 7), pdf()]), null],
    ['a Word file', Buffer.from('PK\u0003\u0004 word/document.xml'), null],
    ['a TIFF', Buffer.from([0x49, 0x49, 0x2a, 0x00]), null],
    ['an iPhone picture', Buffer.from('\0\0\0\u0018ftypheic'), null],
    ['a page of the web', Buffer.from('<!doctype html><script>'), null],
    ['half a mark', Buffer.from([0x89, 0x50]), null],
    ['nothing', Buffer.alloc(0), null],
  ])('%s', (_, head, type) => expect(scanType(head)).toBe(type));

  it('whatever the bytes, it never throws', () => {
    const start = fc.constantFrom([], [0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (mark, bytes) => {
        judgeScan(Uint8Array.from([...mark, ...bytes]), 1000);
      }),
    );
  });
});

describe('a file is judged', () => {
  it('by its size', () => {
    expect(judgeScan(new Uint8Array(), 0)).toEqual({ ok: false, reason: 'empty' });
    expect(judgeScan(pdf(), largestScan)).toEqual({ ok: true, mediaType: 'application/pdf' });
    expect(judgeScan(pdf(), largestScan + 1)).toEqual({ ok: false, reason: 'too-large' });
  });

  it('by the dots it would have on the screen', () => {
    const a3At600 = [7016, 9921] as const;
    expect(judgeScan(jpegHead(...a3At600), 1000)).toMatchObject({ ok: true });
    expect(judgeScan(jpegHead(60_000, 60_000), 1000)).toEqual({ ok: false, reason: 'too-many-pixels' });
    expect(judgeScan(jpegHead(60_000, 60_000, 60_000), 1000)).toMatchObject({ reason: 'too-many-pixels' });
    const header = png(1, 1);
    header.writeUInt32BE(0x7fffffff, 16);
    expect(judgeScan(header, 1000)).toEqual({ ok: false, reason: 'too-many-pixels' });
  });

  it('as none where it never tells its dots', () => {
    expect(judgeScan(jpegHead(60_000, 60_000).subarray(0, 50), 1000)).toMatchObject({ reason: 'unreadable' });
    expect(judgeScan(png(1, 1).subarray(0, 12), 1000)).toMatchObject({ reason: 'unreadable' });
  });

  it('by all of it where a JPEG does not tell its dots in its beginning', () => {
    const late = jpegHead(60_000, 60_000, 60_000);
    expect(beyondHead(late.subarray(0, 1000), late.length)).toBe(true);
    expect(beyondHead(late, late.length)).toBe(false);
    expect(beyondHead(jpegHead(4, 4), 1_000_000)).toBe(false);
    expect(beyondHead(pdf(), 1_000_000)).toBe(false);
  });
});

describe('the name of a scan', () => {
  it.each([
    ['KIL-00007 signed.pdf', 'KIL-00007 signed.pdf'],
    ['  two\tblanks \u0000.pdf', 'two blanks .pdf'],
    ['gpj\u202efdp.exe', 'gpj fdp.exe'],
    ['\u200b', 'scan'],
  ])('%j is listed as %j', (given, listed) => expect(scanName(given)).toBe(listed));

  it('is never long, empty or half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (name) => {
        const listed = scanName(name);
        expect(listed.length).toBeGreaterThan(0);
        expect(listed.length).toBeLessThanOrEqual(200);
        expect(() => encodeURIComponent(listed)).not.toThrow();
      }),
    );
    expect(scanName('😀'.repeat(150))).toBe('😀'.repeat(100));
    expect(scanName(`a${'😀'.repeat(150)}`)).toBe(`a${'😀'.repeat(99)}`);
  });

  it('is saved under the ending of its content', () => {
    expect(
      ['application/pdf', 'image/jpeg', 'image/png'].map((type) => scanExtension(type as 'image/png')),
    ).toEqual(['pdf', 'jpg', 'png']);
  });
});
