import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupsIn, backupsOf } from '../../main/backup/backup-folder.ts';
import { boxfile, buildOnce, madeRegister, program, run, started } from '../command-line/boxfile.ts';
import { temporaryFolder } from '../support/register.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);
const register = at('register');
const thousand = join(import.meta.dirname, '../exchange/data/devices-1000.csv');
const backUp = (to: string) => boxfile('backup', '--register', register, '--to', to, '--json');

/** A disk of one megabyte; null for those who may not make one. */
function smallDisk(): string | null {
  const folder = at('small');
  mkdirSync(folder);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', folder]);
  return mounted.status === 0 ? folder : null;
}

let small: string | null = null;

beforeAll(async () => {
  await buildOnce();
  await madeRegister(register);
  await boxfile('import', 'devices', thousand, '--register', register);
  if (process.platform === 'linux') small = smallDisk();
}, 240_000);
afterAll(() => {
  if (small !== null) spawnSync('umount', [small]);
  scratch.remove();
});

describe('a disk without room', () => {
  it('is noticed before anything is written to it', async (test) => {
    if (small === null) return test.skip('a small disk can be made by the super-user only');
    const ended = await backUp(small);
    expect([ended.code, ended.json()]).toMatchObject([3, { error: { code: 'disk-full' } }]);
    expect(readdirSync(small)).toEqual([]);
  });

  it('that fills up in the middle leaves nothing half made, and the register goes on', async () => {
    rmSync(backupsOf(register), { recursive: true, force: true });
    const whole = statSync(join(register, 'register.boxfile')).size;
    const script = `trap '' XFSZ; ulimit -f ${Math.ceil(whole / 2048)}; exec "$@"`;
    const words = ['backup', '--register', register, '--to', at('stick'), '--json'];
    const ended = await run('bash', ['-c', script, 'bash', process.execPath, program, ...words]);
    expect(ended.code).toBe(3);
    expect((ended.json() as { error: { code: string } }).error.code).toMatch(/^(disk-full|cannot-write)$/);
    expect(readdirSync(backupsOf(register))).toEqual([]);
    expect((await boxfile('check', '--register', register, '--json')).json()).toMatchObject({ ok: true });
  });
});

describe('a backup that is killed', () => {
  it('counts for nothing, and is cleared away by the next one', async () => {
    const killed = started('backup', '--register', register, '--to', at('killed'));
    const place = backupsOf(register);
    const parts = (): string[] =>
      existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.part')) : [];
    while (parts().length === 0 && killed.exitCode === null) await pause(1);
    killed.kill('SIGKILL');
    await new Promise((resolve) => killed.once('exit', resolve));
    expect(parts()).toHaveLength(1);
    expect(backupsIn(place)).toEqual([]);
    const ended = await backUp(at('killed'));
    expect(ended.code).toBe(0);
    expect(parts()).toEqual([]);
    expect(backupsIn(at('killed'))).toHaveLength(1);
  });
});

describe('a folder that may not be written to', () => {
  it('is refused, and the backup beside the register is there all the same', async () => {
    writeFileSync(at('file'), '');
    const ended = await backUp(join(at('file'), 'stick'));
    expect([ended.code, ended.json()]).toMatchObject([3, { error: { code: 'cannot-write' } }]);
    expect(backupsIn(backupsOf(register))).toHaveLength(1);
  });
});
