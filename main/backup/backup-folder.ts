import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { registerFiles } from '../database/register-files.ts';
import { DomainError } from '../errors.ts';
import { manifestName, readManifest, type Manifest } from './manifest.ts';

/** One backup: a folder of the form of a register's. */
export interface Backup {
  readonly folder: string;
  readonly name: string;
  readonly manifest: Manifest;
}

/** Where the automatic backups of a register lie. */
export function backupsOf(registerFolder: string): string {
  return join(registerFolder, 'backups');
}

/** The files of an office's backups in one place, shared by all of them and named by their content. */
export function storeOf(place: string, officeId: string): string {
  return join(place, 'attachments', officeId);
}

/** Where the store of a backup is. */
export function storeBeside({ folder, manifest }: Backup): string {
  return storeOf(dirname(folder), manifest.office.id);
}

/** The backup in a folder; null when there is none, or one that is not whole. */
export function backupIn(folder: string): Backup | null {
  const manifest = readManifest(folder);
  if (!manifest || !existsSync(registerFiles(folder).database)) return null;
  return { folder, name: folder.slice(dirname(folder).length).replace(/^[\\/]+/, ''), manifest };
}

/** The backups in a place, newest first. What was cut off while it was made is none of them. */
export function backupsIn(place: string): Backup[] {
  let names: string[];
  try {
    names = readdirSync(place);
  } catch {
    return [];
  }
  return names
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => backupIn(join(place, name)) ?? [])
    .sort((a, b) => b.manifest.at.localeCompare(a.manifest.at) || b.name.localeCompare(a.name));
}

/** The backups that somebody means who picks a place with backups, a backup, or any file of one. */
export function backupsMeantBy(path: string): Backup[] {
  const folder = existsSync(path) && !statSync(path).isDirectory() ? dirname(path) : path;
  const one = backupIn(resolve(folder));
  return one ? [one] : backupsIn(resolve(folder));
}

/**
 * The one backup that a path means: its folder, or any file of it.
 *
 * @throws DomainError `backup-missing` when there is none, `backup-damaged` when there was one
 */
export function backupAt(path: string): Backup {
  const there = resolve(path);
  const folder = existsSync(there) && !statSync(there).isDirectory() ? dirname(there) : there;
  const found = backupIn(folder);
  if (found) return found;
  const hadOne = existsSync(join(folder, manifestName));
  if (hadOne) throw new DomainError('backup-damaged', { params: { part: manifestName } });
  throw new DomainError('backup-missing', { params: { folder } });
}
