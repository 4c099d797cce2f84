import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flippedByte } from '../backup/flipped-byte.ts';
import { temporaryFolder } from '../support/register.ts';
import { boxfile, boxfileWith, buildOnce, codeOf, madeRegister } from './boxfile.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);
const register = at('register');
const thousand = join(import.meta.dirname, '../exchange/data/devices-1000.csv');

interface Made {
  readonly file: string;
  readonly devices: number;
  readonly attachments: number;
  readonly bytes: number;
  readonly headSequence: number;
  readonly headHash: string;
}

async function backedUp(to: string): Promise<Made> {
  const ended = await boxfile('backup', '--register', register, '--to', to, '--json');
  expect([ended.code, ended.err]).toEqual([0, '']);
  return ended.json() as Made;
}

const restored = (from: string, to: string) =>
  boxfileWith(codeOf(register), 'restore', '--from', from, '--register', to, '--json');

beforeAll(async () => {
  await buildOnce();
  await madeRegister(register);
  await boxfile('import', 'devices', thousand, '--register', register);
}, 240_000);
afterAll(() => scratch.remove());

describe('backup', () => {
  it('says what it holds, where it lies and where its history ends', async () => {
    const made = await backedUp(at('stick'));
    expect(made).toMatchObject({ devices: 1000, attachments: 0, headSequence: expect.any(Number) });
    expect(made.headHash).toMatch(/^[0-9a-f]{64}$/);
    expect(existsSync(made.file)).toBe(true);
    const ended = await boxfile('backup', '--register', register, '--to', at('stick'));
    expect(ended.out).toContain('1000 devices');
    expect(ended.out).toContain(made.headHash);
  });

  it('can be put in a folder of the register’s own backups', async () => {
    const made = await backedUp(join(register, 'backups'));
    expect(dirname(dirname(made.file))).toBe(join(register, 'backups'));
  });

  it('is refused where nothing can be written', async () => {
    writeFileSync(at('file'), '');
    const ended = await boxfile('backup', '--register', register, '--to', join(at('file'), 'x'), '--json');
    expect([ended.code, ended.json()]).toEqual([3, { error: { code: 'cannot-write' } }]);
  });
});

describe('restore', () => {
  it.each(['register.boxfile', 'backup.json', 'register.keys', ''])(
    'makes the same register again out of a backup, named by its %s',
    async (name) => {
      const made = await backedUp(at('stick'));
      const to = at(`again ${name}`);
      const ended = await restored(join(dirname(made.file), name), to);
      expect([ended.code, ended.err]).toEqual([0, '']);
      expect(ended.json()).toMatchObject({
        register: to,
        devices: 1000,
        missing: 0,
        headHash: made.headHash,
      });
      const checked = await boxfileWith(codeOf(register), 'check', '--register', to, '--json');
      expect(checked.json()).toMatchObject({ ok: true, changes: made.headSequence });
    },
  );

  it('needs the recovery code, and leaves nothing with a wrong one', async () => {
    const made = await backedUp(at('stick'));
    const without = await boxfileWith('', 'restore', '--from', made.file, '--register', at('none'), '--json');
    expect([without.code, without.json()]).toMatchObject([4, { error: { code: 'recovery-code-needed' } }]);
    await madeRegister(at('other'));
    const wrong = await boxfileWith(
      codeOf(at('other')),
      'restore',
      '--from',
      made.file,
      '--register',
      at('none'),
      '--json',
    );
    expect([wrong.code, wrong.json()]).toMatchObject([4, { error: { code: 'wrong-key' } }]);
    expect(existsSync(at('none'))).toBe(false);
  });

  it('is the only thing that is done with a backup: it is not worked with', async () => {
    const made = await backedUp(at('stick'));
    const words = ['check', '--register', dirname(made.file), '--json'];
    const ended = await boxfileWith(codeOf(register), ...words);
    expect([ended.code, ended.json()]).toMatchObject([3, { error: { code: 'is-a-backup' } }]);
    expect((await restored(made.file, at('after looking'))).code).toBe(0);
  });

  it('never puts anything over a register', async () => {
    const made = await backedUp(at('stick'));
    const ended = await restored(made.file, register);
    expect([ended.code, ended.json()]).toMatchObject([3, { error: { code: 'register-exists' } }]);
  });

  it('refuses a damaged backup, and leaves nothing', async () => {
    const made = await backedUp(at('worn'));
    flippedByte(made.file, 50_000);
    const ended = await restored(made.file, at('from worn'));
    expect([ended.code, ended.json()]).toMatchObject([5, { error: { code: 'backup-damaged' } }]);
    expect(existsSync(at('from worn'))).toBe(false);
  });

  it('refuses a folder that holds no backup', async () => {
    mkdirSync(at('empty'));
    const ended = await restored(at('empty'), at('from empty'));
    expect([ended.code, ended.json()]).toMatchObject([3, { error: { code: 'backup-missing' } }]);
  });
});

describe('an import', () => {
  it('is preceded by a backup of a register that holds something, and only if something has happened since', async () => {
    rmSync(join(register, 'backups'), { recursive: true, force: true });
    const lines = join(import.meta.dirname, '../data/people.csv');
    await boxfile('import', 'people', lines, '--register', register);
    const backups = (): string[] =>
      readdirSync(join(register, 'backups')).filter((name) => name !== 'attachments');
    expect(backups()).toHaveLength(1);
    await boxfile('import', 'people', lines, '--register', register, '--dry-run');
    expect(backups()).toHaveLength(1);
    const fresh = await madeRegister(at('fresh'));
    await boxfile('import', 'devices', thousand, '--register', fresh);
    expect(existsSync(join(fresh, 'backups'))).toBe(false);
  });
});
