// npm run pack [-- electron-builder's arguments]: without arguments a Linux folder and tar.gz, made from the
// Electron that is at hand; with arguments electron-builder decides and fetches what it needs.
import { path7za } from '7zip-bin';
import { chmod, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { stopWith } from './failure.mjs';
import { projectRoot, say } from './project.mjs';
import { run } from './run-command.mjs';

const program = join(projectRoot, 'node_modules', 'electron-builder', 'cli.js');

try {
  await ensureBuilt();
  const args = process.argv.slice(2);
  process.exitCode = args.length > 0 ? await run(process.execPath, [program, ...args]) : await packHere();
} catch (error) {
  stopWith(error);
}

async function packHere() {
  const runtime = await electronRuntime();
  if (runtime.kind !== 'official') {
    say(`Packing with the ${runtime.kind} Electron ${runtime.version}: good for a trial, not for a release.`);
  }
  await chmod(path7za, 0o755);
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ELECTRON_BUILDER_7ZIP_PATH: path7za };
  if (runtime.nativeBinding) env['BOXFILE_SQLITE_BINDING'] = runtime.nativeBinding;
  const settings = [
    `-c.electronDist=${dirname(runtime.executable)}`,
    `-c.electronVersion=${runtime.version}`,
    // Stronger compression takes minutes and makes a trial no better.
    '-c.compression=store',
  ];
  const code = await run(process.execPath, [program, '--linux', 'dir', 'tar.gz', ...settings], { env });
  if (code === 0) {
    const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
    say(`Packed: release/linux-unpacked/boxfile and release/boxfile-${version}-x64.tar.gz`);
  }
  return code;
}
