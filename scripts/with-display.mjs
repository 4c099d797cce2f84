// node scripts/with-display.mjs <program> [arguments]: runs a program on a virtual display.
import { run } from './run-command.mjs';
import { withDisplay } from './virtual-display.mjs';

const [program, ...args] = process.argv.slice(2);
if (program === undefined) {
  process.stderr.write('Usage: node scripts/with-display.mjs <program> [arguments]\n');
  process.exit(2);
}
process.exitCode = await withDisplay(() => run(program, args, { cwd: process.cwd() }));
