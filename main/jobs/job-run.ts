import type { Surroundings } from '../context.ts';
import type { OpenRegister } from '../database/open-register.ts';
import type { JobInput, JobInputOf, JobOutcome } from './job-input.ts';

/**
 * What a job works with, in a worker thread or in the command line's own process. `db` and `write` throw
 * `no-register` in a job that was started without one.
 */
export interface JobRun extends Surroundings {
  /** Aborted once somebody cancels; for code that awaits. */
  readonly signal: AbortSignal;
  /**
   * Says how far the job is, in items; `total` is 0 while unknown. Cheap enough to call per item. Throws
   * `cancelled` once somebody cancels, so that a transaction in the making is rolled back.
   */
  readonly progress: (done: number, total: number) => void;
  readonly db: OpenRegister['db'];
  readonly write: OpenRegister['write'];
  /** Folder of the open register. */
  readonly folder: string;
  /** Folder of fonts, clauses and texts. */
  readonly resources: string;
  /** A scratch file of this job, removed when it ends. */
  readonly temporary: (name: string) => string;
}

/** One kind of long work. Foreseen refusals are thrown as DomainError. */
export type JobFunction<I extends JobInput> = (input: I, run: JobRun) => Promise<JobOutcome>;

/** The work of every kind of job, fetched when it is first wanted. */
export type JobFunctions = {
  readonly [K in JobInput['kind']]: () => Promise<JobFunction<JobInputOf<K>>>;
};
