import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { DomainError } from '../errors.ts';

/** Enough of a file's beginning to tell what it is. */
const headBytes = 256 * 1024;
const readAtOnce = 256 * 1024;

/** A file to be kept, as it was when it was read. */
export interface Fingerprint {
  /** Hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** The beginning of the very bytes that were hashed. */
  readonly head: Uint8Array;
}

/** Fills the buffer from a file as far as the file goes, and gives what was filled. */
export async function readFully(file: FileHandle, buffer: Uint8Array, position: number): Promise<Uint8Array> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/**
 * Works with a file that somebody picked: whatever goes wrong while reading it is its own fault, and is
 * told from what goes wrong in the store.
 *
 * @throws DomainError `file-unreadable` with `reason` `not-found` or `unreadable`
 */
export async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    const gone = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new DomainError('file-unreadable', {
      params: { reason: gone ? 'not-found' : 'unreadable' },
      cause,
    });
  }
}

/**
 * Reads a whole file once, without keeping it in memory.
 *
 * @param largest bytes beyond which the file is not read at all
 * @param onBytes told how many bytes have been read so far; what it throws stops the reading
 * @throws DomainError `file-unreadable`, with `reason: 'too-large'` beyond `largest`
 */
export function fingerprintOf(
  path: string,
  largest: number,
  onBytes: (bytes: number) => void,
): Promise<Fingerprint> {
  return reading(async () => {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > largest) throw new DomainError('file-unreadable', { params: { reason: 'too-large', size } });
      const hash = createHash('sha256');
      const buffer = Buffer.allocUnsafe(readAtOnce);
      let head: Uint8Array = new Uint8Array();
      let bytes = 0;
      for (;;) {
        const piece = await readFully(file, buffer, bytes);
        if (piece.length === 0) break;
        hash.update(piece);
        // A buffer's own slice would be overwritten by the next read.
        if (bytes === 0) head = Uint8Array.from(piece.subarray(0, headBytes));
        bytes += piece.length;
        if (bytes > largest)
          throw new DomainError('file-unreadable', { params: { reason: 'too-large', size: bytes } });
        onBytes(bytes);
      }
      return { sha256: hash.digest('hex'), bytes, head };
    } finally {
      await file.close();
    }
  });
}
