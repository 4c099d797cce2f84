// npm run -s boxfile -- <command>: the command line, run where the user stands.
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { stopWith } from './failure.mjs';
import { projectRoot } from './project.mjs';
import { run } from './run-command.mjs';

try {
  await ensureBuilt();
  // npm changes into the package's folder; paths that the user gives are meant from theirs.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const program = join(projectRoot, 'dist/main/cli.cjs');
  process.exitCode = await run(process.execPath, [program, ...process.argv.slice(2)], { cwd });
} catch (error) {
  stopWith(error);
}
