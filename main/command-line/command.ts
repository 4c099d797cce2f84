import type { OpenRegister } from '../database/open-register.ts';
import type { Recorded, UnitOfWork } from '../database/unit-of-work.ts';
import type { NewKeys } from '../keys/index.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInput } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import type { Arguments, OptionNames } from './arguments.ts';

/** What a command came to: data for scripts and sentences for people. */
export interface Answer {
  readonly json: unknown;
  readonly words: string;
  /** Left out when all is well. */
  readonly exitCode?: number;
}

/** What a command works with. */
export interface Bench {
  readonly args: Arguments;
  /** The register of `--register`, opened when first asked for. @throws UsageError without that option */
  readonly register: () => OpenRegister;
  /** Opens a register of invented workers, whose code is published. */
  readonly openSample: (folder: string) => OpenRegister;
  /** Makes the register of `--register` with what is entered first. */
  readonly create: (keys: NewKeys, enter: (tx: UnitOfWork) => Recorded<void>) => OpenRegister;
  /** The recovery code that was given, by option or environment, or null. */
  readonly recoveryCode: () => string | null;
  /** Runs a job in this process, on a register or on none. */
  readonly runJob: (input: JobInput, register: OpenRegister | null) => Promise<JobOutcome>;
  /** Works with a job's tools in this process. */
  readonly withJobRun: <T>(register: OpenRegister, work: (run: JobRun) => Promise<T>) => Promise<T>;
}

export interface Command {
  readonly usage: string;
  readonly options: OptionNames;
  readonly run: (bench: Bench) => Promise<Answer> | Answer;
}
