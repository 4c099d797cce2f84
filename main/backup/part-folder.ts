import { hash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { freeName } from './backup-name.rules.ts';
import { syncFolder } from '../database/synced.ts';

/** A folder in the making bears the computer and the process that makes it: a stick goes from one to another. */
const computer = hash('sha256', hostname()).slice(0, 8);
const partName = /^\.boxfile-([0-9a-f]{8})-(\d+)-[0-9a-f]+\.part$/;
/** A folder that nobody has touched for an hour is not being made any more, whoever began it. */
const untouched = 3_600_000;

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // EPERM: it runs under another account.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isLeft(path: string, where: string, writer: number): boolean {
  if (where === computer && !isRunning(writer)) return true;
  const touched = [path, ...readdirSync(path).map((name) => join(path, name))].map(
    (one) => statSync(one).mtimeMs,
  );
  return Date.now() - Math.max(...touched) > untouched;
}

/** Clears away what backups that were cut off have left in a place: they never counted. */
export function clearParts(place: string): void {
  for (const name of readdirSync(place)) {
    const [, where = '', writer] = partName.exec(name) ?? [];
    const path = join(place, name);
    if (writer !== undefined && isLeft(path, where, Number(writer)))
      rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Makes a folder whole or not at all: `fill` works under a temporary name, and the folder gets its own only
 * when that is done. When it fails nothing stays.
 *
 * @param name asked for once it is filled
 * @returns path of the folder; a number is added to the name where it is taken
 */
export function wholeFolder(place: string, name: () => string, fill: (folder: string) => void): string {
  mkdirSync(place, { recursive: true, mode: 0o700 });
  clearParts(place);
  const part = join(place, `.boxfile-${computer}-${process.pid}-${randomBytes(6).toString('hex')}.part`);
  try {
    mkdirSync(part, { mode: 0o700 });
    fill(part);
    syncFolder(part);
    const folder = join(
      place,
      freeName(name(), (taken) => existsSync(join(place, taken))),
    );
    renameSync(part, folder);
    syncFolder(place);
    return folder;
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
}
