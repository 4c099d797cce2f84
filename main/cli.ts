import { setFlagsFromString } from 'node:v8';
import { exitCodes } from './command-line/exit-code.rules.ts';
import { runCli } from './command-line/run-cli.ts';

// Long lists leave much short-lived garbage behind: collected early, it never makes the process large.
setFlagsFromString('--max-semi-space-size=8');

async function main(): Promise<void> {
  try {
    process.exitCode = await runCli(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = exitCodes.fault;
  }
}

void main();
