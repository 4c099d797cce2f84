import { resolve } from 'node:path';
import type { BackupTrigger } from '../../preload/contract/backup.ts';
import { removeErasedFiles } from '../attachments/index.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { forgetPutAway } from '../scans/index.ts';
import { copyBackupTo, isAway } from './away-backup.ts';
import { backupsIn, backupsOf, type Backup } from './backup-folder.ts';
import { enterBackup } from './backup-entry.ts';
import { hasChangedSince } from './backup.repository.ts';
import { backUpHere, looksWhole, thinOut, type BackupSource } from './local-backup.ts';

/** What making a backup needs of the register and of its surroundings. */
export interface BackupWork extends BackupSource {
  readonly db: OpenRegister['db'];
  readonly write: OpenRegister['write'];
}

/** The newest backup beside the register, if nothing has happened since it was made. */
export function currentBackup({ db, folder }: Pick<BackupWork, 'db' | 'folder'>): Backup | null {
  const newest = backupsIn(backupsOf(folder))[0];
  if (!newest || !looksWhole(newest) || newest.manifest.missing.length > 0) return null;
  return hasChangedSince(db, newest.manifest.head.sequence) ? null : newest;
}

/** Sees to it that there is a backup of the register as it is now, and lets the old ones go. */
export async function keepBackup(work: BackupWork, trigger: BackupTrigger): Promise<Backup> {
  // What was put away for long enough does not come into a backup either.
  await forgetPutAway(work);
  // A crash may have left what must not come into a backup any more.
  await removeErasedFiles(work.db, work.folder);
  const current = currentBackup(work);
  if (current) return current;
  const made = backUpHere(work, trigger);
  enterBackup(work.write, made.manifest, 'here', trigger);
  await thinOut(work.folder, work.now());
  return made;
}

/**
 * Brings a backup of the register as it is now to another folder. What is copied is the backup beside the
 * register, never the files that are being worked with.
 */
export async function bringBackupTo(to: string, work: BackupWork): Promise<Backup> {
  const here = await keepBackup(work, 'request');
  if (resolve(to) === resolve(backupsOf(work.folder))) return here;
  const copied = await copyBackupTo(here, to, work);
  enterBackup(work.write, copied.manifest, isAway(work.folder, to) ? 'away' : 'here', 'request');
  return copied;
}
