import { randomBytes } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
import type { ErrorValue } from '../../preload/contract/errors.ts';
import type { Job, JobResult } from '../../preload/contract/jobs.ts';
import type { Account } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { Log } from '../logging/log.ts';
import { jobBook, type JobBook } from './job-book.ts';
import type { JobOutcome } from './job-outcome.ts';
import type { JobInput } from './job-input.ts';
import { jobThreads, type Task } from './job-threads.ts';
import type { JobOrder, RegisterAccess, ThreadMessage } from './messages.ts';

/** Milliseconds that a cancelled job is given to clear up before its thread is ended. */
const usualGrace = 5000;

export interface JobRunnerOptions {
  readonly workerFile: string;
  readonly resources: string;
  readonly scratch: string;
  readonly sessionKey: Uint8Array;
  /** Who is signed in when a job is started; jobs before that are the program's own. */
  readonly account: () => Account;
  /** Whose a job is that is started now, and what comes of it. */
  readonly owner: () => string;
  readonly newId: () => string;
  readonly log: Log;
  /** The register that is open when the job is started, or null. */
  readonly register: () => RegisterAccess | null;
  /** What the window is told of an outcome: tokens where there were paths. */
  readonly resultOf: (outcome: JobOutcome, owner: string) => JobResult;
  readonly onChange: (job: Job) => void;
  /** Milliseconds before a cancelled job's thread is ended. */
  readonly grace?: number;
  /** Milliseconds that a thread waits for the next order of its kind. */
  readonly wait?: number;
}

export interface JobRunner {
  /** @param reason why somebody starts it whose role alone does not permit it */
  readonly start: (input: JobInput, reason?: string) => string;
  /** Gets a thread ready for somebody who is about to draw, where none waits and nothing else is done. */
  readonly readyDrawing: () => void;
  /** Whose a job is. */
  readonly ownerOf: (id: string) => string;
  readonly outcomeOf: (id: string) => Promise<JobOutcome>;
  readonly cancel: (id: string) => void;
  readonly all: () => readonly Job[];
  readonly isBusy: () => boolean;
  /** Cancels every job and resolves when the last thread has ended. */
  readonly stop: () => Promise<void>;
}

/** Where a job's progress and end are entered. */
type Entries = Pick<JobBook, 'progress' | 'finish' | 'fail'>;

/** For work that nobody asked for: it is neither told nor listed, and nobody is asked to wait for it. */
const unseen: Entries = { progress: () => {}, finish: () => {}, fail: () => {} };
const unseenKinds = [
  'verify-feed',
  'examine',
  'recovery-sheet',
  'template-preview',
  'ready-page',
  'ready-drawing',
] as const;
type UnseenKind = (typeof unseenKinds)[number];
const isUnseen = (kind: JobInput['kind']): kind is UnseenKind =>
  unseenKinds.some((unseenKind) => unseenKind === kind);

/** The backup of the day is shown, but nobody who wants to go home waits for it: what is half made counts for nothing. */
const isWaitedFor = (input: JobInput): boolean =>
  !isUnseen(input.kind) && !(input.kind === 'backup' && input.trigger === 'daily');

/** What somebody looks at while they choose: the thread stays for the next. */
const stays = (kind: JobInput['kind']): boolean =>
  kind === 'agreements' || kind === 'template-preview' || kind === 'ready-drawing';

interface Running {
  readonly entries: Entries;
  readonly waitedFor: boolean;
  readonly cancelled: SharedArrayBuffer;
  readonly run: () => void;
  readonly settle: (outcome: JobOutcome | null, error: ErrorValue | null) => void;
  worker: Worker | null;
}

