import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../main/database/open-database.ts';
import { registerFiles } from '../../main/database/register-files.ts';
import { openRegister } from '../../main/database/open-register.ts';
import { refusalOf } from '../../main/refusal.ts';
import { registerDevice } from '../../main/register/index.ts';
import { boxfile, buildOnce, madeRegister, run } from '../command-line/boxfile.ts';
import { account, aPhone, key, newRegister, temporaryFolder } from '../support/register.ts';
import { writeDevices } from './devices-file.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);
const disk = at('disk');
const register = join(disk, 'register');
const list = at('devices.csv');

/** Puts a disk of a few megabytes in a folder. False where this system lends nobody one. */
async function mounted(): Promise<boolean> {
  mkdirSync(disk);
  try {
    return (await run('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk])).code === 0;
  } catch {
    return false;
  }
}

const hasDisk = await mounted();
afterAll(async () => {
  if (hasDisk) await run('umount', ['-l', disk]);
  scratch.remove();
});

const code = (ended: { json: () => unknown }): string | undefined =>
  (ended.json() as { error?: { code: string } }).error?.code;
const check = async (): Promise<unknown> => (await boxfile('check', '--register', register, '--json')).json();

describe.skipIf(!hasDisk)('on a small disk', () => {
  beforeAll(async () => {
    await buildOnce();
    await madeRegister(register);
    writeDevices(list, 200);
    await boxfile('import', 'devices', list, '--register', register);
    rmSync(join(register, 'backups'), { recursive: true, force: true });
  }, 240_000);

  it('that fills up, an import and a filing stop, nothing is lost, and they go on once there is room', async () => {
    const before = await check();
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'others'), Buffer.alloc(Math.max(0, bavail * bsize - 600_000)));
    writeDevices(list, 3000, 5000);
    const imported = await boxfile('import', 'devices', list, '--register', register, '--json');
    expect([imported.code, code(imported)]).toEqual([3, 'disk-full']);
    writeFileSync(at('scan.pdf'), `%PDF-1.4\n${'% a page\n'.repeat(400_000)}%%EOF\n`);
    const filing = [
      'attach-scan',
      '--box',
      'KIL-00001',
      '--copy',
      'A',
      at('scan.pdf'),
      '--register',
      register,
      '--json',
    ];
    const filed = await boxfile(...filing);
    expect([filed.code, code(filed)]).toEqual([3, 'disk-full']);
    const kept = await boxfile('backup', '--register', register, '--to', join(disk, 'stick'), '--json');
    expect([kept.code, code(kept)]).toEqual([3, 'disk-full']);
    expect(await check()).toEqual(before);
    rmSync(join(disk, 'others'));
    expect((await boxfile(...filing)).code).toBe(0);
    writeDevices(list, 300, 5000);
    const again = await boxfile('import', 'devices', list, '--register', register, '--json');
    expect(again.json()).toMatchObject({ new: 300 });
    expect(await check()).toMatchObject({ ok: true });
  }, 120_000);

  it('that may only be read, writing is refused and nothing is lost', async () => {
    const before = await check();
    expect((await run('mount', ['-o', 'remount,ro', disk])).code).toBe(0);
    try {
      for (const words of [
        ['import', 'devices', list, '--register', register, '--json'],
        ['backup', '--register', register, '--to', join(disk, 'other'), '--json'],
      ]) {
        const ended = await boxfile(...words);
        expect([words[0], ended.code, code(ended), ended.err]).toEqual([words[0], 3, 'cannot-write', '']);
      }
    } finally {
      await run('mount', ['-o', 'remount,rw', disk]);
    }
    expect(await check()).toEqual(before);
  }, 60_000);
});

describe('while another program holds the register', () => {
  it('a writer waits its time, is told that it is busy, and loses nothing', () => {
    const folder = at('held');
    newRegister(folder).close();
    const holder = openDatabase({ file: registerFiles(folder).database, key, create: false });
    const writer = openRegister({ folder, key, account, patience: 300 });
    const enter = (): string => writer.write((tx) => registerDevice(tx, aPhone()));
    holder.exec('BEGIN IMMEDIATE');
    const began = performance.now();
    let refused: unknown;
    try {
      enter();
    } catch (error) {
      refused = error;
    }
    expect(refusalOf(refused)?.code).toBe('register-busy');
    expect(performance.now() - began).toBeGreaterThan(250);
    holder.exec('ROLLBACK');
    enter();
    expect(writer.db.column<number>('SELECT count(*) FROM device')).toEqual([1]);
    writer.close();
    holder.close();
  });
});
