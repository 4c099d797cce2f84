import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unlockByCode } from '../../main/keys/index.ts';
import { boxfile, boxfileWith, buildOnce, codeOf, madeRegister } from '../command-line/boxfile.ts';
import { temporaryFolder } from '../support/register.ts';
import { builtAct } from './built-act.ts';
import { writeDevices } from './devices-file.ts';
import { killedAfter } from './killed.ts';
import { randomFrom } from './random.ts';
import { inFull, seed } from './rounds.ts';
import { demandSound } from './sound-register.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);
const whole = at('whole');
const stick = at('stick');
let code = '';
let registering = '';
let copies = 0;
/** How many bytes of each file are flipped, one at a time. */
const flips = inFull ? 60 : 8;

interface Verdict {
  readonly exit: number | null;
  readonly error: string | undefined;
  readonly checks: readonly string[];
}

function copyOf(folder: string): string {
  copies += 1;
  const copy = at(`copy-${copies}`);
  cpSync(folder, copy, { recursive: true });
  return copy;
}

function flip(file: string, place: number): void {
  const bytes = readFileSync(file);
  bytes[place] = (bytes[place] ?? 0) ^ 0x10;
  writeFileSync(file, bytes);
}

async function checked(folder: string): Promise<Verdict> {
  const ended = await boxfileWith(code, 'check', '--register', folder, '--json');
  expect(ended.err).toBe('');
  const answer = ended.json() as { error?: { code: string }; problems?: { check: string }[] };
  return {
    exit: ended.code,
    error: answer.error?.code,
    checks: (answer.problems ?? []).map(({ check }) => check),
  };
}

/** Places all over a file, its first and last byte among them. */
function placesIn(file: string): number[] {
  const { size } = statSync(file);
  const random = randomFrom(seed);
  return [0, size - 1, ...Array.from({ length: flips }, () => Math.floor(random() * size))];
}

beforeAll(async () => {
  [registering] = await Promise.all([builtAct('registering', scratch.path), buildOnce()]);
  await madeRegister(whole);
  code = codeOf(whole);
  writeDevices(at('devices.csv'), 60);
  await boxfile('import', 'devices', at('devices.csv'), '--register', whole);
  writeFileSync(at('scan.pdf'), `%PDF-1.4\n${'% a page of a paper\n'.repeat(5000)}%%EOF\n`);
  await boxfile('attach-scan', '--box', 'KIL-00001', '--copy', 'A', at('scan.pdf'), '--register', whole);
  await boxfile('backup', '--register', whole, '--to', stick);
  rmSync(join(whole, 'backups'), { recursive: true, force: true });
  expect(await checked(whole)).toEqual({ exit: 0, error: undefined, checks: [] });
}, 240_000);
afterAll(() => scratch.remove());

/** SQLite takes its log into the file once it has so many pages. */
const pagesBeforeTaken = 1000;

