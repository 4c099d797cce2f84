import { parentPort, workerData } from 'node:worker_threads';
import { newId } from '../database/new-id.ts';
import { openRegister } from '../database/open-register.ts';
import { silentLog } from '../logging/log.ts';
import { refusalOf } from '../refusal.ts';
import { runJob } from './job-functions.ts';
import { jobRun } from './job-run.ts';
import type { CancelMessage, JobMessage, JobOrder } from './messages.ts';

/** Milliseconds between two tellings of progress. */
const tellingEvery = 100;

function tell(message: JobMessage): void {
  parentPort?.postMessage(message);
}

function throttledProgress(): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = Date.now();
    if (now - last < tellingEvery && done !== total) return;
    last = now;
    tell({ kind: 'progress', done, total });
  };
}

async function work(order: JobOrder): Promise<void> {
  const abort = new AbortController();
  const flag = new Int32Array(order.cancelled);
  parentPort?.on('message', ({ kind }: CancelMessage) => {
    if (kind === 'cancel') abort.abort();
  });
  const register = order.register
    ? openRegister({
        ...order.register,
        account: order.account,
        ...(order.reason === undefined ? {} : { reason: order.reason }),
        patience: 30_000,
      })
    : null;
  const { run, clearUp } = jobRun({
    account: order.account,
    now: () => new Date(),
    newId: () => newId(),
    log: silentLog,
    register,
    resources: order.resources,
    scratch: order.scratch,
    sessionKey: order.sessionKey,
    signal: abort.signal,
    isCancelled: () => Atomics.load(flag, 0) === 1,
    onProgress: throttledProgress(),
  });
  try {
    tell({ kind: 'done', outcome: await runJob(order.input, run) });
  } finally {
    clearUp();
    register?.close();
  }
}

function report(error: unknown, cancelled: boolean): void {
  const refusal = cancelled ? { code: 'cancelled' as const } : refusalOf(error);
  if (refusal) tell({ kind: 'refused', error: refusal });
  else
    tell({ kind: 'fault', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

const order = workerData as JobOrder;
work(order)
  .catch((error: unknown) => report(error, Atomics.load(new Int32Array(order.cancelled), 0) === 1))
  .finally(() => parentPort?.close());
