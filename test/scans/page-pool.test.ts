import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pagePool } from '../../main/scans/page-pool.ts';
import { temporaryFolder } from '../support/register.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

/** A thread that does nothing with its first orders, and answers how many starts it took from then on. */
function standingStill(starts: number): string {
  const file = join(folder.path, `thread-${starts}.mjs`);
  writeFileSync(
    file,
    `import { appendFileSync, readFileSync } from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     const file = ${JSON.stringify(join(folder.path, `starts-${starts}`))};
     appendFileSync(file, '.');
     const started = readFileSync(file, 'utf8').length;
     parentPort.on('message', () => {
       if (started > ${starts}) parentPort.postMessage({ pages: started, refused: 'password' });
     });`,
  );
  return file;
}

it.each([
  ['answers at once', 0, { pages: 1, refused: 'password' }],
  ['stands still once is tried with a fresh one', 1, { pages: 2, refused: 'password' }],
  ['stands still twice is given up', 2, { pages: 0, refused: 'too-slow' }],
])('a thread that %s', async (_, starts, answer) => {
  const pool = pagePool('', { threads: 1, patience: 400, thread: standingStill(starts) });
  expect(await pool.read({ path: 'any.pdf', page: 1 })).toEqual(answer);
  await pool.stop();
});
