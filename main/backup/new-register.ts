import { demandLocalFolder } from '../database/folder-drive.ts';
import { swapRegister } from '../database/folder-swap.ts';
import { newestForm } from '../database/migrate.ts';
import { prepareFolder, registerFiles } from '../database/register-files.ts';
import { DomainError } from '../errors.ts';
import type { Backup } from './backup-folder.ts';
import { backupBytes } from './manifest.ts';
import { stageRestore } from './restore-staging.ts';

/** Refuses a backup that a newer Boxfile has made. @throws DomainError `register-newer` */
export function demandKnownForm({ manifest }: Backup): void {
  if (manifest.database.version > newestForm) throw new DomainError('register-newer');
}

/**
 * Makes a register out of a backup in a folder of its own: a true copy, under the recovery code of the
 * backup's day. Nothing is entered in it.
 *
 * @throws DomainError `register-exists`, `network-folder`, `register-newer`, `backup-damaged` and others
 */
export async function restoreToNewFolder(
  backup: Backup,
  folder: string,
  key: Uint8Array,
): Promise<{ readonly missing: number; readonly bytes: number }> {
  demandLocalFolder(folder);
  demandKnownForm(backup);
  prepareFolder(folder);
  const keysFile = registerFiles(backup.folder).keys;
  const { missing } = await stageRestore(backup, { folder, key, keysFile }, () => {});
  swapRegister(folder, 'before');
  return { missing: missing.length, bytes: backupBytes(backup.manifest) };
}
