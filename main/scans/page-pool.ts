import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadPage } from './read-page.ts';

/** A page to be read, counted from 1. */
export interface PageOrder {
  readonly path: string;
  readonly page: number;
}

/** What came of it, and how many pages its file has; 0 for a file that cannot be opened. */
export type PageAnswer =
  | { readonly pages: number; readonly read: ReadPage }
  | { readonly pages: number; readonly refused: string };

/** Threads that read pages, each with its own decoders. */
export interface PagePool {
  readonly read: (order: PageOrder) => Promise<PageAnswer>;
  readonly threads: number;
  readonly stop: () => Promise<void>;
}

/** The two cores of a weak PC; more threads would take its memory. */
const mostThreads = 2;
/** A page that takes more of the processor's time is a trap: the largest scans take a few seconds. */
const usualPatience = 15_000;
/** While other work keeps the processor from a page, it is waited for so many times as long, and no longer. */
const mostWaits = 4;

interface Task extends PageOrder {
  readonly settle: (answer: PageAnswer) => void;
  /** Whether it was given up once before. */
  readonly isSecondTry: boolean;
}

/** In the built program the thread is a file beside this one; in the sources it is TypeScript like this one. */
const threadFile = join(import.meta.dirname, `page-worker${extname(import.meta.filename)}`);

/**
 * A page is given up before its time was spent where a thread stands still or a decoder fails: that may be no fault
 * of the page, so that a fresh thread tries once more.
 *
 * @param patience milliseconds of the processor's time that a page may take before it is given up with its thread
 * @param thread the program of a thread, other than this one's in tests
 */
export function pagePool(
  resources: string,
  {
    threads = Math.min(mostThreads, availableParallelism()),
    patience = usualPatience,
    thread = threadFile,
  } = {},
): PagePool {
  const waiting: Task[] = [];
  const workers = new Set<Worker>();
  const idle: Worker[] = [];

  function start(): Worker {
    const worker = new Worker(thread, { workerData: resources });
    workers.add(worker);
    return worker;
  }

  function give(worker: Worker, task: Task): void {
    const { path, page, settle, isSecondTry } = task;
    const end = (answer: PageAnswer, isAlive: boolean): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', lost).off('exit', lost);
      const tryAgain = 'refused' in answer && answer.refused === 'too-slow' && !isSecondTry && !isSpent();
      if (!isAlive || tryAgain) void putAway(worker);
      if (tryAgain) {
        give(start(), { ...task, isSecondTry: true });
        return;
      }
      settle(answer);
      const next = waiting.shift();
      if (next) give(isAlive ? worker : start(), next);
      else if (isAlive) idle.push(worker);
    };
    const answered = (answer: PageAnswer): void => end(answer, true);
    const lost = (): void => end({ pages: 0, refused: 'unreadable' }, false);
    const late = (): void => end({ pages: 0, refused: 'too-slow' }, false);
    const begun = process.cpuUsage();
    let waits = 0;
    // A little less than by the clock: the thread itself has to be started.
    const isSpent = (): boolean => {
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1000 >= 0.9 * patience;
    };
    const look = (): void => {
      waits += 1;
      if (isSpent() || waits === mostWaits) late();
      else timer = setTimeout(look, patience);
    };
    let timer = setTimeout(look, patience);
    worker.once('message', answered).once('error', lost).once('exit', lost);
    worker.postMessage({ path, page } satisfies PageOrder);
  }

  function putAway(worker: Worker): Promise<number> {
    workers.delete(worker);
    // A thread on its way out may still fail; nobody waits for it.
    worker.on('error', () => {});
    return worker.terminate();
  }

  return {
    threads,
    read: (order) =>
      new Promise((settle) => {
        const task = { ...order, settle, isSecondTry: false };
        const free = idle.pop() ?? (workers.size < threads ? start() : null);
        if (free) give(free, task);
        else waiting.push(task);
      }),
    stop: async () => {
      waiting.length = 0;
      await Promise.all([...workers].map(putAway));
    },
  };
}
