import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DomainError } from '../errors.ts';

/** Left free beside what is written: a disk filled to the last byte stops everything else. */
const reserve = 16 * 1024 * 1024;

/** Refuses to begin what the disk has no room for. @throws DomainError `disk-full` with `needed` and `free` in MB */
export function demandSpace(folder: string, bytes: number): void {
  let there = folder;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  const { bavail, bsize } = statfsSync(there);
  const free = bavail * bsize;
  if (free >= bytes + reserve) return;
  const megabytes = (size: number): number => Math.ceil(size / 1e6);
  throw new DomainError('disk-full', {
    params: { needed: megabytes(bytes + reserve), free: megabytes(free) },
  });
}
