import { existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { attachmentFiles, attachmentPath, verifyAttachment } from '../attachments/index.ts';
import { DomainError } from '../errors.ts';
import { syncFile, syncFolder } from '../database/synced.ts';
import { copyPlain, type OnBytes } from './synced-copy.ts';

export interface AttachmentOrder {
  /** Store that the files are in. */
  readonly from: string;
  /** Store that they are to be in. */
  readonly to: string;
  /** SHA-256 of each file's content. */
  readonly wanted: readonly string[];
  /** Whether a second name for the same file will do, where the disk can give one. */
  readonly link: boolean;
  readonly onBytes: OnBytes;
}

export interface AttachmentCopies {
  /** SHA-256 of the content, bytes on disk. */
  readonly files: [sha256: string, bytes: number][];
  /** Files that are not where they should come from. */
  readonly missing: string[];
}

function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}

function put(source: string, target: string, link: boolean, onBytes: OnBytes): void {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  rmSync(target, { force: true });
  if (link) {
    try {
      linkSync(source, target);
      return;
    } catch {
      // The disk knows no second names; a copy will do.
    }
  }
  const part = `${target}.part`;
  rmSync(part, { force: true });
  copyPlain(source, part, (bytes) => onBytes(bytes.length));
  renameSync(part, target);
}

/**
 * Puts into a store whatever is not there yet in its size. A file that is gone at its source is named, and
 * does not keep the others from being saved.
 */
export function copyAttachments({ from, to, wanted, link, onBytes }: AttachmentOrder): AttachmentCopies {
  const files: [string, number][] = [];
  const missing: string[] = [];
  const copied = new Set<string>();
  for (const sha256 of wanted) {
    const [source, target] = [attachmentPath(from, sha256), attachmentPath(to, sha256)];
    const bytes = sizeOf(source);
    const there = sizeOf(target);
    if (bytes === null && there === null) {
      missing.push(sha256);
      continue;
    }
    if (bytes !== null && there !== bytes) {
      put(source, target, link, onBytes);
      copied.add(target);
    }
    files.push([sha256, bytes ?? there ?? 0]);
  }
  // One after the other they would each wait for the disk; nothing refers to them before this is done.
  for (const file of copied) syncFile(file);
  for (const folder of new Set([...copied].map((file) => dirname(file)))) syncFolder(folder);
  if (copied.size > 0) for (const folder of [to, dirname(to)]) syncFolder(folder);
  return { files, missing };
}

/**
 * Reads back and opens every copied file. One that is not sound is copied once more; one that is not sound at
 * its source either is named as missing.
 *
 * @throws DomainError `backup-damaged` when the medium gives back other bytes than were written to it
 */
export async function proveAttachments(
  { from, to, onBytes }: Omit<AttachmentOrder, 'wanted' | 'link'>,
  key: Uint8Array,
  { files, missing }: AttachmentCopies,
): Promise<AttachmentCopies> {
  const sound: [string, number][] = [];
  const unsound: string[] = [];
  const isSound = async (store: string, sha256: string): Promise<boolean> =>
    (await verifyAttachment(store, key, sha256)) === 'sound';
  for (const file of files) {
    const [sha256, bytes] = file;
    if (await isSound(to, sha256)) sound.push(file);
    else if (await isSound(from, sha256)) {
      put(attachmentPath(from, sha256), attachmentPath(to, sha256), false, () => {});
      syncFile(attachmentPath(to, sha256));
      if (!(await isSound(to, sha256))) {
        throw new DomainError('backup-damaged', { params: { part: 'attachments' } });
      }
      sound.push(file);
    } else unsound.push(sha256);
    onBytes(bytes);
  }
  return { files: sound, missing: [...missing, ...unsound] };
}

/** Removes from a store what no backup refers to any more. */
export async function pruneStore(store: string, wanted: ReadonlySet<string>): Promise<void> {
  if (!existsSync(store)) return;
  for (const { sha256, path } of await attachmentFiles(store)) {
    if (!wanted.has(sha256)) rmSync(path, { force: true });
  }
}
