import { copyFile, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { registerFiles } from '../database/register-files.ts';
import { backupName, freeName } from './backup-name.rules.ts';

/**
 * Copies the files of a register that cannot be opened, encrypted as they are and no other. Without the
 * recovery code they tell nothing.
 *
 * @returns path of the folder made
 */
export async function copyDamagedFiles(registerFolder: string, to: string, at: Date): Promise<string> {
  const name = backupName(`damaged-${basename(registerFolder)}`, at);
  const folder = join(
    to,
    freeName(name, (taken) => existsSync(join(to, taken))),
  );
  await mkdir(folder, { mode: 0o700 });
  const { database, keys } = registerFiles(registerFolder);
  for (const file of [database, `${database}-wal`, keys]) {
    if (existsSync(file)) await copyFile(file, join(folder, basename(file)));
  }
  return folder;
}
