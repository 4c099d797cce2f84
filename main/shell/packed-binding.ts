import { join } from 'node:path';
import { app } from 'electron';

/**
 * An installed program loads the database binding it was packed with, whatever the environment says: the
 * variable is for development, and a foreign value would put foreign code beside the register's key.
 */
export function usePackedBinding(): void {
  if (!app.isPackaged) return;
  const folder = 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds';
  const file = `${process.platform}-${process.arch}.node`;
  process.env['BOXFILE_SQLITE_BINDING'] = join(process.resourcesPath, folder, file);
}
