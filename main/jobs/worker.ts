import { parentPort, workerData } from 'node:worker_threads';
import { newId } from '../database/new-id.ts';
import { openRegister } from '../database/open-register.ts';
import { silentLog } from '../logging/log.ts';
import { refusalOf } from '../refusal.ts';
import { runJob } from './job-functions.ts';
import { jobRun } from './job-run.ts';
import type { JobMessage, JobOrder, ThreadMessage } from './messages.ts';

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

async function work(order: JobOrder, signal: AbortSignal): Promise<void> {
  const flag = new Int32Array(order.cancelled);
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
    signal,
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

function isCancelled({ cancelled }: JobOrder): boolean {
  return Atomics.load(new Int32Array(cancelled), 0) === 1;
}

/** Tells why an order was not done; false when it was a bug, after which the thread is not to be trusted. */
function report(error: unknown, order: JobOrder): boolean {
  const refusal = isCancelled(order) ? { code: 'cancelled' as const } : refusalOf(error);
  if (refusal) tell({ kind: 'refused', error: refusal });
  else
    tell({ kind: 'fault', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  return refusal !== null;
}

let abort = new AbortController();

async function serve(order: JobOrder): Promise<void> {
  abort = new AbortController();
  let isSound = true;
  try {
    await work(order, abort.signal);
  } catch (error) {
    isSound = report(error, order);
  }
  // A cancelled thread may be ended from outside at any moment.
  if (order.stays && isSound && !isCancelled(order)) tell({ kind: 'waits' });
  else parentPort?.close();
}

parentPort?.on('message', (message: ThreadMessage) => {
  if (message.kind === 'cancel') abort.abort();
  else if (message.kind === 'leave') parentPort?.close();
  else void serve(message.order);
});
void serve(workerData as JobOrder);
