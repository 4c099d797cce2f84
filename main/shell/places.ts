import { join } from 'node:path';
import { app } from 'electron';

/** Where the parts of the installed program lie; the same in a checkout and in a package. */
const built = import.meta.dirname;
export const programPlaces = {
  page: join(built, '../renderer'),
  preload: join(built, '../preload/preload.cjs'),
  worker: join(built, 'worker.cjs'),
  resources: join(built, '../resources'),
  icon: join(built, '../resources/icons/512x512.png'),
} as const;

/** Where this user's files lie. `--user-data-dir` moves them. */
export function userPlaces() {
  const userData = app.getPath('userData');
  return {
    userData,
    log: join(userData, 'logs', 'boxfile.log'),
    /** Its printers, and what is remembered of them. */
    printers: join(userData, 'printers.json'),
    previews: join(userData, 'previews'),
    windowBounds: join(userData, 'window.json'),
    recentRegisters: join(userData, 'registers.json'),
    registers: join(userData, 'registers'),
    keys: join(userData, 'keys'),
    /** What was seen of each register's change feed, outside the registers. */
    verified: join(userData, 'verified'),
    documents: app.getPath('documents'),
  } as const;
}
