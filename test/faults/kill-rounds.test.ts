import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unlockByCode } from '../../main/keys/index.ts';
import { boxfile, buildOnce, codeOf, madeRegister, program } from '../command-line/boxfile.ts';
import { temporaryFolder } from '../support/register.ts';
import { builtAct } from './built-act.ts';
import { writeDevices } from './devices-file.ts';
import { killedAfter, type Killed } from './killed.ts';
import { randomFrom } from './random.ts';
import { roundsOf, seed } from './rounds.ts';
import { demandSoundBackups } from './sound-backups.ts';
import { demandSound, type Holdings } from './sound-register.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);
const perImport = 600;
const perRegistering = 150;
/** Rounds after which a new register is begun, so that the last rounds are as quick as the first. */
const perRegister = 20;
/** Share of an act's time that passes before it is past starting up. */
const startingUp = 0.25;

let registering = '';
let folder = '';
let held: Kept = { devices: 0, scans: 0, backups: 0 };
let nextDevice = 1;

interface Kept extends Holdings {
  readonly backups: number;
}

/** What a round kills: the words of the command, what it has answered, and what may be there afterwards. */
interface Act {
  readonly words: (round: number) => readonly string[];
  readonly acknowledged: (answers: Killed['answers']) => Partial<Kept>;
  /** What one transaction more than was acknowledged may have written. */
  readonly atMostMore: Partial<Kept>;
}

const acts: Readonly<Record<string, Act>> = {
  import: {
    words: (round) => {
      const list = at(`devices-${round}.csv`);
      writeDevices(list, perImport, nextDevice);
      nextDevice += perImport;
      return [program, 'import', 'devices', list, '--register', folder, '--json'];
    },
    acknowledged: (answers) => ({ devices: Number(answers[0]?.['new'] ?? 0) }),
    atMostMore: { devices: perImport },
  },
  'registering one by one': {
    words: () => {
      const first = nextDevice;
      nextDevice += perRegistering;
      const key = Buffer.from(unlockByCode(folder, codeOf(folder))).toString('hex');
      return [registering, folder, key, String(first), String(perRegistering)];
    },
    acknowledged: (answers) => ({ devices: answers.length }),
    atMostMore: { devices: 1 },
  },
  'filing of scans': {
    words: (round) => {
      const scans = [1, 2, 3].map((page) => {
        const path = at(`scan-${round}-${page}.pdf`);
        writeFileSync(path, `%PDF-1.4\n% page ${page} of round ${round} ${'x'.repeat(200_000)}\n%%EOF\n`);
        return path;
      });
      const box = ['--box', 'KIL-00001', '--copy', 'A'];
      return [program, 'attach-scan', ...box, ...scans, '--register', folder, '--json'];
    },
    acknowledged: (answers) => ({ scans: (answers[0]?.['filed'] as unknown[] | undefined)?.length ?? 0 }),
    atMostMore: { scans: 3 },
  },
  backup: {
    words: () => [program, 'backup', '--register', folder, '--to', stick(), '--json'],
    acknowledged: (answers) => ({ backups: answers.length }),
    atMostMore: { backups: 1 },
  },
};

const stick = (): string => `${folder}-stick`;

/** What there is now, all of it examined, and the newest backup restored. */
async function kept(hint: string): Promise<Kept> {
  const code = codeOf(folder);
  const inRegister = await demandSound(folder, code, hint);
  return { ...inRegister, backups: await demandSoundBackups(stick(), code, hint, 1) };
}

const durations = new Map<string, number>();
const tally = { killed: 0, 'killed with part of it done': 0, 'ended before': 0 };

async function beginRegister(): Promise<void> {
  folder = at(`register-${nextDevice}`);
  await madeRegister(folder);
  writeDevices(at('first.csv'), 5, nextDevice);
  nextDevice += 5;
  await boxfile('import', 'devices', at('first.csv'), '--register', folder);
  held = await kept('new');
}

beforeAll(async () => {
  [registering] = await Promise.all([builtAct('registering', scratch.path), buildOnce()]);
  await beginRegister();
  for (const [name, act] of Object.entries(acts)) {
    const { killed, milliseconds } = await killedAfter(60_000, ...act.words(0));
    expect(killed).toBe(false);
    durations.set(name, milliseconds);
  }
  held = await kept('before the first kill');
}, 240_000);
afterAll(() => {
  scratch.remove();
  console.log(`Rounds from seed ${seed}: ${JSON.stringify(tally)}`);
});

it.each(roundsOf(9, 0.7))(
  `killed in round %i of seed ${seed}, a command leaves a sound register with all that it had answered`,
  async (round) => {
    if (round % perRegister === 0) await beginRegister();
    const random = randomFrom(seed * 100_003 + round);
    const names = Object.keys(acts);
    const name = names[Math.floor(random() * names.length)] ?? '';
    const act = acts[name];
    if (!act) throw new Error(`No act ${name}`);
    const delay = (startingUp + random() * (1.05 - startingUp)) * (durations.get(name) ?? 0);
    const { killed, answers } = await killedAfter(delay, ...act.words(round));
    const hint = `${name} killed after ${Math.round(delay)} ms, round ${round} of seed ${seed}`;
    const promised = act.acknowledged(answers);
    const now = await kept(hint);
    for (const kind of ['devices', 'scans', 'backups'] as const) {
      const least = held[kind] + (promised[kind] ?? 0);
      expect(now[kind], hint).toBeGreaterThanOrEqual(least);
      expect(now[kind], hint).toBeLessThanOrEqual(killed ? held[kind] + most(act, promised, kind) : least);
    }
    const done = now.devices > held.devices || now.scans > held.scans || now.backups > held.backups;
    tally[killed ? (done ? 'killed with part of it done' : 'killed') : 'ended before'] += 1;
    held = now;
  },
  60_000,
);

/** The most that an act may have added: what it had answered and the transaction it was killed in. */
function most(act: Act, promised: Partial<Kept>, kind: keyof Kept): number {
  return (promised[kind] ?? 0) + (act.atMostMore[kind] ?? 0);
}
