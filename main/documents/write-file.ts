import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: `write` fills a temporary file beside the target, which is synced
 * and then renamed over it. When `write` fails (or is aborted) the temporary file is removed and the
 * previous target stays untouched. Rejects with whatever `write` or the file system rejected with.
 */
export async function writeWhole<T>(target: string, write: (temporary: string) => Promise<T>): Promise<T> {
  const folder = dirname(target);
  const temporary = join(folder, `.boxfile-${randomBytes(6).toString('hex')}.part`);
  try {
    const result = await write(temporary);
    await sync(temporary, 'r+');
    await rename(temporary, target);
    // Windows cannot open a folder; its rename is already journalled.
    if (process.platform !== 'win32') await sync(folder, 'r');
    return result;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
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
