import { rmSync } from 'node:fs';
import { expect } from 'vitest';
import { backupsIn } from '../../main/backup/backup-folder.ts';
import { restoreToNewFolder } from '../../main/backup/index.ts';
import { unlockByCode } from '../../main/keys/index.ts';
import { demandSound } from './sound-register.ts';

/**
 * Restores backups of a place, newest first, and demands that each is sound and holds what it says.
 *
 * @returns how many backups there are in the place
 */
export async function demandSoundBackups(
  place: string,
  code: string,
  hint: string,
  most: number,
): Promise<number> {
  const backups = backupsIn(place);
  for (const backup of backups.slice(0, most)) {
    const again = `${place}-restored`;
    const { missing } = await restoreToNewFolder(backup, again, unlockByCode(backup.folder, code));
    expect(missing, hint).toBe(0);
    const held = await demandSound(again, code, `${hint}, restored from ${backup.name}`);
    expect(held.devices, hint).toBe(backup.manifest.devices);
    rmSync(again, { recursive: true });
  }
  return backups.length;
}
