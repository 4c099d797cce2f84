import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isSheetDue, readKeySlots, writeKeySlots, type KeySlots } from './key-slots.ts';

/**
 * Gives confirmed slots to the backups beside a register that were made before any sheet was: nobody has the
 * code that they were made under, though their key is the register's own. Others keep the code of their day.
 */
export function giveToUnprovenBackups(registerFolder: string, slots: KeySlots): void {
  const backups = join(registerFolder, 'backups');
  for (const name of foldersIn(backups)) {
    const folder = join(backups, name);
    try {
      if (isSheetDue(folder) && readKeySlots(folder).registerId === slots.registerId) {
        writeKeySlots(folder, slots);
      }
    } catch {
      // A backup that does not take it is no reason to refuse the sheet; its computer still has the key.
    }
  }
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
