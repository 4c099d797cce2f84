// Stands in for the job thread: does what the input asks, in the runner's own protocol.
import { parentPort, workerData } from 'node:worker_threads';

const { input, cancelled } = workerData;
const flag = new Int32Array(cancelled);

switch (input.folder) {
  case 'work':
    for (let done = 1; done <= 3; done += 1) parentPort.postMessage({ kind: 'progress', done, total: 3 });
    parentPort.postMessage({ kind: 'done', outcome: { kind: 'nothing' } });
    break;
  case 'refuse':
    parentPort.postMessage({ kind: 'refused', error: { code: 'disk-full', params: { free: 0 } } });
    break;
  case 'fault':
    parentPort.postMessage({ kind: 'fault', stack: 'Error: at fake' });
    break;
  case 'crash':
    throw new Error('crashed');
  case 'leave':
    process.exit(3);
    break;
  case 'wait':
    // A stretch of work that reads no messages, as a transaction is.
    while (Atomics.load(flag, 0) === 0) Atomics.wait(flag, 0, 0, 20);
    parentPort.postMessage({ kind: 'refused', error: { code: 'cancelled' } });
    break;
  case 'deaf':
    setInterval(() => {}, 1000);
    break;
  default:
    parentPort.postMessage({ kind: 'fault', stack: `unknown ${input.folder}` });
}
