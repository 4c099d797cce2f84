import { hash, randomBytes } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Temporary files bear the computer and the process that writes them: a shared folder may hold others'. */
const computer = hash('sha256', hostname()).slice(0, 8);
const partName = /^\.boxfile-([0-9a-f]{8})-(\d+)-[0-9a-f]+\.part$/;

/**
 * Writes a file whole or not at all: `write` fills a temporary file beside the target, which is synced
 * and then renamed over it. When `write` fails (or is aborted) the temporary file is removed and the
 * previous target stays untouched. What a killed process of this computer left in the folder is removed.
 * Rejects with whatever `write` or the file system rejected with.
 *
 * @param staging folder of the temporary file, on the same disk as the target
 * @param remember notes the temporary file before it is there and gives back how to forget it, so that what a
 *   killed process leaves is found again without waiting for the next file in that folder
 */
export async function writeWhole<T>(
  target: string,
  write: (temporary: string) => Promise<T>,
  staging = dirname(target),
  remember: (temporary: string) => () => void = () => () => {},
): Promise<T> {
  const temporary = temporaryIn(staging);
  await removeLeftovers(staging);
  const forget = remember(temporary);
  try {
    const result = await write(temporary);
    await sync(temporary, 'r+');
    await rename(temporary, target);
    await syncFolder(dirname(target));
    return result;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    forget();
  }
}

/** A path in a folder where nothing stands, which is cleared away should this process be killed. */
export function temporaryIn(folder: string): string {
  return join(folder, `.boxfile-${computer}-${process.pid}-${randomBytes(6).toString('hex')}.part`);
}

/** Puts the names in a folder on disk. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; its renames are already journalled.
  if (process.platform !== 'win32') await sync(folder, 'r');
}

/** Whether a path is that of a temporary file which a process of this computer left behind. */
export function isLeftover(path: string): boolean {
  const [, where, writer] = partName.exec(basename(path)) ?? [];
  return where === computer && !isRunning(Number(writer));
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (isLeftover(name)) await rm(join(folder, name), { force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // EPERM: it runs under another account.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
