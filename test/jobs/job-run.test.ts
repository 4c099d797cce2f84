import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newSessionKey } from '../../main/files/index.ts';
import { newId } from '../../main/database/new-id.ts';
import { jobRun, type JobRunOptions } from '../../main/jobs/job-run.ts';
import { silentLog } from '../../main/logging/log.ts';

function options(changes: Partial<JobRunOptions>): JobRunOptions {
  return {
    account: { name: 'Test Officer', role: 'administrator' },
    now: () => new Date(),
    newId: () => newId(),
    log: silentLog,
    register: null,
    resources: '/nowhere',
    scratch: tmpdir(),
    sessionKey: newSessionKey(),
    signal: new AbortController().signal,
    isCancelled: () => false,
    onProgress: () => {},
    ...changes,
  };
}

it('a job without a register is refused when it reads or writes, not before', () => {
  const { run } = jobRun(options({}));
  const copy = { ...run };
  expect(() => copy.db.get('SELECT 1')).toThrow('no-register');
  expect(() => copy.write(() => ({}) as never)).toThrow('no-register');
});

it('telling progress stops a job that was cancelled', () => {
  let cancelled = false;
  const told: number[] = [];
  const { run } = jobRun(options({ isCancelled: () => cancelled, onProgress: (done) => told.push(done) }));
  run.progress(1, 2);
  cancelled = true;
  expect(() => run.progress(2, 2)).toThrow('cancelled');
  expect(told).toEqual([1]);
});

it('scratch files go with the job', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'boxfile-test-'));
  const { run, clearUp } = jobRun(options({ scratch }));
  const file = run.temporary('rows.csv');
  expect(run.temporary('rows.csv')).not.toBe(file);
  writeFileSync(file, 'x');
  clearUp();
  expect(existsSync(file)).toBe(false);
  rmSync(scratch, { recursive: true });
});