describe('a register of which', () => {
  it('any one byte is another is told to be damaged', async () => {
    for (const place of placesIn(join(whole, 'register.boxfile'))) {
      const copy = copyOf(whole);
      flip(join(copy, 'register.boxfile'), place);
      const verdict = await checked(copy);
      const noticed = verdict.error === 'register-damaged' || verdict.checks.includes('integrity');
      expect([place, verdict.exit, noticed], JSON.stringify(verdict)).toEqual([place, 5, true]);
    }
  }, 240_000);

  it.each([0, 1, 100, 4095, 4096, 4097, 20_000, -4096, -1])(
    'only %i bytes are left is told to be damaged',
    async (length) => {
      const copy = copyOf(whole);
      const file = join(copy, 'register.boxfile');
      truncateSync(file, length >= 0 ? length : statSync(file).size + length);
      expect((await checked(copy)).exit).toBe(5);
    },
  );

  it('a scan is another by one byte, or is gone, is told so, and the rest is there', async () => {
    const store = join(whole, 'attachments');
    const [name = ''] = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((one) =>
      /[0-9a-f]{64}$/.test(one),
    );
    for (const place of [...placesIn(join(store, name)).slice(0, 6), null]) {
      const copy = copyOf(whole);
      const file = join(copy, 'attachments', name);
      if (place === null) rmSync(file);
      else flip(file, place);
      expect(await checked(copy)).toEqual({ exit: 5, error: undefined, checks: ['attachments'] });
      const found = await boxfileWith(code, 'search', 'Sample Worker 7', '--register', copy, '--json');
      expect(found.code).toBe(0);
    }
  }, 60_000);

  it('the sealed key is another by one byte does not open, and its own words say why', async () => {
    for (const place of placesIn(join(whole, 'register.keys'))) {
      const copy = copyOf(whole);
      flip(join(copy, 'register.keys'), place);
      const { exit, error } = await checked(copy);
      // A flipped digit of the date, which opens nothing, may pass.
      if (exit === 0) continue;
      expect([
        [4, 'wrong-key'],
        [5, 'register-damaged'],
        [3, 'register-newer'],
      ]).toContainEqual([exit, error]);
    }
  }, 120_000);

  it('the log of writes is another by one byte loses what came after it at most, and is sound', async () => {
    const folder = copyOf(whole);
    const key = Buffer.from(unlockByCode(folder, code)).toString('hex');
    // Killed while it has the register open, so that the log is left behind.
    const { answers } = await killedAfter(60_000, registering, folder, key, '7000', '20', 'die');
    expect(answers).toHaveLength(20);
    const log = join(folder, 'register.boxfile-wal');
    const { size } = statSync(log);
    expect(size).toBeLessThan(pagesBeforeTaken * 4096);
    const kept = new Set<number>();
    for (const place of [40, ...placesIn(log).slice(1)]) {
      const copy = copyOf(folder);
      flip(join(copy, 'register.boxfile-wal'), place);
      const { devices } = await demandSound(copy, code, `byte ${place} of ${size} of the log`);
      expect(devices).toBeGreaterThanOrEqual(60);
      kept.add(devices);
    }
    expect(kept.size).toBeGreaterThan(1);
  }, 120_000);

  it('the log of writes is another by one byte after it was taken into the file is sound, or told to be damaged', async () => {
    const folder = copyOf(whole);
    const key = Buffer.from(unlockByCode(folder, code)).toString('hex');
    await killedAfter(60_000, registering, folder, key, '7000', '150', 'die');
    const log = join(folder, 'register.boxfile-wal');
    expect(statSync(log).size).toBeGreaterThan(pagesBeforeTaken * 4096);
    const copy = copyOf(folder);
    for (const place of [40, ...placesIn(log).slice(1)]) {
      cpSync(folder, copy, { recursive: true });
      flip(join(copy, 'register.boxfile-wal'), place);
      const { exit, checks, error } = await checked(copy);
      expect([0, 5], `byte ${place}: ${error ?? checks.join(', ')}`).toContain(exit);
    }
  }, 120_000);
});

describe('a backup of which', () => {
  it('any one byte is another is refused, and nothing of it is restored', async () => {
    const [name = ''] = readdirSync(stick).filter((one) => one !== 'attachments');
    for (const part of ['register.boxfile', 'backup.json', 'register.keys']) {
      for (const place of placesIn(join(stick, name, part)).slice(0, 5)) {
        const copy = copyOf(stick);
        flip(join(copy, name, part), place);
        const to = at(`restored-${copies}`);
        const ended = await boxfileWith(
          code,
          'restore',
          '--from',
          join(copy, name),
          '--register',
          to,
          '--json',
        );
        const { error } = ended.json() as { error?: { code: string } };
        // A flipped letter of what only names the backup may pass; then all of it is there.
        if (ended.code === 0) expect((await demandSound(to, code, part)).devices).toBe(60);
        else
          expect([part, place, ended.code, error?.code]).toEqual([
            part,
            place,
            expect.toBeOneOf([3, 4, 5]),
            expect.any(String),
          ]);
        if (part === 'register.boxfile') expect([ended.code, error?.code]).toEqual([5, 'backup-damaged']);
      }
    }
  }, 240_000);
});
