import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attachmentPath, attachmentStore } from '../attachments/index.ts';
import { registerFiles } from '../database/register-files.ts';
import { liesOnNetwork } from '../database/folder-drive.ts';
import { DomainError } from '../errors.ts';
import { copyAttachments, proveAttachments } from './attachment-copies.ts';
import { backupName } from './backup-name.rules.ts';
import { backupAt, storeOf, type Backup } from './backup-folder.ts';
import { headOfCopy } from './examined-copy.ts';
import { demandSpace } from './free-space.ts';
import type { BackupSource } from './local-backup.ts';
import { backupBytes, manifestName } from './manifest.ts';
import { meter } from './meter.ts';
import { wholeFolder } from './part-folder.ts';
import { syncFile } from '../database/synced.ts';
import { copyPlain, copySynced, digestOf, writeSynced } from './synced-copy.ts';

/** Whether a folder is on another disk than the register, or on another computer: what survives this PC. */
export function isAway(registerFolder: string, folder: string): boolean {
  return statSync(folder).dev !== statSync(registerFolder).dev || liesOnNetwork(folder);
}

/** Bytes of the attachments of a backup that a store does not have yet. */
function bytesToCome(backup: Backup, store: string): number {
  return backup.manifest.attachments
    .filter(([sha256]) => !existsSync(attachmentPath(store, sha256)))
    .reduce((sum, [, bytes]) => sum + bytes, 0);
}

/**
 * Copies a backup to another folder and reads back every byte of it: the database against its digest, each
 * attachment by opening it.
 *
 * @throws DomainError `disk-full`, `cannot-write`, `cancelled`, and `backup-damaged` with the `part` that came
 *   back otherwise than it was written
 */
export async function copyBackupTo(backup: Backup, to: string, source: BackupSource): Promise<Backup> {
  const { manifest } = backup;
  const { key } = source;
  const store = storeOf(to, manifest.office.id);
  mkdirSync(to, { recursive: true });
  demandSpace(to, manifest.database.bytes + bytesToCome(backup, store));
  const done = meter(2 * backupBytes(manifest), source.progress);
  done.add(0);

  const attachments = { from: attachmentStore(source.folder), to: store, onBytes: done.add };
  const wanted = manifest.attachments.map(([sha256]) => sha256);
  const copies = copyAttachments({ ...attachments, wanted, link: false });
  const proved = await proveAttachments(attachments, key, copies);
  const missing = [...manifest.missing, ...proved.missing];

  const made = wholeFolder(
    to,
    () => backupName(manifest.office.prefix, new Date(manifest.at)),
    (part) => {
      copyFiles(backup, part, key, done.add);
      const copied = { ...manifest, attachments: proved.files, missing };
      writeSynced(join(part, manifestName), `${JSON.stringify(copied)}\n`);
    },
  );
  return backupAt(made);
}

function copyFiles(backup: Backup, part: string, key: Uint8Array, onBytes: (bytes: number) => void): void {
  const from = registerFiles(backup.folder);
  const to = registerFiles(part);
  const { database, head } = backup.manifest;
  const damaged = (): DomainError => new DomainError('backup-damaged', { params: { part: 'database' } });
  copyPlain(from.database, to.database, (bytes) => onBytes(bytes.length));
  syncFile(to.database);
  if (existsSync(from.keys)) copySynced(from.keys, to.keys);
  if (digestOf(to.database, onBytes) !== database.sha256) throw damaged();
  if (headOfCopy(to.database, key)?.hash !== head.hash) throw damaged();
}
