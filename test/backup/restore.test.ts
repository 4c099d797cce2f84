import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachmentPath, attachmentStore, verifyAttachment } from '../../main/attachments/index.ts';
import { storeBeside, type Backup } from '../../main/backup/backup-folder.ts';
import { bringBackupTo } from '../../main/backup/backup.service.ts';
import { stageRestore } from '../../main/backup/restore-staging.ts';
import {
  cancelSwap,
  finishSwap,
  keptFolder,
  restoringFolder,
  swapRegister,
} from '../../main/database/folder-swap.ts';
import { registerExists, registerFiles } from '../../main/database/register-files.ts';
import { examineRegister } from '../../main/audit/index.ts';
import { key, newRegister, reopened, temporaryFolder } from '../support/register.ts';
import { flippedByte } from './flipped-byte.ts';
import { addAttachment, addPhone, workOn } from './work.ts';

let scratch: ReturnType<typeof temporaryFolder>;
let backup: Backup;
let sha256: string;
const at = (name: string): string => join(scratch.path, name);
const silent = (): void => {};

function staged(folder: string): Promise<{ readonly missing: readonly string[] }> {
  return stageRestore(backup, { folder, key, keysFile: registerFiles(backup.folder).keys }, silent);
}

/** How many devices a register holds, which must be sound. */
function devicesIn(folder: string): number {
  const register = reopened(folder);
  try {
    expect(examineRegister(register)).toMatchObject({ ok: true });
    return register.db.column<number>('SELECT count(*) FROM device')[0] ?? 0;
  } finally {
    register.close();
  }
}

beforeEach(async () => {
  scratch = temporaryFolder();
  const register = newRegister(at('register'));
  addPhone(register, '490154203237518');
  sha256 = await addAttachment(register, 'a scan');
  backup = await bringBackupTo(at('stick'), workOn(register));
  addPhone(register, '356938035643809');
  register.close();
});
afterEach(() => scratch.remove());

describe('a backup laid ready in a new folder', () => {
  it('becomes a register with its files, and ends where the backup ended', async () => {
    expect(await staged(at('new'))).toEqual({ missing: [] });
    swapRegister(at('new'), 'nothing was there');
    expect(devicesIn(at('new'))).toBe(1);
    expect(await verifyAttachment(attachmentStore(at('new')), key, sha256)).toBe('sound');
    expect(
      readdirSync(at('new'))
        .filter((name) => !name.includes('-'))
        .sort(),
    ).toEqual(['attachments', 'register.boxfile', 'register.keys']);
    const register = reopened(at('new'));
    expect(register.db.get('SELECT sequence, hash FROM change_head')).toEqual(backup.manifest.head);
    register.close();
  });

  it.each([100, 20_000, -100])('is refused with a byte flipped at %i, and nothing stays', async (where) => {
    flippedByte(registerFiles(backup.folder).database, where);
    await expect(staged(at('new'))).rejects.toMatchObject({ code: 'backup-damaged' });
    expect(existsSync(restoringFolder(at('new')))).toBe(false);
    expect(registerExists(at('new'))).toBe(false);
  });

  it('says which files are missing or damaged, and brings everything else', async () => {
    const path = attachmentPath(storeBeside(backup), sha256);
    flippedByte(path, -3);
    expect(await staged(at('damaged'))).toEqual({ missing: [sha256] });
    rmSync(path);
    expect(await staged(at('missing'))).toEqual({ missing: [sha256] });
    swapRegister(at('missing'), 'nothing was there');
    const register = reopened(at('missing'));
    expect(register.db.column('SELECT count(*) FROM device')).toEqual([1]);
    register.close();
  });
});

describe('a backup in the place of a register', () => {
  it('keeps the register that was there, and changing back brings it again', async () => {
    await staged(at('register'));
    swapRegister(at('register'), 'until today');
    expect(devicesIn(at('register'))).toBe(1);
    const kept = join(keptFolder(at('register')), 'until today');
    expect(readdirSync(kept).sort()).toEqual(['register.boxfile', 'register.keys']);
    renameSync(kept, restoringFolder(at('register')));
    swapRegister(at('register'), 'restored for a while');
    expect(devicesIn(at('register'))).toBe(2);
    expect(devicesIn(join(keptFolder(at('register')), 'restored for a while'))).toBe(1);
  });

  it('takes the log of a register that was not closed along with it', async () => {
    const wal = `${registerFiles(at('register')).database}-wal`;
    writeFileSync(wal, 'left by a crash');
    await staged(at('register'));
    swapRegister(at('register'), 'until today');
    expect(existsSync(wal)).toBe(false);
    expect(existsSync(`${registerFiles(join(keptFolder(at('register')), 'until today')).database}-wal`)).toBe(
      true,
    );
  });

  it('can be given up while nothing has been moved, and not after', async () => {
    await staged(at('register'));
    expect(cancelSwap(at('register'))).toBe(true);
    finishSwap(at('register'));
    expect(devicesIn(at('register'))).toBe(2);
    expect(existsSync(registerFiles(restoringFolder(at('register'))).database)).toBe(true);
    rmSync(registerFiles(at('register')).database);
    expect(cancelSwap(at('register'))).toBe(false);
  });

  it('is not begun by what lies ready without the word to go', async () => {
    await staged(at('register'));
    finishSwap(at('register'));
    expect(devicesIn(at('register'))).toBe(2);
  });
});

describe('a power cut while a restore takes its place', () => {
  /** The moves of a swap, in the order in which they reach the disk. */
  const moves: readonly ((folder: string, kept: string) => void)[] = [
    (folder, kept) => move(registerFiles(folder).database, registerFiles(kept).database),
    (folder, kept) => move(registerFiles(folder).keys, registerFiles(kept).keys),
    (folder) => move(registerFiles(restoringFolder(folder)).keys, registerFiles(folder).keys),
    (folder) => move(registerFiles(restoringFolder(folder)).database, registerFiles(folder).database),
  ];

  function move(from: string, to: string): void {
    mkdirSync(join(to, '..'), { recursive: true });
    writeFileSync(to, readFileSync(from));
    rmSync(from);
  }

  it.each([0, 1, 2, 3, 4])('after %i moves is made good at the next opening', async (done) => {
    await staged(at('register'));
    const kept = join(keptFolder(at('register')), 'until today');
    writeFileSync(join(restoringFolder(at('register')), 'restore-to-kept'), 'until today');
    for (const step of moves.slice(0, done)) step(at('register'), kept);
    expect(devicesIn(at('register'))).toBe(1);
    expect(existsSync(restoringFolder(at('register')))).toBe(false);
    expect(existsSync(registerFiles(kept).keys)).toBe(true);
    expect(devicesIn(kept)).toBe(2);
  });
});
