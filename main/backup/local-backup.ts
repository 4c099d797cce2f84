import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import type { BackupTrigger } from '../../preload/contract/backup.ts';
import { attachmentStore } from '../attachments/index.ts';
import { copyDatabase } from '../database/database-copy.ts';
import { registerFiles } from '../database/register-files.ts';
import { DomainError } from '../errors.ts';
import { copyAttachments, pruneStore } from './attachment-copies.ts';
import { backupName } from './backup-name.rules.ts';
import { backupAt, backupsIn, backupsOf, storeOf, type Backup } from './backup-folder.ts';
import { examinedCopy, type CopyContent } from './examined-copy.ts';
import { demandSpace } from './free-space.ts';
import { manifestName, type Manifest } from './manifest.ts';
import { meter } from './meter.ts';
import { wholeFolder } from './part-folder.ts';
import { expiredBackups } from './retention.rules.ts';
import { syncFile } from '../database/synced.ts';
import { copySynced, digestOf, writeSynced } from './synced-copy.ts';

/** What a backup is made of. */
export interface BackupSource {
  /** Folder of the register. */
  readonly folder: string;
  readonly key: Uint8Array;
  readonly now: () => Date;
  readonly progress: (done: number, total: number) => void;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Bytes of a register's database with what its write-ahead log still holds. */
export function databaseBytes(folder: string): number {
  const { database } = registerFiles(folder);
  return sizeOf(database) + sizeOf(`${database}-wal`);
}

/**
 * Makes a backup beside the register: a copy of its database under the same key, read back, and second names
 * for its attachments where the disk gives them. Nothing waits for it but its own thread.
 *
 * @throws DomainError `disk-full`, `cancelled`, `backup-damaged` when the copy cannot be read back, and
 *   `register-damaged` when the register cannot be read
 */
export function backUpHere(source: BackupSource, trigger: BackupTrigger): Backup {
  const { folder } = source;
  const place = backupsOf(folder);
  const at = source.now();
  const bytes = databaseBytes(folder);
  demandSpace(place, bytes);
  const done = meter(2 * bytes, source.progress);
  // The office's prefix names the folder, and only the copy itself tells it for certain.
  let prefix = '';
  const made = wholeFolder(
    place,
    () => backupName(prefix, at),
    (part) => {
      const manifest = copyInto(part, place, source, { at, trigger }, done.add);
      prefix = manifest.office.prefix;
      writeSynced(join(part, manifestName), `${JSON.stringify(manifest)}\n`);
    },
  );
  return backupAt(made);
}

/** Reads a new copy back. The damage of a register comes along into its copy, and is told as the register's. */
function examinedFresh(
  { copy, register, key }: { readonly copy: string; readonly register: string; readonly key: Uint8Array },
  onShare: (share: number) => void,
): CopyContent {
  try {
    return examinedCopy(copy, key, onShare);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'backup-damaged') throw error;
    try {
      examinedCopy(register, key);
    } catch (cause) {
      throw new DomainError('register-damaged', { cause });
    }
    throw error;
  }
}

function copyInto(
  part: string,
  place: string,
  { folder, key }: BackupSource,
  { at, trigger }: { readonly at: Date; readonly trigger: BackupTrigger },
  onBytes: (bytes: number) => void,
): Manifest {
  const from = registerFiles(folder);
  const to = registerFiles(part);
  onBytes(0);
  copyDatabase(from.database, key, to.database, onBytes);
  syncFile(to.database);
  const bytes = sizeOf(to.database);
  if (existsSync(from.keys)) copySynced(from.keys, to.keys);
  const { office, version, head, tables, attachments } = examinedFresh(
    { copy: to.database, register: from.database, key },
    (share) => onBytes(share * bytes),
  );
  const copies = copyAttachments({
    from: attachmentStore(folder),
    to: storeOf(place, office.id),
    wanted: attachments,
    link: true,
    onBytes,
  });
  return {
    format: 1,
    program: packageFile.version,
    at: at.toISOString(),
    trigger,
    office,
    database: { bytes, sha256: digestOf(to.database), version },
    head,
    tables: { ...tables },
    devices: tables['device'] ?? 0,
    attachments: copies.files,
    missing: copies.missing,
  };
}

/** Removes the backups that the rule lets go, and the files that none of those left refers to. */
export async function thinOut(folder: string, now: Date): Promise<void> {
  const place = backupsOf(folder);
  const all = backupsIn(place);
  const dated = all.map((backup) => ({ backup, name: backup.name, ...backup.manifest }));
  const gone = new Set(expiredBackups(dated, now).map(({ name }) => name));
  for (const { name, folder: path } of all)
    if (gone.has(name)) rmSync(path, { recursive: true, force: true });
  const left = all.filter(({ name }) => !gone.has(name));
  for (const officeId of new Set(all.map(({ manifest }) => manifest.office.id))) {
    const wanted = left.flatMap(({ manifest }) => manifest.attachments.map(([sha256]) => sha256));
    await pruneStore(storeOf(place, officeId), new Set(wanted));
  }
}

/** Whether a backup's database is the file that was written, by its size. */
export function looksWhole({ folder, manifest }: Backup): boolean {
  return sizeOf(registerFiles(folder).database) === manifest.database.bytes;
}
