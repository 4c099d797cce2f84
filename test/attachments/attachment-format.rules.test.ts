import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytesOfPart,
  headerBytes,
  headerOf,
  isContentHash,
  nonceOf,
  partCount,
  readHeader,
  sealedBytes,
  tagBytes,
} from '../../main/attachments/attachment-format.rules.ts';

const headers = fc.record({
  partBytes: fc.integer({ min: 1, max: 16 * 1024 * 1024 }),
  contentBytes: fc.maxSafeNat(),
  salt: fc.uint8Array({ minLength: 16, maxLength: 16 }),
});

describe('the header of a sealed file', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(headers, (header) => {
        expect(headerOf(header)).toHaveLength(headerBytes);
        expect(readHeader(headerOf(header))).toEqual(header);
      }),
    );
  });

  it('is none when it is cut short, marked otherwise or asks for absurd parts', () => {
    const salt = new Uint8Array(16);
    const good = headerOf({ partBytes: 1, contentBytes: 1, salt });
    expect(readHeader(good.subarray(0, headerBytes - 1))).toBeNull();
    expect(readHeader(good.with(3, 0))).toBeNull();
    expect(readHeader(headerOf({ partBytes: 0, contentBytes: 1, salt }))).toBeNull();
    expect(readHeader(headerOf({ partBytes: 0xffffffff, contentBytes: 1, salt }))).toBeNull();
    expect(readHeader(good.with(12, 0xff))).toBeNull();
  });

  it('or any other bytes never make it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        readHeader(bytes);
      }),
    );
  });
});

describe('the parts of a sealed file', () => {
  const sizes = fc.record({
    partBytes: fc.integer({ min: 1, max: 4096 }),
    contentBytes: fc.integer({ min: 0, max: 1_000_000 }),
  });

  it('hold the whole content, each full but the last, and are never none', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const parts = Array.from({ length: partCount(size) }, (_, part) => bytesOfPart(size, part));
        expect(parts.length).toBeGreaterThan(0);
        expect(parts.reduce((sum, bytes) => sum + bytes, 0)).toBe(size.contentBytes);
        expect(parts.slice(0, -1).every((bytes) => bytes === size.partBytes)).toBe(true);
        const onDisk = headerBytes + size.contentBytes + parts.length * tagBytes;
        expect(sealedBytes(size.contentBytes, size.partBytes)).toBe(onDisk);
      }),
    );
  });

  it('have nonces of their own', () => {
    const nonces = Array.from({ length: 2000 }, (_, part) => Buffer.from(nonceOf(part)).toString('hex'));
    expect(new Set(nonces).size).toBe(nonces.length);
    expect(nonces.every((nonce) => nonce.length === 24)).toBe(true);
  });
});

it('only a SHA-256 names an attachment', () => {
  expect(isContentHash('ab'.repeat(32))).toBe(true);
  for (const text of ['', 'ab', 'AB'.repeat(32), `${'ab'.repeat(31)}/.`, `${'ab'.repeat(32)}\n`]) {
    expect(isContentHash(text), text).toBe(false);
  }
});
