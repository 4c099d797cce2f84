import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupLine, BackupRelation, LostByRestore } from '../../preload/contract/backup.ts';
import { keptFolder } from '../database/folder-swap.ts';
import { hashAt, lastChange } from '../database/feed-head.repository.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { registerFiles } from '../database/register-files.ts';
import { awayIsDue, daysSince } from './backup-due.rules.ts';
import { backupRelation, type Standing } from './backup-relation.rules.ts';
import { enteredAfter, lastAwayAt, registerAge } from './backup.repository.ts';
import { officeNamed } from './copy.repository.ts';
import { withCopy } from './examined-copy.ts';
import type { Backup } from './backup-folder.ts';
import { backupBytes } from './manifest.ts';

/** A backup as the wire shows it. */
export function backupLine({ name, manifest }: Backup, token: string): BackupLine {
  return {
    token,
    name,
    at: manifest.at,
    trigger: manifest.trigger,
    office: manifest.office.name,
    devices: manifest.devices,
    attachments: manifest.attachments.length,
    bytes: backupBytes(manifest),
    headSequence: manifest.head.sequence,
    headHash: manifest.head.hash,
  };
}

/** When a copy last left this PC, and whether it is time for another. */
export function awayState(
  db: ReadableDb,
  now: Date,
): { readonly lastAway: string | null; readonly daysSinceAway: number | null; readonly awayDue: boolean } {
  const office = officeNamed(db);
  const age = registerAge(db);
  const lastAway = (office && lastAwayAt(db, office.id)) ?? null;
  const last = lastAway === null ? null : new Date(lastAway);
  const register = {
    begunAt: new Date(age?.begunAt ?? now),
    devices: age?.devices ?? 0,
    sample: age?.sample === 1,
  };
  return { lastAway, daysSinceAway: daysSince(last, now), awayDue: awayIsDue(last, now, register) };
}

/** Registers that a restore has put aside, newest first, with when that was. */
export function keptRegisters(
  folder: string,
): { readonly path: string; readonly name: string; readonly at: string }[] {
  const place = keptFolder(folder);
  let names: string[];
  try {
    names = readdirSync(place);
  } catch {
    return [];
  }
  return names
    .map((name) => join(place, name))
    .flatMap((path) => {
      const database = statSync(registerFiles(path).database, { throwIfNoEntry: false });
      return database
        ? [{ path, name: path.slice(place.length + 1), at: statSync(path).mtime.toISOString() }]
        : [];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}

function standing(db: ReadableDb): Standing {
  return {
    officeId: officeNamed(db)?.id ?? '',
    head: lastChange(db) ?? { sequence: 0, hash: '' },
    hashAt: (sequence) => hashAt(db, sequence) ?? null,
  };
}

/** How a backup stands to the open register, and what of the register is not in it. */
export function comparison(
  db: ReadableDb,
  backup: Backup,
  key: Uint8Array,
): { readonly relation: BackupRelation; readonly lost: LostByRestore | null } {
  const present = standing(db);
  const { database } = registerFiles(backup.folder);
  return withCopy(database, key, (copy) => {
    const relation = backupRelation(present, standing(copy));
    if (relation === 'other-register') return { relation, lost: null };
    return { relation, lost: enteredAfter(db, lastCommon(present, standing(copy))) };
  });
}

/** The newest entry that two feeds of one register have in common; from there on they differ. */
function lastCommon(one: Standing, other: Standing): number {
  let [low, high] = [0, Math.min(one.head.sequence, other.head.sequence)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (one.hashAt(middle) === other.hashAt(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
