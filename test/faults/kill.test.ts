import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boxfile, buildOnce, madeRegister, started } from '../command-line/boxfile.ts';
import { temporaryFolder } from '../support/register.ts';
import { writeDevices } from './devices-file.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);
const rows = 3000;
const list = at('devices.csv');
let importing = 0;

/** Starts a command, kills it after a while, and says whether it was killed before it had ended. */
async function killedAfter(milliseconds: number, ...words: readonly string[]): Promise<boolean> {
  const child = started(...words);
  const ended = once(child, 'exit');
  await pause(milliseconds);
  child.kill('SIGKILL');
  const [, signal] = (await ended) as [number | null, string | null];
  return signal === 'SIGKILL';
}

/** Starts a command and kills it as soon as it touches a folder. False when it had ended before. */
async function killedAtFirstWrite(folder: string, ...words: readonly string[]): Promise<boolean> {
  const watcher = watch(folder);
  try {
    const child = started(...words);
    watcher.once('change', () => child.kill('SIGKILL'));
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    return signal === 'SIGKILL';
  } finally {
    watcher.close();
  }
}

beforeAll(async () => {
  await buildOnce();
  writeDevices(list, rows);
  const began = performance.now();
  await boxfile('import', 'devices', list, '--register', await madeRegister(at('whole')), '--json');
  importing = performance.now() - began;
  const few = at('few.csv');
  writeDevices(few, 600);
  await boxfile('import', 'devices', few, '--register', await madeRegister(at('papers')));
}, 240_000);
afterAll(() => scratch.remove());

it(
  'an import killed at any moment leaves all or nothing, and can be repeated',
  { timeout: 60_000 },
  async () => {
    const folder = await madeRegister(at('import'));
    const outcomes: string[] = [];
    for (const share of [0.2, 0.4, 0.55, 0.65, 0.75, 0.85, 0.95, 1.02]) {
      const killed = await killedAfter(
        importing * share,
        'import',
        'devices',
        list,
        '--register',
        folder,
        '--json',
      );
      const check = (await boxfile('check', '--register', folder, '--json')).json() as {
        ok: boolean;
        problems: unknown;
      };
      expect(check.problems).toEqual([]);
      const found = (await boxfile('search', 'Test Model', '--register', folder, '--json')).json() as {
        devices: number;
      };
      expect([0, rows]).toContain(found.devices);
      outcomes.push(`${killed ? 'killed' : 'ended'} ${found.devices}`);
      if (found.devices > 0) break;
    }
    expect(outcomes[0]).toBe('killed 0');
    const again = await boxfile('import', 'devices', list, '--register', folder, '--json');
    expect(again.json()).toMatchObject({ rows, refused: 0 });
    expect((await boxfile('check', '--register', folder, '--json')).json()).toMatchObject({ ok: true });
  },
);

it.each([
  ['agreements', ['--select', 'all'], 'papers.pdf'],
  ['labels', ['--select', 'all'], 'labels.pdf'],
  ['inventory', [], 'inventory.xlsx'],
])(
  '%s killed while writing leaves the file that was there, and no half file after the next run',
  async (command, more, name) => {
    const target = at(`${command}/${name}`);
    const previous = 'what was there before';
    const words = [command, '--register', at('papers'), ...more, '--out', target];
    const folder = at(command);
    expect((await boxfile(...words)).code).toBe(3);
    mkdirSync(folder);
    let killedWriting = false;
    for (let attempt = 0; attempt < 12 && !killedWriting; attempt += 1) {
      writeFileSync(target, previous);
      if (!(await killedAtFirstWrite(folder, ...words))) continue;
      expect(readFileSync(target, 'utf8')).toBe(previous);
      killedWriting = readdirSync(folder).length > 1;
    }
    expect(killedWriting, 'no kill came while the file was being written').toBe(true);
    expect((await boxfile(...words)).code).toBe(0);
    expect(readdirSync(folder)).toEqual([name]);
    expect(existsSync(target)).toBe(true);
  },
  60_000,
);
