import { Worker } from 'node:worker_threads';
import type { JobMessage, JobOrder, ThreadMessage } from './messages.ts';

/** Milliseconds that a thread waits for the next preview before it lets its memory go. */
const usualWait = 60_000;
/** Threads at once: a weak PC has two cores, and each batch holds its fonts in memory. */
const mostThreads = 2;

/** What a thread works on, and whom it tells. */
export interface Task {
  readonly order: JobOrder;
  /** Hears the thread that does the work; not told of its end when it waits for more. */
  readonly hear: (message: Exclude<JobMessage, { readonly kind: 'waits' }>) => void;
  /** The thread broke with an error that nobody caught. */
  readonly broke: (error: Error) => void;
  /** The thread has ended. */
  readonly ended: (exitCode: number) => void;
}

/** The threads that jobs are done in, a few at a time. */
export interface JobThreads {
  readonly hasRoom: () => boolean;
  /** Whether a thread waits for the next order of its kind. */
  readonly hasWaiting: () => boolean;
  /** Gives a task to the thread that waits for its kind, or to a new one. */
  readonly launch: (task: Task) => Worker;
  /** Lets no thread wait any more, and resolves when the last has ended. */
  readonly stop: () => Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  readonly ended: Promise<void>;
  /** What was given to it last. */
  task: Task;
  /** Runs out when it has waited long enough. */
  patience: NodeJS.Timeout | null;
}

/**
 * @param workerFile what a thread runs
 * @param wait milliseconds that a thread waits for the next order of its kind
 * @param onRoom called when a thread has ended or waits
 */
export function jobThreads(workerFile: string, onRoom: () => void, wait: number = usualWait): JobThreads {
  const threads = new Set<Thread>();
  /** Has done its work and waits for more of the kind. */
  let waitingThread: Thread | null = null;
  let isStopping = false;

  function reuse(thread: Thread, task: Task): Thread {
    waitingThread = null;
    if (thread.patience) clearTimeout(thread.patience);
    thread.task = task;
    thread.worker.postMessage({ kind: 'order', order: task.order } satisfies ThreadMessage);
    return thread;
  }

  function openThread(task: Task): Thread {
    const worker = new Worker(workerFile, {
      workerData: task.order,
      // Long lists leave much short-lived garbage behind: collected early, it never makes the process large.
      resourceLimits: { maxYoungGenerationSizeMb: 24 },
    });
    const ended = new Promise<void>((resolve) => {
      worker.on('exit', (code) => {
        thread.task.ended(code);
        threads.delete(thread);
        if (thread.patience) clearTimeout(thread.patience);
        if (waitingThread === thread) waitingThread = null;
        onRoom();
        resolve();
      });
    });
    const thread: Thread = { worker, ended, task, patience: null };
    worker.on('message', (message: JobMessage) => {
      if (message.kind === 'waits') letWait(thread);
      else thread.task.hear(message);
    });
    worker.on('error', (error) => thread.task.broke(error));
    return thread;
  }

  /** One thread at most waits for more to do, and not for long: its fonts take memory. */
  function letWait(thread: Thread): void {
    threads.delete(thread);
    const leave: ThreadMessage = { kind: 'leave' };
    if (waitingThread || isStopping) thread.worker.postMessage(leave);
    else {
      waitingThread = thread;
      thread.patience = setTimeout(() => {
        waitingThread = null;
        thread.worker.postMessage(leave);
      }, wait);
      thread.patience.unref();
    }
    onRoom();
  }

  return {
    hasRoom: () => threads.size < mostThreads,
    hasWaiting: () => waitingThread !== null,
    launch: (task) => {
      const waiting = task.order.stays ? waitingThread : null;
      const thread = waiting ? reuse(waiting, task) : openThread(task);
      threads.add(thread);
      return thread.worker;
    },
    stop: async () => {
      isStopping = true;
      const open = waitingThread ? [...threads, waitingThread] : [...threads];
      await waitingThread?.worker.terminate();
      await Promise.all(open.map(({ ended }) => ended));
      isStopping = false;
    },
  };
}
