import { spawnSync } from 'node:child_process';
import { app } from 'electron';

const headless = '--ozone-platform=headless';

/** The command line's arguments when the packaged program is started with `--cli`, or null. */
export function commandLineArguments(argv: readonly string[]): readonly string[] | null {
  const at = argv.indexOf('--cli');
  return at === -1 ? null : argv.slice(at + 1);
}

/**
 * Whether Chromium, which starts beside the command although nothing is shown, would end the program for
 * want of a display. The switch that tells it to do without cannot be set from within.
 */
function wantsDisplay(): boolean {
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = process.env;
  return process.platform === 'linux' && !x11 && !wayland && !process.argv.includes(headless);
}

/** Runs the command line in place of the window and leaves with its exit code. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  if (wantsDisplay()) {
    const again = spawnSync(process.execPath, [headless, ...process.argv.slice(1)], { stdio: 'inherit' });
    app.exit(again.status ?? 1);
    return;
  }
  const { runCli } = await import('../command-line/run-cli.ts');
  try {
    app.exit(await runCli(args));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    app.exit(1);
  }
}
