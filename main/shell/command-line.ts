import { app } from 'electron';

/** The command line's arguments when the packaged program is started with `--cli`, or null. */
export function commandLineArguments(argv: readonly string[]): readonly string[] | null {
  const at = argv.indexOf('--cli');
  return at === -1 ? null : argv.slice(at + 1);
}

/** Runs the command line in place of the window and leaves with its exit code. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  const { runCli } = await import('../command-line/run-cli.ts');
  app.exit(await runCli(args));
}
