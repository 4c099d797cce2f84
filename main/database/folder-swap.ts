import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerFiles } from './register-files.ts';
import { syncFile, syncFolder } from './synced.ts';

/** Where a restored register lies ready before it takes its place. */
export function restoringFolder(folder: string): string {
  return join(folder, 'restoring');
}

/** Where registers that were replaced are kept, each in a folder of its own. */
export function keptFolder(folder: string): string {
  return join(folder, 'kept');
}

/** Says that a restored register is complete and which name the present one is kept under. */
const order = 'restore-to-kept';

function writeOrder(staging: string, name: string): void {
  const path = join(staging, order);
  writeFileSync(path, name, { mode: 0o600 });
  syncFile(path);
  syncFolder(staging);
}

function moveIfThere(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}

/**
 * Puts the register that lies ready in the place of the present one, which is kept under a name. Nobody may
 * have either open. A power cut in the middle is made good by `finishSwap`.
 */
export function swapRegister(folder: string, keptName: string): void {
  writeOrder(restoringFolder(folder), keptName);
  finishSwap(folder);
}

/**
 * Gives up a swap of which nothing has been moved yet. What lies ready stays where it is.
 *
 * @returns false when it can only be brought to its end
 */
export function cancelSwap(folder: string): boolean {
  if (!existsSync(registerFiles(folder).database)) return false;
  rmSync(join(restoringFolder(folder), order), { force: true });
  return true;
}

/**
 * Brings to its end a swap that was cut off; does nothing where none was. Each step may have been done before.
 * The present database goes first to be kept, with its log, and the restored one comes last.
 */
export function finishSwap(folder: string): void {
  const staging = restoringFolder(folder);
  if (!existsSync(join(staging, order))) return;
  const kept = join(keptFolder(folder), readFileSync(join(staging, order), 'utf8'));
  const present = registerFiles(folder);
  const fresh = registerFiles(staging);
  const old = registerFiles(kept);
  if (existsSync(fresh.database)) {
    if (existsSync(present.database) || existsSync(present.keys))
      mkdirSync(kept, { recursive: true, mode: 0o700 });
    for (const part of ['-wal', '-shm', ''])
      moveIfThere(`${present.database}${part}`, `${old.database}${part}`);
    if (existsSync(fresh.keys)) {
      if (!existsSync(old.keys)) moveIfThere(present.keys, old.keys);
      renameSync(fresh.keys, present.keys);
    }
    if (existsSync(kept)) syncFolder(kept);
    renameSync(fresh.database, present.database);
    syncFolder(folder);
  }
  rmSync(staging, { recursive: true, force: true });
}
