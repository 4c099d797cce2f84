import type { Random } from '../random.ts';
import type { Operation } from './file-operations.ts';

/** The smallest piece that a disk writes whole. */
const sector = 512;

type Edit = Extract<Operation, { kind: 'write' | 'truncate' }>;
type Naming = Extract<Operation, { kind: 'create' | 'unlink' | 'rename' | 'link' }>;

/** One file: what is surely on the disk, and what was told to it since. */
interface File {
  safe: Buffer;
  pending: Edit[];
}

/** What a disk holds for sure and what it may hold, after some operations. */
export interface Disk {
  readonly files: Map<string, File>;
  readonly safeNames: Map<string, File>;
  pendingNames: { readonly naming: Naming; readonly file: File | undefined }[];
}

export function emptyDisk(): Disk {
  return { files: new Map(), safeNames: new Map(), pendingNames: [] };
}

/** A file's content after edits, in one piece of memory however often it grows. */
function edited(content: Buffer, edits: readonly Edit[]): Buffer {
  const reaches = edits.map((edit) =>
    edit.kind === 'truncate' ? edit.size : edit.offset + edit.bytes.length,
  );
  const left = Buffer.alloc(Math.max(content.length, ...reaches));
  content.copy(left);
  let size = content.length;
  for (const edit of edits) {
    if (edit.kind === 'truncate') {
      left.fill(0, edit.size, Math.max(edit.size, size));
      size = edit.size;
    } else {
      edit.bytes.copy(left, edit.offset);
      size = Math.max(size, edit.offset + edit.bytes.length);
    }
  }
  return left.subarray(0, size);
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

function name(names: Map<string, File>, { naming, file }: Disk['pendingNames'][number]): void {
  if (naming.kind === 'create' && file) names.set(naming.path, file);
  if (naming.kind === 'link' && file) names.set(naming.to, file);
  if (naming.kind === 'unlink') names.delete(naming.path);
  if (naming.kind !== 'rename') return;
  // A folder takes along what is in it.
  for (const [path, moved] of Array.from(names)) {
    if (path !== naming.path && !path.startsWith(`${naming.path}/`)) continue;
    names.delete(path);
    names.set(`${naming.to}${path.slice(naming.path.length)}`, moved);
  }
}

/** Lets one operation happen to the disk. */
export function happen(disk: Disk, operation: Operation): void {
  const { files } = disk;
  switch (operation.kind) {
    // Folders are there as soon as something is in them.
    case 'said':
    case 'folder':
      return;
    case 'write':
    case 'truncate':
      files.get(operation.path)?.pending.push(operation);
      return;
    case 'sync': {
      const file = files.get(operation.path);
      if (file) {
        file.safe = edited(file.safe, file.pending);
        file.pending = [];
        return;
      }
      const settled = (one: Disk['pendingNames'][number]): boolean => {
        const { naming } = one;
        return folderOf('to' in naming ? naming.to : naming.path) === operation.path;
      };
      for (const one of disk.pendingNames) if (settled(one)) name(disk.safeNames, one);
      disk.pendingNames = disk.pendingNames.filter((one) => !settled(one));
      return;
    }
    case 'create':
    case 'unlink':
    case 'link':
    case 'rename': {
      const file =
        operation.kind === 'create' ? { safe: Buffer.alloc(0), pending: [] } : files.get(operation.path);
      const change = { naming: operation, file };
      disk.pendingNames.push(change);
      name(files, change);
    }
  }
}

/**
 * How much of what was not yet synced reached the disk when the power went: all of it; none; names without
 * contents, as a journalling file system may leave them; contents without names; or any of it in any order,
 * writes torn between sectors.
 */
export const fates = ['all', 'none', 'names', 'contents', 'any'] as const;
export type Fate = (typeof fates)[number];

/** What of a write reached the disk when its sectors were on their way. */
function torn(edit: Edit, random: Random): Edit[] {
  if (edit.kind === 'truncate') return [edit];
  const pieces: Edit[] = [];
  for (let from = 0; from < edit.bytes.length;) {
    const to = Math.min(edit.bytes.length, from + sector - ((edit.offset + from) % sector));
    const bytes = edit.bytes.subarray(from, to);
    if (random() < 0.5) pieces.push({ ...edit, offset: edit.offset + from, bytes });
    from = to;
  }
  return pieces;
}

function contentOf(file: File, fate: Fate, random: Random): Buffer {
  if (fate === 'none' || fate === 'names') return file.safe;
  if (fate !== 'any') return edited(file.safe, file.pending);
  const reached = file.pending.flatMap((edit) => {
    const luck = random();
    if (luck < 0.5) return [edit];
    return luck < 0.75 ? torn(edit, random) : [];
  });
  return edited(file.safe, reached);
}

/** The files as they may stand after a power cut, by name. */
export function imageOf(disk: Disk, fate: Fate, random: Random): Map<string, Buffer> {
  const names = new Map(disk.safeNames);
  const { pendingNames: pending } = disk;
  const kept = { all: pending.length, names: pending.length, none: 0, contents: 0 };
  // File systems keep the order in which names were changed, though not how far they came.
  const reached = fate === 'any' ? Math.floor(random() * (pending.length + 1)) : kept[fate];
  for (const change of pending.slice(0, reached)) name(names, change);
  return new Map(Array.from(names, ([path, file]) => [path, contentOf(file, fate, random)]));
}
