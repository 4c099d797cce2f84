import { createHash, randomBytes } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { DomainError } from '../errors.ts';
import {
  bytesOfPart,
  headerBytes,
  headerOf,
  partCount,
  readHeader,
  saltBytes,
  sealedBytes,
  tagBytes,
  usualPartBytes,
  type SealHeader,
} from './attachment-format.rules.ts';
import { readFully, reading, type Fingerprint } from './content-file.ts';
import { sealOf } from './seal.ts';

/** Gives the bytes of a content from a position on. */
type Content = (position: number, buffer: Uint8Array) => Promise<Uint8Array> | Uint8Array;

/** Writes the sealed form of a content to a path where nothing stands, and gives back its SHA-256. */
async function sealContent(
  content: Content,
  target: string,
  key: Uint8Array,
  { sha256, bytes }: Pick<Fingerprint, 'sha256' | 'bytes'>,
  onBytes: (bytes: number) => void,
  partBytes: number,
): Promise<string> {
  const header: SealHeader = { partBytes, contentBytes: bytes, salt: randomBytes(saltBytes) };
  const seal = sealOf(key, sha256, header);
  const to = await open(target, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(partBytes);
    await to.write(headerOf(header));
    for (let part = 0; part < partCount(header); part += 1) {
      const wanted = bytesOfPart(header, part);
      const piece = await content(part * partBytes, buffer.subarray(0, wanted));
      hash.update(piece);
      for (const sealed of seal.close(part, piece)) await writeFully(to, sealed);
      onBytes(part * partBytes + piece.length);
    }
    return hash.digest('hex');
  } finally {
    await to.close();
  }
}

/**
 * Writes the sealed form of a file to a path where nothing stands.
 *
 * @param onBytes told how many bytes of content have been written so far
 * @throws DomainError `file-unreadable` when the source cannot be read, or is no longer what was fingerprinted
 */
export async function sealFile(
  source: string,
  target: string,
  key: Uint8Array,
  fingerprint: Fingerprint,
  onBytes: (bytes: number) => void,
  partBytes = usualPartBytes,
): Promise<void> {
  const from = await reading(() => open(source, 'r'));
  try {
    const content: Content = (position, buffer) => reading(() => readFully(from, buffer, position));
    const written = await sealContent(content, target, key, fingerprint, onBytes, partBytes);
    const more = await reading(() => readFully(from, Buffer.alloc(1), fingerprint.bytes));
    if (more.length > 0 || written !== fingerprint.sha256) {
      throw new DomainError('file-unreadable', { params: { reason: 'changed' } });
    }
  } finally {
    await from.close();
  }
}

/** Writes the sealed form of a content in memory to a path where nothing stands. */
export async function sealBytes(
  bytes: Uint8Array,
  target: string,
  key: Uint8Array,
  sha256: string,
): Promise<void> {
  const content: Content = (position, { length }) => bytes.subarray(position, position + length);
  await sealContent(content, target, key, { sha256, bytes: bytes.length }, () => {}, usualPartBytes);
}

async function writeFully(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written);
    written += bytesWritten;
  }
}

function damaged(sha256: string, part?: number, parts?: number): DomainError {
  return new DomainError('attachment-damaged', {
    params: { sha256, ...(part === undefined ? {} : { part: part + 1, parts: parts ?? 0 }) },
  });
}

async function openSealed(path: string, sha256: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    const gone = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new DomainError(gone ? 'attachment-missing' : 'attachment-damaged', { params: { sha256 }, cause });
  }
}

/** Reads the header and holds it against the size of the file. */
async function headerIn(file: FileHandle, sha256: string): Promise<SealHeader> {
  const header = readHeader(await readFully(file, new Uint8Array(headerBytes), 0));
  const { size } = await file.stat();
  if (!header || size !== sealedBytes(header.contentBytes, header.partBytes)) throw damaged(sha256);
  return header;
}

/**
 * The content of a sealed file, part by part, each given only once its seal has held.
 *
 * @throws DomainError `attachment-missing`, or `attachment-damaged` naming the part where it is known
 */
export async function* openedParts(
  path: string,
  key: Uint8Array,
  sha256: string,
): AsyncGenerator<Buffer, void, undefined> {
  const file = await openSealed(path, sha256);
  try {
    const header = await headerIn(file, sha256);
    const seal = sealOf(key, sha256, header);
    const parts = partCount(header);
    const buffer = Buffer.allocUnsafe(header.partBytes + tagBytes);
    for (let part = 0; part < parts; part += 1) {
      const at = headerBytes + part * (header.partBytes + tagBytes);
      const wanted = buffer.subarray(0, bytesOfPart(header, part) + tagBytes);
      const sealed = await readFully(file, wanted, at).catch((cause: unknown) => {
        throw new DomainError('attachment-damaged', { params: { sha256, part: part + 1, parts }, cause });
      });
      const content = seal.open(part, sealed);
      if (content === null) throw damaged(sha256, part, parts);
      yield content;
    }
  } finally {
    await file.close();
  }
}

/**
 * Reads a whole sealed file and proves that its content is the one it is named for.
 *
 * @returns bytes of the content
 * @throws DomainError `attachment-missing` or `attachment-damaged`
 */
export async function proveSealedFile(path: string, key: Uint8Array, sha256: string): Promise<number> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const content of openedParts(path, key, sha256)) {
    hash.update(content);
    bytes += content.length;
  }
  if (hash.digest('hex') !== sha256) throw damaged(sha256);
  return bytes;
}
