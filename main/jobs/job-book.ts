import type { ErrorValue } from '../../preload/contract/errors.ts';
import type { Job, JobKind, JobResult } from '../../preload/contract/jobs.ts';
import { DomainError } from '../errors.ts';
import { secondsLeft } from './time-left.rules.ts';

/** Ended jobs kept; more would only grow the list nobody reads. */
const mostJobs = 50;

/** The session's jobs as the window sees them. */
export interface JobBook {
  readonly start: (id: string, kind: JobKind) => void;
  readonly progress: (id: string, done: number, total: number) => void;
  readonly finish: (id: string, result: JobResult) => void;
  readonly fail: (id: string, error: ErrorValue) => void;
  readonly all: () => readonly Job[];
  /** Throws `expired`. */
  readonly get: (id: string) => Job;
}

/**
 * Keeps the jobs and tells of each change.
 *
 * @param clock milliseconds
 */
export function jobBook(clock: () => number, onChange: (job: Job) => void): JobBook {
  const jobs = new Map<string, Job>();

  function get(id: string): Job {
    const job = jobs.get(id);
    if (!job) throw new DomainError('expired');
    return job;
  }

  function change(id: string, changes: Partial<Job>): void {
    const job = { ...get(id), ...changes };
    jobs.set(id, job);
    onChange(job);
  }

  function forgetOldest(): void {
    for (const [id, job] of jobs) {
      if (jobs.size < mostJobs) return;
      if (job.state !== 'running') jobs.delete(id);
    }
  }

  return {
    start: (id, kind) => {
      forgetOldest();
      const startedAt = new Date(clock()).toISOString();
      jobs.set(id, {
        id,
        kind,
        startedAt,
        state: 'running',
        done: 0,
        total: 0,
        secondsLeft: null,
        result: null,
        error: null,
      });
      change(id, {});
    },
    progress: (id, done, total) => {
      const elapsed = clock() - Date.parse(get(id).startedAt);
      change(id, { done, total, secondsLeft: secondsLeft(elapsed, done, total) });
    },
    finish: (id, result) => {
      const { total } = get(id);
      change(id, { state: 'done', done: total, secondsLeft: null, result });
    },
    fail: (id, error) => {
      const state = error.code === 'cancelled' ? 'cancelled' : 'failed';
      change(id, {
        state,
        secondsLeft: null,
        error: { ...error, fields: error.fields ? [...error.fields] : undefined },
      });
    },
    all: () => [...jobs.values()],
    get,
  };
}
