import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cacheFolder, say } from './project.mjs';

/**
 * Runs `act` while no other process of this project runs one under the same name. A lock left by a
 * process that is gone is taken over.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 */
export async function withLock(name, act) {
  await mkdir(cacheFolder, { recursive: true });
  const file = join(cacheFolder, `${name}.lock`);
  await take(file, name);
  try {
    return await act();
  } finally {
    await rm(file, { force: true });
  }
}

/**
 * @param {string} file
 * @param {string} name
 */
async function take(file, name) {
  let told = false;
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (holder > 0 && !isAlive(holder)) {
      await removeStale(file);
      continue;
    }
    if (!told) say(`Waiting for another run to finish: ${name}`);
    told = true;
    await wait(300);
  }
}

/**
 * Renamed before it is removed, so that of two who find a stale lock only one removes it.
 * @param {string} file
 */
async function removeStale(file) {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
    await rm(aside, { force: true });
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
