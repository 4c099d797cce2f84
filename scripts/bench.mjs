// npm run bench [-- NAME ...]: runs test/bench/*.bench.{mjs,ts}, all or those whose name holds a NAME.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { stopWith } from './failure.mjs';
import { projectRoot, say } from './project.mjs';
import { run } from './run-command.mjs';

const folder = join(projectRoot, 'test', 'bench');

try {
  await ensureBuilt();
  const wanted = process.argv.slice(2);
  const benches = (await readdir(folder)).filter((name) => /\.bench\.(mjs|ts)$/.test(name)).sort();
  const chosen = benches.filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  if (chosen.length === 0) throw new Error(`No bench of that name. There are: ${benches.join(', ')}`);
  const failed = [];
  for (const name of chosen) {
    say(`\n== ${name.replace(/\.bench\.\w+$/, '')}`);
    if ((await run(process.execPath, [join(folder, name)])) !== 0) failed.push(name);
  }
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}`);
} catch (error) {
  stopWith(error);
}