/** Runs jobs in worker threads, a few at a time, and keeps book of them. */
export function jobRunner(options: JobRunnerOptions): JobRunner {
  const { log, newId } = options;
  const book = jobBook(Date.now, options.onChange);
  const outcomes = new Map<string, Promise<JobOutcome>>();
  const owners = new Map<string, string>();
  const waiting: Running[] = [];
  const running = new Map<string, Running>();
  const threads = jobThreads(options.workerFile, launchNext, options.wait);

  function fault(kind: string, stack: string): ErrorValue {
    const ref = randomBytes(4).toString('hex');
    log.error(`Job ${kind} failed (${ref})`, stack);
    return { code: 'internal', ref };
  }

  /** What a job hears of its thread. */
  function taskOf(id: string, job: Running, order: JobOrder): Task {
    const { kind } = order.input;
    return {
      order,
      hear: (message) => {
        if (message.kind === 'progress') job.entries.progress(id, message.done, message.total);
        else if (message.kind === 'done') job.settle(message.outcome, null);
        else if (message.kind === 'refused') job.settle(null, message.error);
        else job.settle(null, fault(kind, message.stack));
      },
      broke: (error) => job.settle(null, fault(kind, error.stack ?? error.message)),
      ended: (exitCode) => {
        if (running.get(id) !== job) return;
        if (isCancelled(job)) job.settle(null, { code: 'cancelled' });
        else job.settle(null, fault(kind, `Thread ended with ${exitCode}`));
      },
    };
  }

  function launchNext(): void {
    while (threads.hasRoom()) {
      const next = waiting.shift();
      if (!next) return;
      next.run();
    }
  }

  function settler(
    id: string,
    entries: Entries,
    resolve: (o: JobOutcome) => void,
    reject: (e: DomainError) => void,
  ): Running['settle'] {
    return (outcome, error) => {
      if (!running.delete(id)) return;
      if (outcome) {
        entries.finish(id, options.resultOf(outcome, owners.get(id) ?? ''));
        resolve(outcome);
      } else {
        const value = error ?? { code: 'cancelled' };
        entries.fail(id, value);
        reject(asDomainError(value));
      }
    };
  }

  function start(input: JobInput, reason?: string): string {
    const id = newId();
    const cancelled = new SharedArrayBuffer(4);
    const { resources, scratch, sessionKey } = options;
    const register = options.register();
    const account = options.account();
    owners.set(id, options.owner());
    const order: JobOrder = {
      input,
      register: register && { folder: register.folder, key: register.key },
      account,
      ...(reason === undefined ? {} : { reason }),
      resources,
      scratch,
      sessionKey,
      cancelled,
      stays: stays(input.kind),
    };
    const entries = isUnseen(input.kind) ? unseen : book;
    if (!isUnseen(input.kind)) book.start(id, input.kind);
    const outcome = new Promise<JobOutcome>((resolve, reject) => {
      const settle = settler(id, entries, resolve, reject);
      const job: Running = {
        entries,
        waitedFor: isWaitedFor(input),
        cancelled,
        settle,
        worker: null,
        run: () => {
          job.worker = threads.launch(taskOf(id, job, order));
        },
      };
      running.set(id, job);
      waiting.push(job);
    });
    // Whoever started the job may not wait for it; its end is in the book all the same.
    outcome.catch(() => {});
    outcomes.set(id, outcome);
    launchNext();
    return id;
  }

  function cancel(id: string): void {
    const job = running.get(id);
    if (!job) return;
    Atomics.store(new Int32Array(job.cancelled), 0, 1);
    const { worker } = job;
    if (!worker) {
      waiting.splice(waiting.indexOf(job), 1);
      job.settle(null, { code: 'cancelled' });
      return;
    }
    worker.postMessage({ kind: 'cancel' } satisfies ThreadMessage);
    const timer = setTimeout(() => void worker.terminate(), options.grace ?? usualGrace);
    worker.once('exit', () => clearTimeout(timer));
  }

  return {
    start,
    readyDrawing: () => {
      if (running.size === 0 && !threads.hasWaiting()) start({ kind: 'ready-drawing' });
    },
    cancel,
    outcomeOf: (id) => outcomes.get(id) ?? Promise.reject(new DomainError('expired')),
    ownerOf: (id) => owners.get(id) ?? '',
    all: book.all,
    isBusy: () => [...running.values()].some(({ waitedFor }) => waitedFor),
    stop: async () => {
      for (const id of running.keys()) cancel(id);
      await threads.stop();
    },
  };
}

function isCancelled(job: Running): boolean {
  return Atomics.load(new Int32Array(job.cancelled), 0) === 1;
}

function asDomainError({ code, fields, params }: ErrorValue): DomainError {
  return new DomainError(code, { ...(fields ? { fields } : {}), ...(params ? { params } : {}) });
}
