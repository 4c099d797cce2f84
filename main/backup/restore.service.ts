import { existsSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OfficeContext } from '../context.ts';
import { demandLocalFolder } from '../database/folder-drive.ts';
import { cancelSwap, keptFolder, restoringFolder, swapRegister } from '../database/folder-swap.ts';
import { openDatabase } from '../database/open-database.ts';
import { registerFiles } from '../database/register-files.ts';
import { recorded, type Author } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import { readKeySlots } from '../keys/index.ts';
import { isAway } from './away-backup.ts';
import { backupName, freeName } from './backup-name.rules.ts';
import type { Backup } from './backup-folder.ts';
import { demandKnownForm } from './new-register.ts';
import { copySynced } from './synced-copy.ts';

/** What became of a restore. */
export interface Restored {
  /** Name under which the register that was replaced is kept; null when nothing was there. */
  readonly kept: string | null;
  /** Attachments that could not be had. */
  readonly missing: number;
}

/** The restored register keeps the recovery sheet of today where it has the same key, else that of the backup. */
function keysFileFor(backup: Backup, folder: string): string {
  const ofDay = registerFiles(backup.folder).keys;
  try {
    const same = readKeySlots(folder).registerId === readKeySlots(backup.folder).registerId;
    return same ? registerFiles(folder).keys : ofDay;
  } catch {
    return ofDay;
  }
}

function freeKeptName(folder: string, now: Date): string {
  const taken = (name: string): boolean =>
    statSync(join(keptFolder(folder), name), { throwIfNoEntry: false }) !== undefined;
  return freeName(backupName('until', now), taken);
}

/**
 * Puts what lies ready in the register's place and opens it; the present one comes back if that fails. Nobody
 * may have the present one open: whoever closes it last removes the log by its name, and would take the log
 * of the one that has come in its place.
 */
async function takePlace(office: OfficeContext, folder: string, key: Uint8Array): Promise<string | null> {
  const { registers } = office;
  await office.desk.stopJobs();
  const wasThere = statSync(registerFiles(folder).database, { throwIfNoEntry: false }) !== undefined;
  const kept = freeKeptName(folder, office.now());
  const wasOpen = registers.current();
  registers.close();
  try {
    // A log that is still there after closing is being used by another program.
    if (wasOpen && existsSync(`${registerFiles(folder).database}-wal`))
      throw new DomainError('register-busy');
    swapRegister(folder, kept);
  } catch (error) {
    if (cancelSwap(folder)) rmSync(restoringFolder(folder), { recursive: true, force: true });
    if (wasOpen) registers.openWith(folder, wasOpen.key);
    throw error;
  }
  registers.openWith(folder, key);
  office.desk.feed.look(true);
  return wasThere ? kept : null;
}

/**
 * Puts a backup in the place of a register: read back and laid ready first, then exchanged. The register that
 * was there is kept beside it, and a backup of it is made before, unless it cannot be read.
 *
 * @param author who restores; null when the register could not be opened and nobody could sign in
 * @throws DomainError `recovery-code-needed`, `wrong-key`, `backup-damaged`, `register-newer` and others; the
 *   present register is then as it was
 */
export async function restoreRegister(
  office: OfficeContext,
  backup: Backup,
  folder: string,
  { code, author }: { readonly code: string | undefined; readonly author: Author | null },
): Promise<Restored> {
  demandLocalFolder(folder);
  demandKnownForm(backup);
  const { manifest } = backup;
  const { desk, registers } = office;
  const key = await registers.keyOf(backup.folder, code);
  if (registers.current()) await backUpFirst(office);
  const staged = await desk.outcomeOf(
    desk.startJob({
      kind: 'restore',
      from: backup.folder,
      folder,
      key,
      keysFile: keysFileFor(backup, folder),
    }),
  );
  const missing = staged.kind === 'staged' ? staged.missing : 0;
  const kept = await takePlace(office, folder, key);
  enterRestore(office, 'backup.restored', author, {
    where: isAway(folder, backup.folder) ? 'away' : 'here',
    backupOf: manifest.at,
    headSequence: manifest.head.sequence,
    headHash: manifest.head.hash,
    kept: kept ?? '',
    missing,
  });
  return { kept, missing };
}

/**
 * Makes a register out of a backup in a folder of its own among this person's registers, and opens it.
 *
 * @param code the recovery code of the backup's day, where its key is not on this computer
 */
export function restoreAsNew(
  office: OfficeContext,
  backup: Backup,
  code: string | undefined,
): Promise<Restored> {
  const place = office.desk.registersFolder;
  const stem = backup.manifest.office.name.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 48);
  const name = freeName(stem, (taken) => existsSync(join(place, taken)));
  return restoreRegister(office, backup, join(place, name), { code, author: null });
}

/** A register that cannot be read is kept aside as it is; any other refusal stops the restore. */
async function backUpFirst({ desk }: OfficeContext): Promise<void> {
  try {
    await desk.outcomeOf(desk.startJob({ kind: 'backup', to: null, trigger: 'restore' }));
  } catch (error) {
    const unreadable = error instanceof DomainError && /^(register|backup)-damaged$/.test(error.code);
    if (!unreadable) throw error;
  }
}

function enterRestore(
  { registers, session }: OfficeContext,
  kind: 'backup.restored' | 'backup.restore-undone',
  author: Author | null,
  after: Readonly<Record<string, string | number>>,
): void {
  const register = registers.current();
  const work: Parameters<NonNullable<typeof register>['write']>[0] = (tx) =>
    recorded(undefined, tx.record({ entity: 'backup', entityId: tx.officeId, kind, after }));
  const account = session.account();
  const by = author ?? (account ? { account } : null);
  if (by) register?.writeAs(by, work);
  else register?.write(work);
}

function secondName(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // The disk knows no second names.
    copySynced(from, to);
  }
}

/**
 * Goes back to a register that a restore has put aside; the restored one is put aside in its turn.
 *
 * @param kept folder of the register that was put aside
 */
export async function undoRestore(
  office: OfficeContext,
  kept: string,
  folder: string,
  author: Author,
): Promise<Restored> {
  const key = await office.registers.keyOf(kept);
  const from = registerFiles(kept);
  // What is still in its log is taken into the database, so that one file is all of it.
  openDatabase({ file: from.database, key, create: false }).close();
  const staging = restoringFolder(folder);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true, mode: 0o700 });
  const to = registerFiles(staging);
  // It stays where it is until it has taken the place, whatever cuts this off.
  secondName(from.database, to.database);
  secondName(from.keys, to.keys);
  const aside = await takePlace(office, folder, key);
  rmSync(kept, { recursive: true, force: true });
  enterRestore(office, 'backup.restore-undone', author, { back: basename(kept), kept: aside ?? '' });
  return { kept: aside, missing: 0 };
}
