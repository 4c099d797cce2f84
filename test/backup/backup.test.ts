import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachmentPath, attachmentStore } from '../../main/attachments/index.ts';
import {
  backupAt,
  backupsIn,
  backupsMeantBy,
  backupsOf,
  storeBeside,
} from '../../main/backup/backup-folder.ts';
import { bringBackupTo, currentBackup, keepBackup } from '../../main/backup/backup.service.ts';
import { examinedCopy, headOfCopy } from '../../main/backup/examined-copy.ts';
import { backUpHere } from '../../main/backup/local-backup.ts';
import { manifestName } from '../../main/backup/manifest.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { registerFiles } from '../../main/database/register-files.ts';
import { DomainError } from '../../main/errors.ts';
import { key, newRegister, temporaryFolder } from '../support/register.ts';
import { flippedByte } from './flipped-byte.ts';
import { addAttachment, addPhone, imeiOf, workOn } from './work.ts';

let scratch: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
const at = (name: string): string => join(scratch.path, name);

beforeEach(() => {
  scratch = temporaryFolder();
  register = newRegister(at('register'));
  addPhone(register, '490154203237518');
});
afterEach(() => {
  register.close();
  scratch.remove();
});

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'nothing refused';
}

/** Entries of backups in the change feed. */
function entries(): Record<string, unknown>[] {
  return register.db
    .column<string>(`SELECT after FROM change WHERE kind = 'backup.made' ORDER BY sequence`)
    .map((json) => JSON.parse(json) as Record<string, unknown>);
}

describe('a backup beside the register', () => {
  it('holds the same as the register, under the same key, and says so without personal data', async () => {
    const head = register.db.get<{ sequence: number; hash: string }>(
      'SELECT sequence, hash FROM change_head',
    );
    const { folder, name, manifest } = await keepBackup(workOn(register), 'daily');
    expect(name).toMatch(/^KIL \d{4}-\d\d-\d\d \d{6}$/);
    expect(manifest).toMatchObject({
      trigger: 'daily',
      devices: 1,
      head,
      missing: [],
      tables: { device: 1, office: 1 },
    });
    const { database } = registerFiles(folder);
    expect(headOfCopy(database, key)).toEqual(head);
    expect(readFileSync(database).includes('SQLite format 3')).toBe(false);
    expect(readFileSync(join(folder, manifestName), 'utf8')).not.toContain('490154203237518');
    expect(readdirSync(backupsOf(register.folder))).toEqual([name]);
    expect(entries()).toEqual([
      expect.objectContaining({
        where: 'here',
        trigger: 'daily',
        headSequence: head?.sequence,
        headHash: head?.hash,
      }),
    ]);
  });

  it('is not made again while nothing has happened, and is once something has', async () => {
    const first = await keepBackup(workOn(register), 'daily');
    expect((await keepBackup(workOn(register), 'daily')).folder).toBe(first.folder);
    expect(entries()).toHaveLength(1);
    addPhone(register, '356938035643809');
    expect(currentBackup(workOn(register))).toBeNull();
    expect((await keepBackup(workOn(register), 'daily')).manifest.devices).toBe(2);
    expect(backupsIn(backupsOf(register.folder)).map(({ manifest }) => manifest.devices)).toContain(2);
  });

  it('holds what was written while others wrote', () => {
    const before = backUpHere(workOn(register), 'daily');
    addPhone(register, '356938035643809');
    expect(examinedCopy(registerFiles(before.folder).database, key).tables['device']).toBe(1);
  });

  it('has its attachments as second names for the same files, and lets them go with the last backup', async () => {
    const sha256 = await addAttachment(register, 'a scan');
    const made = await keepBackup(workOn(register), 'daily');
    const kept = attachmentPath(storeBeside(made), sha256);
    expect(statSync(kept).ino).toBe(statSync(attachmentPath(attachmentStore(register.folder), sha256)).ino);
    expect(made.manifest.attachments).toEqual([[sha256, statSync(kept).size]]);
    register.write((tx) => {
      tx.db.run('UPDATE attachment SET erased_at = ? WHERE sha256 = ?', [tx.at.toISOString(), sha256]);
      const receipt = tx.record({ entity: 'person', entityId: tx.newId(), kind: 'person.erased' });
      return { value: undefined, receipt };
    });
    rmSync(made.folder, { recursive: true });
    await keepBackup(workOn(register), 'daily');
    expect(existsSync(kept)).toBe(false);
  });

  it('names an attachment that is gone, and saves everything else', async () => {
    const gone = await addAttachment(register, 'a scan that will be lost');
    const there = await addAttachment(register, 'a scan that stays');
    rmSync(attachmentPath(attachmentStore(register.folder), gone));
    const { manifest } = await keepBackup(workOn(register), 'daily');
    expect(manifest.missing).toEqual([gone]);
    expect(manifest.attachments.map(([sha256]) => sha256)).toEqual([there]);
  });

  it('leaves nothing behind when it is cancelled', () => {
    let told = 0;
    const cancelling = workOn(register, {
      progress: () => {
        told += 1;
        if (told > 1) throw new DomainError('cancelled');
      },
    });
    expect(codeOf(() => backUpHere(cancelling, 'request'))).toBe('cancelled');
    expect(readdirSync(backupsOf(register.folder))).toEqual([]);
  });

  it('can be cancelled while the database is being copied', () => {
    let parts: string[] = [];
    const progress = (): void => {
      const [part = ''] = readdirSync(backupsOf(register.folder));
      parts = readdirSync(join(backupsOf(register.folder), part));
      if (parts.length > 0) throw new DomainError('cancelled');
    };
    expect(codeOf(() => backUpHere(workOn(register, { progress }), 'request'))).toBe('cancelled');
    expect(parts).toEqual(['register.boxfile']);
    expect(readdirSync(backupsOf(register.folder))).toEqual([]);
  });

  it('of a register that is damaged says that it is the register', () => {
    backUpHere(workOn(register), 'daily');
    flippedByte(registerFiles(register.folder).database, 5000);
    expect(codeOf(() => backUpHere(workOn(register), 'daily'))).toBe('register-damaged');
    expect(backupsIn(backupsOf(register.folder))).toHaveLength(1);
  });

  it('clears away what was cut off, here at once and from another computer after an hour', () => {
    const place = backupsOf(register.folder);
    const part = (computer: string, writer: number): string => {
      const path = join(place, `.boxfile-${computer}-${writer}-00ff.part`);
      mkdirSync(path, { recursive: true });
      writeFileSync(join(path, 'register.boxfile'), 'half');
      return path;
    };
    const [fresh, old] = [part('00000000', 7), part('00000001', 7)];
    const yesterday = new Date(Date.now() - 86_400_000);
    for (const path of [join(old, 'register.boxfile'), old]) utimesSync(path, yesterday, yesterday);
    backUpHere(workOn(register), 'daily');
    expect([existsSync(fresh), existsSync(old)]).toEqual([true, false]);
    expect(backupsIn(place)).toHaveLength(1);
  });

  it('is thinned out by the rule', async () => {
    for (let day = 1; day <= 12; day += 1) {
      addPhone(register, imeiOf(day));
      const now = (): Date => new Date(Date.UTC(2026, 9, day, 9));
      await keepBackup(workOn(register, { now }), 'daily');
    }
    expect(backupsIn(backupsOf(register.folder)).map(({ manifest }) => manifest.at.slice(8, 10))).toEqual([
      '12',
      '11',
      '10',
      '09',
      '08',
      '07',
      '06',
    ]);
  });
});

