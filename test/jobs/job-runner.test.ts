import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Job } from '../../preload/contract/jobs.ts';
import { newSessionKey } from '../../main/files/index.ts';
import { newId } from '../../main/database/new-id.ts';
import { jobRunner, type JobRunner } from '../../main/jobs/job-runner.ts';
import type { JobInput } from '../../main/jobs/job-input.ts';
import { DomainError } from '../../main/errors.ts';

const runners: JobRunner[] = [];

function started(grace = 5000, wait = 60_000): { runner: JobRunner; told: Job[]; logged: string[] } {
  const told: Job[] = [];
  const logged: string[] = [];
  const keep = (message: string): void => {
    logged.push(message);
  };
  const runner = jobRunner({
    workerFile: join(import.meta.dirname, 'fake-worker.mjs'),
    resources: '/nowhere',
    scratch: '/nowhere',
    sessionKey: newSessionKey(),
    account: () => ({ name: 'Test Officer', role: 'administrator' }),
    owner: () => 'test officer of a register',
    newId,
    grace,
    wait,
    log: { info: keep, warn: keep, error: keep },
    register: () => null,
    resultOf: () => ({ kind: 'nothing' }),
    onChange: (job) => told.push(job),
  });
  runners.push(runner);
  return { runner, told, logged };
}

const run = (runner: JobRunner, what: string): string => runner.start({ kind: 'sample', folder: what });

afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
});

describe('a thread of previews', () => {
  const preview = async (runner: JobRunner): Promise<unknown> => {
    const input = {
      kind: 'agreements',
      selection: { kind: 'agreements', ids: [] },
      target: '',
      folder: 'stay',
    };
    const outcome = await runner.outcomeOf(runner.start(input as JobInput));
    return outcome.kind === 'document' ? outcome.pages : null;
  };
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  it('stays for the next, with what it has loaded', async () => {
    const { runner, logged } = started();
    expect(await preview(runner)).toBe(1);
    await pause(50);
    expect(await preview(runner)).toBe(2);
    await pause(50);
    // Other work has a thread of its own meanwhile.
    expect(await runner.outcomeOf(run(runner, 'work'))).toEqual({ kind: 'nothing' });
    expect(await preview(runner)).toBe(3);
    expect(runner.isBusy()).toBe(false);
    expect(logged).toEqual([]);
  });

  it('is made ready once before anybody draws, unseen', async () => {
    const { runner, told, logged } = started();
    runner.readyDrawing();
    runner.readyDrawing();
    expect(runner.isBusy()).toBe(false);
    await pause(300);
    runner.readyDrawing();
    expect(await preview(runner)).toBe(2);
    expect([...new Set(told.map(({ kind }) => kind))]).toEqual(['agreements']);
    expect(logged).toEqual([]);
  });

  it('is gone after its patience, and the next one begins anew', async () => {
    const { runner, logged } = started(5000, 30);
    expect(await preview(runner)).toBe(1);
    await pause(300);
    expect(await preview(runner)).toBe(1);
    expect(logged).toEqual([]);
  });
});

describe('a job', () => {
  it('tells its progress and its end', async () => {
    const { runner, told, logged } = started();
    const id = run(runner, 'work');
    expect(runner.isBusy()).toBe(true);
    expect(await runner.outcomeOf(id)).toEqual({ kind: 'nothing' });
    expect(told.map(({ state, done, total }) => [state, done, total])).toEqual([
      ['running', 0, 0],
      ['running', 1, 3],
      ['running', 2, 3],
      ['running', 3, 3],
      ['done', 3, 3],
    ]);
    expect(runner.isBusy()).toBe(false);
    await runner.stop();
    expect(logged).toEqual([]);
  });

  it('that is refused says why, and what it refused stays in the book', async () => {
    const { runner, logged } = started();
    const id = run(runner, 'refuse');
    await expect(runner.outcomeOf(id)).rejects.toThrow(DomainError);
    expect(runner.all()).toMatchObject([
      { id, state: 'failed', error: { code: 'disk-full', params: { free: 0 } } },
    ]);
    expect(logged).toEqual([]);
  });

  it.each(['fault', 'crash', 'leave'])(
    'that ends in a %s fails with a reference that is in the log',
    async (how) => {
      const { runner, logged } = started();
      await expect(runner.outcomeOf(run(runner, how))).rejects.toThrow('internal');
      const [job] = runner.all();
      expect(job?.error).toMatchObject({ code: 'internal', ref: expect.stringMatching(/^[0-9a-f]{8}$/) });
      expect(logged).toEqual([`Job sample failed (${job?.error?.ref ?? ''})`]);
    },
  );

  it('is cancelled in the middle of work that reads no messages', async () => {
    const { runner } = started();
    const id = run(runner, 'wait');
    runner.cancel(id);
    await expect(runner.outcomeOf(id)).rejects.toThrow('cancelled');
    expect(runner.all()).toMatchObject([{ state: 'cancelled', error: { code: 'cancelled' } }]);
  });

  it('that does not listen is ended after the time of grace', async () => {
    const { runner } = started(50);
    const id = run(runner, 'deaf');
    runner.cancel(id);
    await expect(runner.outcomeOf(id)).rejects.toThrow('cancelled');
  });

  it('waits for a thread, and can be cancelled while it waits', async () => {
    const { runner } = started();
    const ids = [run(runner, 'wait'), run(runner, 'wait'), run(runner, 'work'), run(runner, 'work')];
    const [first = '', second = '', third = '', fourth = ''] = ids;
    runner.cancel(third);
    await expect(runner.outcomeOf(third)).rejects.toThrow('cancelled');
    runner.cancel(first);
    expect(await runner.outcomeOf(fourth)).toEqual({ kind: 'nothing' });
    runner.cancel(second);
  });

  it('that nobody knows has expired, and cancelling it does nothing', async () => {
    const { runner } = started();
    await expect(runner.outcomeOf('x')).rejects.toThrow('expired');
    expect(() => runner.cancel('x')).not.toThrow();
  });

  it('does not outlive the program', async () => {
    const { runner } = started();
    const ids = [run(runner, 'wait'), run(runner, 'wait'), run(runner, 'wait')];
    await runner.stop();
    expect(runner.isBusy()).toBe(false);
    for (const id of ids) await expect(runner.outcomeOf(id)).rejects.toThrow('cancelled');
  });
});
