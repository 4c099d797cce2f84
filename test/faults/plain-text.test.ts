import { once } from 'node:events';
import { mkdirSync, readdirSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boxfile, buildOnce, madeRegister, started } from '../command-line/boxfile.ts';
import { plainTextIn, planted } from '../support/plain-text.ts';
import { temporaryFolder } from '../support/register.ts';
import { imeiOf } from './devices-file.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);
const [register, out, temporary] = [at('register'), at('out'), at('tmp')];
const systemTemporary = process.env['TMPDIR'];
const devices = 1200;

beforeAll(async () => {
  await buildOnce();
  for (const folder of [out, temporary]) mkdirSync(folder);
  const lines = ['IMEI,Model,CHW name,CHW code,Supervisor,District,Village,Issue date'];
  for (let device = 1; device <= devices; device += 1) {
    const name = `${planted[device % 2]} ${device}`;
    lines.push(
      `${imeiOf(device)},Model,${name},P-${device},${planted[2]},District,${planted[2]} ${device % 9},2026-01-15`,
    );
  }
  writeFileSync(at('devices.csv'), `${lines.join('\n')}\n`);
  // Where the commands put what is temporary.
  process.env['TMPDIR'] = temporary;
  await madeRegister(register);
}, 240_000);
afterAll(() => {
  if (systemTemporary === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = systemTemporary;
  scratch.remove();
});

it('nothing that the command line does leaves a name readable in the register’s folder or elsewhere', async () => {
  const common = ['--register', register, '--json'];
  const done = await boxfile('import', 'devices', at('devices.csv'), ...common);
  expect(done.json()).toMatchObject({ new: devices, refused: 0 });
  const found = await boxfile('search', planted[0], ...common);
  expect(found.json()).toMatchObject({ hits: expect.arrayContaining([expect.anything()]) as unknown });
  const papers = ['--select', 'KIL-00001..KIL-00020', '--out'];
  for (const command of [
    ['agreements', ...papers, join(out, 'agreements.pdf')],
    ['labels', ...papers, join(out, 'labels.pdf')],
    ['inventory', '--out', join(out, 'inventory.csv')],
    ['show', 'KIL-00001'],
    ['check'],
  ]) {
    expect((await boxfile(...command, ...common)).code).toBe(0);
  }
  // The search itself finds what is in the clear where it may be.
  expect(plainTextIn(out).told).toHaveLength(3);
  const { files, told } = plainTextIn(register, temporary);
  expect(told).toEqual([]);
  expect(files).toBeGreaterThan(1);
});

it('neither does a command killed in the middle, and its half file goes with the next command', async () => {
  const target = at('killed');
  mkdirSync(target);
  const words = ['agreements', '--select', 'all', '--reason', 'Torn', '--out', join(target, 'all.pdf')];
  words.push('--register', register);
  const half = (): string[] => readdirSync(target).filter((name) => name.endsWith('.part'));
  for (let attempt = 0; attempt < 10 && half().length === 0; attempt += 1) {
    const watcher = watch(target);
    const child = started(...words);
    watcher.once('change', () => child.kill('SIGKILL'));
    await once(child, 'exit');
    watcher.close();
    expect(plainTextIn(register, temporary).told).toEqual([]);
  }
  expect(half(), 'no kill came while the file was being written').toHaveLength(1);
  expect(readdirSync(join(register, 'unfinished'))).toHaveLength(1);

  // A command that has nothing to do with that folder.
  expect((await boxfile('search', 'nobody', '--register', register)).code).toBe(0);
  expect(half()).toEqual([]);
  expect(readdirSync(register)).not.toContain('unfinished');
}, 60_000);
