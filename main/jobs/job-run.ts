import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Account, Surroundings } from '../context.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { DomainError } from '../errors.ts';
import { jobFiles, sealingWith, unfinishedFiles, type JobFiles, type Sealing } from '../files/index.ts';
import type { JobOutcome } from './job-outcome.ts';
import type { JobInput, JobInputOf } from './job-input.ts';

/**
 * What a job works with, in a worker thread or in the command line's own process. `db` and `write` throw
 * `no-register` in a job that was started without one.
 */
export interface JobRun extends Surroundings, JobFiles {
  /** Who started the job. */
  readonly account: Account;
  /** Aborted once somebody cancels; for code that awaits. */
  readonly signal: AbortSignal;
  /**
   * Says how far the job is, in items; `total` is 0 while unknown. Cheap enough to call per item. Throws
   * `cancelled` once somebody cancels, so that a transaction in the making is rolled back.
   */
  readonly progress: (done: number, total: number) => void;
  readonly db: OpenRegister['db'];
  readonly write: OpenRegister['write'];
  readonly seal: OpenRegister['seal'];
  /** Folder of the open register, or empty. */
  readonly folder: string;
  /** Key of the open register, or empty. */
  readonly key: Uint8Array;
  /** Folder of fonts, clauses and texts. */
  readonly resources: string;
  /** Seals and opens the session's files. */
  readonly sealing: Sealing;
  /** A scratch file of this job, removed when it ends. What it holds of a register must be sealed. */
  readonly temporary: (name: string) => string;
}

/** One kind of long work. Foreseen refusals are thrown as DomainError. */
export type JobFunction<I extends JobInput> = (input: I, run: JobRun) => Promise<JobOutcome>;

/** The work of every kind of job, fetched when it is first wanted. */
export type JobFunctions = {
  readonly [K in JobInput['kind']]: () => Promise<JobFunction<JobInputOf<K>>>;
};

export interface JobRunOptions extends Surroundings {
  readonly account: Account;
  readonly register: OpenRegister | null;
  readonly resources: string;
  /** Folder for scratch files. */
  readonly scratch: string;
  /** Under which the session's files are sealed. */
  readonly sessionKey: Uint8Array;
  readonly signal: AbortSignal;
  /** Looked at besides the signal, which a synchronous stretch of work cannot see change. */
  readonly isCancelled: () => boolean;
  readonly onProgress: (done: number, total: number) => void;
}

function refuse(): never {
  throw new DomainError('no-register');
}

/** Stands where a register would, in a job that was started without one. */
const noRegister: Pick<OpenRegister, 'db' | 'write' | 'seal'> = {
  db: { get: refuse, all: refuse, iterate: refuse, column: refuse },
  write: refuse,
  seal: refuse,
};

/** What a job function works with, and how to clear up after it. */
export function jobRun(options: JobRunOptions): { readonly run: JobRun; readonly clearUp: () => void } {
  const { register, onProgress, isCancelled, scratch, sessionKey, ...rest } = options;
  const sealing = sealingWith(sessionKey);
  const written: string[] = [];

  const run: JobRun = {
    ...rest,
    ...jobFiles(scratch, sealing, register && unfinishedFiles(register)),
    sealing,
    db: register?.db ?? noRegister.db,
    write: register?.write ?? noRegister.write,
    seal: register?.seal ?? noRegister.seal,
    folder: register?.folder ?? '',
    key: register?.key ?? new Uint8Array(),
    progress: (done, total) => {
      if (isCancelled()) throw new DomainError('cancelled');
      onProgress(done, total);
    },
    temporary: (name) => {
      const path = join(scratch, `${rest.newId()}-${name}`);
      written.push(path);
      return path;
    },
  };
  return {
    run,
    clearUp: () => {
      for (const path of written) rmSync(path, { force: true });
    },
  };
}
