import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { attachmentStore } from '../attachments/index.ts';
import { restoringFolder } from '../database/folder-swap.ts';
import { registerFiles } from '../database/register-files.ts';
import { DomainError } from '../errors.ts';
import { copyAttachments, proveAttachments } from './attachment-copies.ts';
import { storeBeside, type Backup } from './backup-folder.ts';
import { examinedCopy } from './examined-copy.ts';
import { demandSpace } from './free-space.ts';
import { backupBytes } from './manifest.ts';
import { meter } from './meter.ts';
import { syncFolder } from '../database/synced.ts';
import { copySynced } from './synced-copy.ts';

/** Where a backup is to be laid ready. */
export interface RestoreTarget {
  /** Of the register, or where one is to be. */
  readonly folder: string;
  readonly key: Uint8Array;
  /** The file with the key's slots that the restored register is to have: its own of that day, or today's. */
  readonly keysFile: string;
}

/** A backup that lies ready to take its place. */
export interface StagedRestore {
  /** Attachments that could not be had, neither from the backup nor from where it goes. */
  readonly missing: readonly string[];
}

/**
 * Lays a backup ready beside the register that it is to replace, read back and proved. Nothing of the present
 * register is touched.
 *
 * @param folder of the register, or where one is to be
 * @throws DomainError `backup-damaged`, `disk-full`, `cannot-write` or `cancelled`; nothing stays behind then
 */
export async function stageRestore(
  backup: Backup,
  { folder, key, keysFile }: RestoreTarget,
  progress: (done: number, total: number) => void,
): Promise<StagedRestore> {
  const { manifest } = backup;
  const staging = restoringFolder(folder);
  rmSync(staging, { recursive: true, force: true });
  demandSpace(folder, backupBytes(manifest));
  try {
    mkdirSync(staging, { recursive: true, mode: 0o700 });
    const done = meter(2 * backupBytes(manifest), progress);
    done.add(0);
    stageDatabase(backup, staging, key, done.add);
    if (existsSync(keysFile)) copySynced(keysFile, registerFiles(staging).keys);
    const wanted = [...manifest.attachments.map(([sha256]) => sha256), ...manifest.missing];
    const stores = { from: storeBeside(backup), to: attachmentStore(folder), onBytes: done.add };
    const copies = copyAttachments({ ...stores, wanted, link: false });
    const { missing } = await proveAttachments(stores, key, copies);
    syncFolder(staging);
    return { missing };
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
}

function stageDatabase(
  backup: Backup,
  staging: string,
  key: Uint8Array,
  onBytes: (bytes: number) => void,
): void {
  const from = registerFiles(backup.folder);
  const to = registerFiles(staging);
  const { database, head } = backup.manifest;
  if (copySynced(from.database, to.database, onBytes) !== database.sha256) {
    throw new DomainError('backup-damaged', { params: { part: 'database' } });
  }
  const found = examinedCopy(to.database, key, (share) => onBytes(share * database.bytes));
  if (found.head.hash !== head.hash || found.head.sequence !== head.sequence) {
    throw new DomainError('backup-damaged', { params: { part: 'change feed' } });
  }
}
