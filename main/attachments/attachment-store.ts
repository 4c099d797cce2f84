import { createHash } from 'node:crypto';
import { mkdir, open, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder, writeWhole } from '../documents/write-file.ts';
import { DomainError } from '../errors.ts';
import { isContentHash, sealedBytes } from './attachment-format.rules.ts';
import type { Fingerprint } from './content-file.ts';
import { claim } from './take-away.ts';
import { openedParts, proveSealedFile, sealBytes, sealFile } from './sealed-file.ts';

/** A file in the store. */
export interface AttachmentFile {
  /** SHA-256 of its content, which is its name. */
  readonly sha256: string;
  readonly path: string;
  /** On disk, sealed. */
  readonly bytes: number;
}

/** What became of a file that was looked for in the store. */
export type AttachmentState = 'sound' | 'missing' | 'damaged';

/** The store of a register: `attachments` in its folder. A backup has one of the same form. */
export function attachmentStore(registerFolder: string): string {
  return join(registerFolder, 'attachments');
}

/** Where an attachment lies in a store. */
export function attachmentPath(store: string, sha256: string): string {
  if (!isContentHash(sha256)) throw new Error('An attachment is named by the SHA-256 of its content');
  return join(store, sha256.slice(0, 2), sha256);
}

/** Makes a folder for its owner only, on disk with its name before it returns. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/**
 * Puts the content of a file into the store, on disk with its name before it returns. A content that is
 * there already is kept once; one that is there but damaged is put right.
 *
 * @param onBytes told how many bytes of content have been written so far; what it throws stops the work
 * @throws DomainError `file-unreadable` for the source; rejects with the file system's error for the store
 */
export async function storeAttachment(
  store: string,
  key: Uint8Array,
  source: string,
  fingerprint: Fingerprint,
  onBytes: (bytes: number) => void = () => {},
): Promise<void> {
  const { sha256, bytes } = fingerprint;
  const target = attachmentPath(store, sha256);
  await claim(target);
  if ((await verifyAttachment(store, key, sha256)) === 'sound') {
    onBytes(bytes);
    return;
  }
  await makeFolder(dirname(target));
  await writeWhole(target, (temporary) => sealFile(source, temporary, key, fingerprint, onBytes), store);
}

/**
 * Puts a content into the store that was made in memory, on disk with its name before it returns.
 *
 * @returns its SHA-256
 */
export async function storeBytes(store: string, key: Uint8Array, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const target = attachmentPath(store, sha256);
  await claim(target);
  if ((await verifyAttachment(store, key, sha256)) === 'sound') return sha256;
  await makeFolder(dirname(target));
  await writeWhole(target, (temporary) => sealBytes(bytes, temporary, key, sha256), store);
  return sha256;
}

/**
 * Whether a content that was stored and has been entered since is there still, claimed anew: an erasure that was
 * entered between the two may have taken it.
 */
export async function isStillStored(store: string, sha256: string, contentBytes: number): Promise<boolean> {
  await claim(attachmentPath(store, sha256));
  return (await glanceAtAttachment(store, sha256, contentBytes)) === 'sound';
}

/**
 * The content of an attachment as a whole, for one that is small.
 *
 * @throws DomainError `attachment-missing` or `attachment-damaged`
 */
export async function attachmentBytes(store: string, key: Uint8Array, sha256: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of readAttachment(store, key, sha256)) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** Reads an attachment as a whole and says whether it still is what it is named for. */
export async function verifyAttachment(
  store: string,
  key: Uint8Array,
  sha256: string,
): Promise<AttachmentState> {
  try {
    await proveSealedFile(attachmentPath(store, sha256), key, sha256);
    return 'sound';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code === 'attachment-missing' ? 'missing' : 'damaged';
  }
}

/** Whether an attachment is there in the size it must have, without reading it. */
export async function glanceAtAttachment(
  store: string,
  sha256: string,
  contentBytes: number,
): Promise<AttachmentState> {
  try {
    const { size } = await stat(attachmentPath(store, sha256));
    return size === sealedBytes(contentBytes) ? 'sound' : 'damaged';
  } catch {
    return 'missing';
  }
}

/**
 * The content of an attachment, part by part; never in the clear on disk.
 *
 * @throws DomainError `attachment-missing` or `attachment-damaged`
 */
export function readAttachment(
  store: string,
  key: Uint8Array,
  sha256: string,
): AsyncGenerator<Buffer, void, undefined> {
  return openedParts(attachmentPath(store, sha256), key, sha256);
}

/**
 * Writes the content of an attachment in the clear to a file of somebody's choice, whole or not at all.
 *
 * @throws DomainError `attachment-missing` or `attachment-damaged`
 */
export async function writeAttachmentTo(
  target: string,
  store: string,
  key: Uint8Array,
  sha256: string,
): Promise<void> {
  await writeWhole(target, async (temporary) => {
    const file = await open(temporary, 'wx');
    try {
      for await (const content of readAttachment(store, key, sha256)) await file.writeFile(content);
    } finally {
      await file.close();
    }
  });
}

/** Everything in a store, by name. Empty for a store that was never written to. */
export async function attachmentFiles(store: string): Promise<AttachmentFile[]> {
  const found: AttachmentFile[] = [];
  for (const folder of await namesIn(store)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue;
    for (const sha256 of await namesIn(join(store, folder))) {
      if (!isContentHash(sha256) || !sha256.startsWith(folder)) continue;
      const path = join(store, folder, sha256);
      found.push({ sha256, path, bytes: (await stat(path)).size });
    }
  }
  return found;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
