import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DomainError } from '../errors.ts';
import { isNetworkFolder, readMounts } from './network-folder.rules.ts';

const mountsFile = '/proc/self/mounts';

/** A path with its links and mapped drives followed, also where the last folders of it are still to be made. */
function resolved(folder: string): string {
  const path = resolve(folder);
  for (let there = path; ; there = dirname(there)) {
    if (existsSync(there)) return realpathSync.native(there);
    if (dirname(there) === there) return path;
  }
}

/** Whether a folder, or the one it would be made in, lies on another computer. */
export function liesOnNetwork(folder: string): boolean {
  const mounts = existsSync(mountsFile) ? readMounts(readFileSync(mountsFile, 'utf8')) : [];
  return isNetworkFolder(resolved(folder), mounts);
}

/** Refuses to work in a folder that lies on another computer. @throws DomainError `network-folder` */
export function demandLocalFolder(folder: string): void {
  if (liesOnNetwork(folder)) throw new DomainError('network-folder', { params: { folder } });
}