describe('a backup in another folder', () => {
  it('is read back, found by any of its files, and entered', async () => {
    const sha256 = await addAttachment(register, 'a scan');
    const copied = await bringBackupTo(at('stick'), workOn(register));
    expect(readdirSync(at('stick')).sort()).toEqual([copied.name, 'attachments'].sort());
    expect(existsSync(attachmentPath(storeBeside(copied), sha256))).toBe(true);
    for (const path of [
      copied.folder,
      join(copied.folder, manifestName),
      registerFiles(copied.folder).database,
    ]) {
      expect(backupAt(path).name).toBe(copied.name);
    }
    expect(backupsMeantBy(at('stick')).map(({ name }) => name)).toEqual([copied.name]);
    expect(entries()).toHaveLength(2);
  });

  it('copies only the attachments that are not there yet', async () => {
    const sha256 = await addAttachment(register, 'the first scan');
    const first = await bringBackupTo(at('stick'), workOn(register));
    const path = attachmentPath(storeBeside(first), sha256);
    const { ino } = statSync(path);
    await addAttachment(register, 'the second scan');
    const second = await bringBackupTo(at('stick'), workOn(register));
    expect(second.manifest.attachments).toHaveLength(2);
    expect(statSync(path).ino).toBe(ino);
  });

  it('puts right an attachment that has rotted there', async () => {
    const sha256 = await addAttachment(register, 'a scan');
    const first = await bringBackupTo(at('stick'), workOn(register));
    flippedByte(attachmentPath(storeBeside(first), sha256), -3);
    addPhone(register, '356938035643809');
    const second = await bringBackupTo(at('stick'), workOn(register));
    expect(second.manifest).toMatchObject({ missing: [], attachments: [[sha256, expect.any(Number)]] });
  });

  it('is refused when the one it is copied from has rotted', async () => {
    const here = await keepBackup(workOn(register), 'daily');
    flippedByte(registerFiles(here.folder).database, 5000);
    await expect(bringBackupTo(at('stick'), workOn(register))).rejects.toMatchObject({
      code: 'backup-damaged',
    });
    expect(backupsIn(at('stick'))).toEqual([]);
  });

  it('stops when it is cancelled, and nothing counts', async () => {
    await addAttachment(register, 'a scan');
    await keepBackup(workOn(register), 'daily');
    let told = 0;
    const progress = (): void => {
      told += 1;
      if (told > 2) throw new DomainError('cancelled');
    };
    await expect(bringBackupTo(at('stick'), workOn(register, { progress }))).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(backupsIn(at('stick'))).toEqual([]);
  });

  it('is refused in a place that cannot be written to', async () => {
    writeFileSync(at('file'), '');
    await expect(bringBackupTo(join(at('file'), 'stick'), workOn(register))).rejects.toMatchObject({
      code: 'ENOTDIR',
    });
  });
});

describe('a copy that is read back', () => {
  it.each([100, 5000, -5000])('is refused with a byte flipped at %i', (where) => {
    const made = backUpHere(workOn(register), 'daily');
    const { database } = registerFiles(made.folder);
    flippedByte(database, where);
    expect(codeOf(() => examinedCopy(database, key))).toBe('backup-damaged');
  });

  it('is refused when it is cut short', () => {
    const made = backUpHere(workOn(register), 'daily');
    const { database } = registerFiles(made.folder);
    writeFileSync(database, readFileSync(database).subarray(0, -4096));
    expect(codeOf(() => examinedCopy(database, key))).toBe('backup-damaged');
  });

  it('is left as it is, to the last byte, and nothing stays beside it', () => {
    const made = backUpHere(workOn(register), 'daily');
    const { database } = registerFiles(made.folder);
    const before = readFileSync(database);
    examinedCopy(database, key);
    expect(readFileSync(database).equals(before)).toBe(true);
    expect(readdirSync(made.folder).sort()).toEqual([manifestName, 'register.boxfile', 'register.keys']);
  });
});
