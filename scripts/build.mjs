// npm run build: everything under dist/, whole or, on a failure, not marked as built.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { stopWith } from './failure.mjs';
import { withLock } from './lock.mjs';
import { prepareResources } from './prepare-resources.mjs';
import { projectRoot, say } from './project.mjs';
import { capture } from './run-command.mjs';

const stamp = join(projectRoot, 'dist', '.built');
const sources = [
  'main',
  'preload',
  'renderer',
  'resources',
  'scripts',
  'package-lock.json',
  'vite.config.ts',
];

/** Builds when dist/ is missing or any source has changed since it was built. Progress on standard error. */
export async function ensureBuilt() {
  await withLock('build', async () => {
    if ((await readFile(stamp, 'utf8').catch(() => '')) !== (await fingerprint())) await build();
  });
}

async function build() {
  say('Building Boxfile ...');
  const before = await fingerprint();
  await rm(stamp, { force: true });
  const [vite] = await Promise.all([capture(process.execPath, [viteProgram, 'build']), prepareResources()]);
  if (vite.code !== 0) throw new Error(`The build failed.\n${vite.output}${vite.errors}`);
  await writeFile(stamp, before);
}

const viteProgram = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');

/** Changes whenever a source file is added, removed, resized or saved. */
async function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesOf(join(projectRoot, source))) {
      const { size, mtimeMs } = await stat(file);
      hash.update(`${relative(projectRoot, file)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} place file or folder
 * @returns {Promise<string[]>} the files in it, in a stable order
 */
async function filesOf(place) {
  if ((await stat(place)).isFile()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])).sort();
}

if (import.meta.main) await withLock('build', build).catch(stopWith);
