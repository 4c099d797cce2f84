// Stands in for the job thread: does what the input asks, in the runner's own protocol.
import { parentPort, workerData } from 'node:worker_threads';

const { input, cancelled } = workerData;
const flag = new Int32Array(cancelled);
let orders = 0;

function answer() {
  orders += 1;
  const outcome = { kind: 'document', path: '', fileName: `${orders}`, pages: orders, bytes: 0, paper: null };
  parentPort.postMessage({ kind: 'done', outcome });
  parentPort.postMessage({ kind: 'waits' });
}

// Getting ready names no folder: it stays, as drawing does.
switch (input.folder ?? 'stay') {
  case 'work':
    for (let done = 1; done <= 3; done += 1) parentPort.postMessage({ kind: 'progress', done, total: 3 });
    parentPort.postMessage({ kind: 'done', outcome: { kind: 'nothing' } });
    break;
  case 'stay':
    // Does every order at once and waits for the next; tells how many it has had.
    parentPort.on('message', (message) => {
      if (message.kind === 'leave') parentPort.close();
      else answer();
    });
    answer();
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
