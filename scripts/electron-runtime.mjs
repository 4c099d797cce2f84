import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { databaseBinding } from './database-binding.mjs';
import { officialRuntime } from './official-runtime.mjs';
import { asRoot, projectRoot } from './project.mjs';
import { registryRuntime, registryRuntimeFits } from './registry-runtime.mjs';
import { capture } from './run-command.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable absolute path
 * @property {'override' | 'official' | 'registry'} kind
 * @property {string} version Electron's version
 * @property {string} [nativeBinding] database binding to use instead of the package's prebuilt one
 */

/** Node-API level that the database package's prebuilt binding is made for. */
const prebuiltLevel = 10;

/** @type {Promise<ElectronRuntime> | undefined} */
let found;

/**
 * The Electron to develop and test with: `BOXFILE_ELECTRON` (a distribution's folder or executable), else
 * the pinned official release, else the one carried by the package registry. See docs/runtime.md.
 * @returns {Promise<ElectronRuntime>}
 */
export function electronRuntime() {
  found ??= findRuntime();
  return found;
}

/**
 * How to start Boxfile's window with a runtime, in the shape that `spawn` and Playwright's Electron
 * launcher take.
 * @param {ElectronRuntime} runtime
 * @param {readonly string[]} [args] for the application or Chromium, e.g. `--user-data-dir=...`
 * @returns {{ executablePath: string, args: string[], env: Record<string, string> }}
 */
export function windowLaunch(runtime, args = []) {
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value]],
    ),
  );
  if (runtime.nativeBinding) env['BOXFILE_SQLITE_BINDING'] = runtime.nativeBinding;
  const sandbox = asRoot ? ['--no-sandbox'] : [];
  return { executablePath: runtime.executable, args: [...sandbox, projectRoot, ...args], env };
}

/** @returns {Promise<ElectronRuntime>} */
async function findRuntime() {
  const override = process.env['BOXFILE_ELECTRON'];
  if (override) return overrideRuntime(resolve(override));
  const official = await officialRuntime();
  if (official) {
    return { executable: executableIn(official.folder), kind: 'official', version: official.version };
  }
  if (!registryRuntimeFits) {
    throw new Error(
      'Electron could not be downloaded. Set BOXFILE_ELECTRON to the folder of an Electron distribution.',
    );
  }
  const [registry, nativeBinding] = await Promise.all([registryRuntime(), databaseBinding()]);
  return {
    executable: executableIn(registry.folder),
    kind: 'registry',
    version: registry.version,
    nativeBinding,
  };
}

/**
 * @param {string} place
 * @returns {Promise<ElectronRuntime>}
 */
async function overrideRuntime(place) {
  if (!existsSync(place)) throw new Error(`BOXFILE_ELECTRON names ${place}, which does not exist.`);
  const executable = statSync(place).isDirectory() ? executableIn(place) : place;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const question = 'JSON.stringify([process.versions.electron, process.versions.napi])';
  const { code, output } = await capture(executable, ['-p', question], { env, timeout: 20_000 });
  if (code !== 0) throw new Error(`${executable} did not answer as Electron does.`);
  const [version, level] = JSON.parse(output);
  const runtime = /** @type {const} */ ({ executable, kind: 'override', version });
  return Number(level) < prebuiltLevel ? { ...runtime, nativeBinding: await databaseBinding() } : runtime;
}

/** @param {string} folder of an Electron distribution */
function executableIn(folder) {
  const inside = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
  const name =
    process.platform === 'win32' || process.platform === 'darwin' ? inside[process.platform] : 'electron';
  return join(folder, name);
}
