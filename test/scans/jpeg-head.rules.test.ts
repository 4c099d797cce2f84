import { describe, expect, it } from 'vitest';
import { jpegHead } from '../../main/scans/jpeg-head.rules.ts';

const start = [0xff, 0xd8];

/** A frame header: baseline unless another marker is given. */
function frame(width: number, height: number, marker = 0xc0): number[] {
  return [0xff, marker, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
}

/** A comment that hides what is given in it. */
function comment(hidden: readonly number[]): number[] {
  const length = hidden.length + 2;
  return [0xff, 0xfe, length >> 8, length & 255, ...hidden];
}

const scanned = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3];
const sizeOf = (...parts: number[][]): unknown => {
  const head = jpegHead(Uint8Array.from(parts.flat()));
  return head && [head.width, head.height];
};

describe('the size of a JPEG is that of the frame a decoder uses', () => {
  it('is told by a frame of any kind', () => {
    expect(sizeOf(start, frame(30, 40), scanned)).toEqual([30, 40]);
    expect(sizeOf(start, frame(30, 40, 0xc2), scanned)).toEqual([30, 40]);
  });

  it('not by one that a marker without a length makes look like the content of a segment', () => {
    // Read as if 0xffd0 had a length, the first frame would be passed over.
    const hiding = [0xff, 0xd0];
    expect(sizeOf(start, hiding, frame(60_000, 60_000), scanned)).toEqual([60_000, 60_000]);
    expect(sizeOf(start, [0xff, 0x01], frame(60_000, 60_000), scanned)).toEqual([60_000, 60_000]);
  });

  it('not by one in a comment, and by one behind bytes that are nothing', () => {
    expect(sizeOf(start, comment(frame(1, 1)), frame(60_000, 60_000), scanned)).toEqual([60_000, 60_000]);
    expect(sizeOf(start, [1, 2, 3, 0xff, 0xff], frame(60_000, 60_000), scanned)).toEqual([60_000, 60_000]);
  });

  it('and is none where two frames contradict each other, or where there is no dot', () => {
    expect(sizeOf(start, frame(30, 40), frame(60_000, 60_000), scanned)).toBeNull();
    expect(sizeOf(start, frame(0, 40), scanned)).toBeNull();
    expect(sizeOf(start, frame(40, 0), scanned)).toBeNull();
  });

  it('and is none where a picture begins or ends before a frame', () => {
    expect(sizeOf(start, scanned, frame(30, 40))).toBeNull();
    expect(sizeOf(start, [0xff, 0xd9], frame(30, 40))).toBeNull();
  });
});
