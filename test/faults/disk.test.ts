import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxfile, buildOnce, madeRegister, program, run, type Ended } from '../command-line/boxfile.ts';
import { temporaryFolder } from '../support/register.ts';
import { writeDevices } from './devices-file.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);
const list = at('devices.csv');
const register = at('register');

/**
 * Runs a command that may write no file beyond a size, as on a disk that fills up. A limit needs no rights,
 * unlike a small file system. SIGXFSZ is ignored, so that the write fails as it does on a full disk; SQLite
 * tells it from a full disk, and says that it cannot write.
 */
function limited(kibibytes: number, ...words: readonly string[]): Promise<Ended> {
  const script = `trap '' XFSZ; ulimit -f ${kibibytes}; exec "$@"`;
  return run('bash', ['-c', script, 'bash', process.execPath, program, ...words]);
}

function codeOf(ended: Ended): string | undefined {
  return (ended.json() as { error?: { code: string } }).error?.code;
}

beforeAll(async () => {
  await buildOnce();
  writeDevices(list, 500);
  await madeRegister(register);
  const done = await boxfile('import', 'devices', list, '--register', register, '--json');
  expect(done.json()).toMatchObject({ new: 500 });
}, 240_000);
afterAll(() => scratch.remove());

describe('a disk that fills up', () => {
  it('stops an import, and the register stays as it was', async () => {
    const more = at('more.csv');
    writeDevices(more, 3000, 1000);
    const held = async (): Promise<unknown> =>
      (await boxfile('search', 'Test Model', '--register', register, '--json')).json();
    const before = await held();
    const room = Math.ceil(statSync(join(register, 'register.boxfile')).size / 1024) + 200;
    const ended = await limited(room, 'import', 'devices', more, '--register', register, '--json');
    expect([ended.code, codeOf(ended)]).toEqual([3, 'cannot-write']);
    expect(await held()).toEqual(before);
    expect((await boxfile('check', '--register', register, '--json')).json()).toMatchObject({ ok: true });
  });

  it('stops the making of a register, and nothing of it is left', async () => {
    const words = ['init', '--register', at('fresh'), '--office', 'N', '--prefix', 'KIL', '--country', 'TZ'];
    const ended = await limited(20, ...words, '--json');
    expect([ended.code, codeOf(ended)]).toEqual([3, 'cannot-write']);
    expect(readdirSync(at('fresh'))).toEqual([]);
    expect((await boxfile(...words)).code).toBe(0);
  });

  it.each([
    ['agreements', ['--select', 'all'], 'agreements.pdf'],
    ['labels', ['--select', 'all'], 'labels.pdf'],
    ['inventory', [], 'inventory.xlsx'],
    ['inventory', [], 'inventory.csv'],
  ])('stops %s %j %s, and the file that was there stays', async (command, more, name) => {
    const folder = at(`full-${name}`);
    mkdirSync(folder);
    writeFileSync(join(folder, name), 'previous');
    const out = ['--out', join(folder, name)];
    const ended = await limited(32, command, '--register', register, ...more, ...out, '--json');
    expect([ended.code, codeOf(ended)]).toEqual([3, 'disk-full']);
    expect(readdirSync(folder)).toEqual([name]);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('previous');
  });
});

describe('a place that cannot be written to', () => {
  // A path through a file refuses even the super-user, whom rights do not bind.
  it.each([
    ['labels', ['--select', 'all'], 'x.pdf'],
    ['inventory', [], 'x.xlsx'],
  ])('%s there is refused', async (command, more, name) => {
    const out = ['--out', join(list, name)];
    const ended = await boxfile(command, '--register', register, ...more, ...out, '--json');
    expect([ended.code, codeOf(ended)]).toEqual([3, 'cannot-write']);
  });

  it('a register there is refused', async () => {
    const words = ['--office', 'N', '--prefix', 'KIL', '--country', 'TZ', '--json'];
    const ended = await boxfile('init', '--register', join(list, 'register'), ...words);
    expect([ended.code, codeOf(ended)]).toEqual([3, 'cannot-write']);
  });

  it('a report there is refused before anything is written to the register', async () => {
    const folder = await madeRegister(at('unreported'));
    const report = ['--report', join(list, 'report.csv')];
    const ended = await boxfile('import', 'devices', list, '--register', folder, ...report, '--json');
    expect([ended.code, codeOf(ended)]).toEqual([3, 'cannot-write']);
    expect((await boxfile('check', '--register', folder, '--json')).json()).toMatchObject({ changes: 1 });
  });

  it('a target that is a folder is refused, and the folder stays', async () => {
    mkdirSync(at('folder.csv'));
    const ended = await boxfile('inventory', '--register', register, '--out', at('folder.csv'), '--json');
    expect([ended.code, codeOf(ended)]).toEqual([3, 'cannot-write']);
    expect(existsSync(at('folder.csv'))).toBe(true);
  });
});
