import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupsOf } from '../../../main/backup/backup-folder.ts';
import { registerExists } from '../../../main/database/register-files.ts';
import { unlockByCode } from '../../../main/keys/index.ts';
import { buildOnce } from '../../command-line/boxfile.ts';
import { temporaryFolder } from '../../support/register.ts';
import { builtAct } from '../built-act.ts';
import { writeDevices } from '../devices-file.ts';
import { inFull, seed } from '../rounds.ts';
import { demandSoundBackups } from '../sound-backups.ts';
import { demandSound } from '../sound-register.ts';
import { randomFrom } from '../random.ts';
import { fates, type Fate } from './crash-image.ts';
import { operationsOf, type Operation } from './file-operations.ts';
import { cutAtSyncs, type Remains } from './power-cuts.ts';
import { canTrace, Recorder } from './recorded.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);
const desk = at('desk');
const folder = join(desk, 'register');
const stick = join(desk, 'stick');
/** How often writes are torn and put in another order by chance, and at which share of all moments. */
const [shuffles, share] = inFull ? [8, 0.5] : [2, 0.1];
const traceable = await canTrace();
let code = '';
afterAll(() => scratch.remove());

/** What the programs have said that they did. */
interface Promised {
  readonly made: boolean;
  readonly devices: number;
  readonly scans: number;
  readonly backups: number;
}

function acknowledged(said: readonly string[]): Promised {
  const answers = said.map(
    (text) => JSON.parse(text) as { new?: number; filed?: readonly unknown[]; headHash?: string },
  );
  return {
    made: answers.length > 0,
    devices: answers.reduce((sum, answer) => sum + (answer.new ?? 0), 0),
    scans: answers.reduce((sum, answer) => sum + (answer.filed?.length ?? 0), 0),
    backups: answers.filter((answer) => answer.headHash !== undefined).length,
  };
}

/** Opens what a power cut left, and demands that it is sound and holds all that was acknowledged. */
async function demandWhole({ folder: cut, said, at: operation }: Remains): Promise<void> {
  const promised = acknowledged(said);
  const where = `at operation ${operation}, seed ${seed}`;
  const register = join(cut, 'register');
  if (!promised.made && !registerExists(register)) return;
  const held = await demandSound(register, code, where);
  expect(held.devices, where).toBeGreaterThanOrEqual(promised.devices);
  expect(held.scans, where).toBeGreaterThanOrEqual(promised.scans);
  const copies = await demandSoundBackups(join(cut, 'stick'), code, where, 1);
  expect(copies, where).toBeGreaterThanOrEqual(promised.backups);
  await demandSoundBackups(backupsOf(register), code, where, 1);
}

describe.skipIf(!traceable)('after a power cut before any sync a register is whole', () => {
  let operations: Operation[] = [];

  beforeAll(async () => {
    const [registering] = await Promise.all([builtAct('registering', scratch.path), buildOnce()]);
    const recorder = new Recorder(at('trace'));
    const office = ['--office', 'Test District Office', '--prefix', 'KIL', '--country', 'SL'];
    const made = await recorder.boxfile('init', '--register', folder, ...office, '--json');
    ({ recoveryCode: code } = made.json() as { recoveryCode: string });
    recorder.code = code;
    for (const [round, rows] of [12, 1, 40].entries()) {
      writeDevices(at('devices.csv'), rows, 1000 * round + 1);
      await recorder.boxfile('import', 'devices', at('devices.csv'), '--register', folder, '--json');
    }
    const key = Buffer.from(unlockByCode(folder, code)).toString('hex');
    // As the window does: many small acts on one connection, the log of writes going round.
    await recorder.node(registering, folder, key, '5000', '30');
    for (const box of ['KIL-00001', 'KIL-00002']) {
      writeFileSync(at('scan.pdf'), `%PDF-1.4\n% a scan of the paper of ${box}\n%%EOF\n`);
      const words = ['--box', box, '--copy', 'A', at('scan.pdf'), '--register', folder, '--json'];
      await recorder.boxfile('attach-scan', ...words);
      await recorder.boxfile('backup', '--register', folder, '--to', stick, '--json');
    }
    operations = operationsOf(recorder.trace, desk);
  }, 240_000);

  const cut = (fate: Fate, own: number): ReturnType<typeof cutAtSyncs> =>
    cutAtSyncs(operations, scratch.path, { fate, random: randomFrom(own), share }, demandWhole);

  it.each(fates.filter((fate) => fate !== 'any'))(
    'of what was not synced: %s',
    async (fate: Fate) => {
      const { cuts, said } = await cut(fate, seed);
      expect(cuts).toBeGreaterThan(50 * share);
      expect(acknowledged(said)).toEqual({ made: true, devices: 83, scans: 2, backups: 2 });
    },
    240_000,
  );

  it.each(Array.from({ length: shuffles }, (_, index) => seed + index))(
    'of what was not synced any part in any order, sectors torn, seed %i',
    async (own) => {
      expect((await cut('any', own)).cuts).toBeGreaterThan(50 * share);
    },
    240_000,
  );

  it('which a program that does not sync its writes would not pass', async () => {
    const careless = operations.filter((one) => one.kind !== 'sync' || !one.path.endsWith('-wal'));
    const how = { fate: 'none', random: randomFrom(seed), share: 1 } as const;
    await expect(cutAtSyncs(careless, scratch.path, how, demandWhole)).rejects.toThrow();
  }, 240_000);
});
