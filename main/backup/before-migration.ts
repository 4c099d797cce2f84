import type { OpenRegister } from '../database/open-register.ts';
import { enterBackup } from './backup-entry.ts';
import { backUpHere } from './local-backup.ts';

/**
 * Makes a backup of a register that is about to get a new form.
 *
 * @returns what enters it in the change feed, once the register has its new form
 */
export function backUpBeforeMigration(folder: string, key: Uint8Array): (register: OpenRegister) => void {
  const { manifest } = backUpHere({ folder, key, now: () => new Date(), progress: () => {} }, 'migration');
  return (register) => enterBackup(register.write, manifest, 'here', 'migration');
}
