import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedState } from '../../preload/contract/audit.ts';
import { feedWatch } from '../../main/audit/index.ts';
import { withPoint } from '../../main/audit/seen-heads.ts';
import { verifyFeed } from '../../main/audit/verify-feed.service.ts';
import { verifyFeedJob } from '../../main/audit/verify-feed.job.ts';
import type { FeedPoint } from '../../main/database/feed-seal.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { registerFiles } from '../../main/database/register-files.ts';
import type { JobOutcome } from '../../main/jobs/job-outcome.ts';
import { registerDevice } from '../../main/register/index.ts';
import { officeOf } from '../../main/settings/index.ts';
import { runOn } from '../support/job.ts';
import { aPhone, key, newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let today: Date;
beforeEach(() => {
  folder = temporaryFolder();
  today = new Date('2026-03-05T09:00:00Z');
  register = newRegister(join(folder.path, 'register'), () => today);
  register.write((tx) => registerDevice(tx, aPhone()));
});
afterEach(() => {
  register.close();
  folder.remove();
});

const seenFolder = (): string => join(folder.path, 'verified');
const seenFile = (): string => join(seenFolder(), `${officeOf(register.db).id}.json`);
const seen = (): { points: FeedPoint[]; wholeAt: string | null } =>
  JSON.parse(readFileSync(seenFile(), 'utf8')) as { points: FeedPoint[]; wholeAt: string | null };

function verified(anew = false): Promise<JobOutcome> {
  return runOn(register, (run) =>
    verifyFeedJob({ kind: 'verify-feed', seenFolder: seenFolder(), anew }, run),
  );
}

/** Edits an entry without making anything fit, as a clumsy hand would. */
function edit(sequence: number): void {
  const { database } = registerFiles(register.folder);
  const connection = openDatabase({ file: database, key, create: false });
  connection.exec('DROP TRIGGER change_is_never_edited');
  connection.exec(`UPDATE change SET account = 'Somebody else' WHERE sequence = ${sequence}`);
  connection.close();
}

describe('the verification at start', () => {
  it('remembers where the feed ended, and goes on from there', async () => {
    expect(await verified()).toEqual({ kind: 'verdict', problem: null });
    expect(seen()).toMatchObject({ points: [{ sequence: 2 }], wholeAt: '2026-03-05T09:00:00.000Z' });
    register.write((tx) => registerDevice(tx, aPhone({ imei1: '352099001761481' })));
    today = new Date('2026-03-06T09:00:00Z');
    await verified();
    expect(seen()).toMatchObject({
      points: [{ sequence: 2 }, { sequence: 3 }],
      wholeAt: '2026-03-05T09:00:00.000Z',
    });
    expect(readFileSync(seenFile(), 'utf8')).not.toMatch(/Kilosa|Test Model/);
  });

  it('finds an edit of an old entry within the week', async () => {
    await verified();
    edit(1);
    today = new Date('2026-03-06T09:00:00Z');
    expect(await verified()).toMatchObject({ problem: null });
    today = new Date('2026-03-13T09:00:00Z');
    expect(await verified()).toMatchObject({ problem: { fault: 'altered', sequence: 1 } });
    expect(seen().points).toHaveLength(1);
  });

  it.each(['2036-03-05T09:00:00.000Z', 'no day at all'])(
    'follows the whole chain when it says it was followed on %s',
    async (wholeAt) => {
      await verified();
      edit(1);
      writeFileSync(seenFile(), JSON.stringify({ ...seen(), wholeAt }));
      expect(await verified()).toMatchObject({ problem: { fault: 'altered', sequence: 1 } });
    },
  );

  it('finds that a register is behind what this computer has seen, until that is accepted', async () => {
    await verified();
    writeFileSync(
      seenFile(),
      JSON.stringify({ format: 1, ...withPoint(seen(), { sequence: 9, hash: 'a'.repeat(64) }, null) }),
    );
    expect(await verified()).toMatchObject({ problem: { fault: 'cut-off', sequence: 3 } });
    expect(await verified(true)).toMatchObject({ problem: null });
    expect(await verified()).toMatchObject({ problem: null });
  });

  it('takes a file that cannot be read for none', async () => {
    await verified();
    writeFileSync(seenFile(), 'not json at all');
    expect(await verified()).toMatchObject({ problem: null });
    expect(seen().points).toHaveLength(1);
  });

  it('holds while somebody else writes', () => {
    const other = newRegister(join(folder.path, 'other'));
    const verdict = verifyFeed({
      db: {
        ...other.db,
        iterate: (sql, bound) => {
          const entries = other.db.all(sql, bound);
          other.write((tx) => registerDevice(tx, aPhone()));
          return entries[Symbol.iterator]() as never;
        },
      },
      seal: other.seal,
      whole: true,
    });
    expect(verdict.problem).toBeNull();
    other.close();
  });
});

describe('points that were seen', () => {
  it('are thinned, never the last', () => {
    let kept: { points: readonly FeedPoint[]; wholeAt: string | null } = { points: [], wholeAt: null };
    for (let sequence = 1; sequence <= 1000; sequence += 1) {
      kept = withPoint(kept, { sequence, hash: 'b'.repeat(64) }, null);
    }
    expect(kept.points.length).toBeLessThanOrEqual(101);
    expect(kept.points.at(-1)?.sequence).toBe(1000);
  });
});

describe('the watch over the feed', () => {
  it('tells what was found of the register that is open now', async () => {
    const told: FeedState[] = [];
    const finish: ((outcome: JobOutcome) => void)[] = [];
    const watch = feedWatch({
      seenFolder: '/nowhere',
      run: () => new Promise((resolve) => finish.push(resolve)),
      tell: (state) => told.push(state),
    });
    watch.look();
    watch.look();
    expect(watch.state()).toEqual({ state: 'not-yet', problem: null });
    finish[0]?.({ kind: 'verdict', problem: { fault: 'altered', sequence: 1 } });
    finish[1]?.({ kind: 'verdict', problem: null });
    await Promise.resolve();
    await Promise.resolve();
    expect(told).toEqual([{ state: 'sound', problem: null }]);
    expect(watch.state().state).toBe('sound');
    watch.look();
    watch.forget();
    finish[2]?.({ kind: 'verdict', problem: { fault: 'altered', sequence: 1 } });
    await Promise.resolve();
    await Promise.resolve();
    expect([watch.state().state, told.length]).toEqual(['not-yet', 1]);
  });
});
