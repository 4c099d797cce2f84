// npm start: Boxfile's window; where no window can appear, the demo from the command line.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { electronRuntime, windowLaunch } from './electron-runtime.mjs';
import { stopWith } from './failure.mjs';
import { projectRoot, say, withoutDisplay } from './project.mjs';
import { run } from './run-command.mjs';
import { ensurePackages } from './system-packages.mjs';

try {
  process.exitCode = withoutDisplay ? await runDemo() : await openWindow();
} catch (error) {
  stopWith(error);
}

async function openWindow() {
  await ensurePackages('window').catch((/** @type {Error} */ error) => say(error.message));
  const runtime = await electronRuntime();
  await ensureBuilt();
  const { executablePath, args, env } = windowLaunch(runtime, process.argv.slice(2));
  return run(executablePath, args, { env });
}

async function runDemo() {
  const folder = unusedFolder();
  say(`There is no display here, so the demo runs instead of the window. Its files go to ${folder}`);
  await ensureBuilt();
  const code = await run(process.execPath, [join(projectRoot, 'dist/main/cli.cjs'), 'demo', '--out', folder]);
  if (code === 0) say(`The demo's files are in ${folder}`);
  return code;
}

/** An earlier demo may have been worked in, so it is left alone. */
function unusedFolder() {
  for (let number = 1; ; number += 1) {
    const folder = join(projectRoot, number === 1 ? 'demo' : `demo-${number}`);
    if (!existsSync(folder)) return folder;
  }
}
