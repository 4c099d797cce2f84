import { exitCodes } from './command-line/exit-code.rules.ts';
import { runCli } from './command-line/run-cli.ts';

async function main(): Promise<void> {
  try {
    process.exitCode = await runCli(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = exitCodes.fault;
  }
}

void main();
