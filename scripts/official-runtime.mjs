import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, installedPackage, projectRoot, say } from './project.mjs';
import { registryRuntimeFits } from './registry-runtime.mjs';
import { run } from './run-command.mjs';

const home = join(projectRoot, 'node_modules', 'electron');
const probeLimit = 20_000;
const retryAfter = 24 * 60 * 60 * 1000;
const outcomeFile = join(cacheFolder, 'electron-official.json');

/**
 * The pinned official Electron, downloaded by its own installer when it is not there yet. Where another
 * runtime can stand in, an unreachable release host is found out within seconds and remembered for a
 * day; `BOXFILE_ELECTRON_RETRY=1` asks again at once.
 * @returns {Promise<{ folder: string, version: string } | undefined>}
 */
export async function officialRuntime() {
  const { version } = installedPackage('electron');
  const runtime = { folder: join(home, 'dist'), version };
  if (isInstalled(version)) return runtime;
  if (registryRuntimeFits && (await failedLately(version))) return undefined;
  say(`Looking for the official Electron ${version} ...`);
  if ((!registryRuntimeFits || (await isReachable(version))) && (await install(version))) return runtime;
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(outcomeFile, JSON.stringify({ version, failedAt: new Date().toISOString() }));
  say('The official Electron download cannot be reached from here.');
  return undefined;
}

/** @param {string} version */
function isInstalled(version) {
  try {
    const executable = readFileSync(join(home, 'path.txt'), 'utf8');
    const found = readFileSync(join(home, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    return found === version && existsSync(join(home, 'dist', executable));
  } catch {
    return false;
  }
}

/** @param {string} version */
async function failedLately(version) {
  if (process.env['BOXFILE_ELECTRON_RETRY']) return false;
  try {
    const outcome = JSON.parse(await readFile(outcomeFile, 'utf8'));
    return outcome.version === version && Date.now() - Date.parse(outcome.failedAt) < retryAfter;
  } catch {
    return false;
  }
}

/**
 * A mirror or a proxy is the installer's affair: it knows how to use them, this probe does not.
 * @param {string} version
 */
async function isReachable(version) {
  const own = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'HTTPS_PROXY', 'https_proxy'];
  if (own.some((name) => process.env[name])) return true;
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const address = `https://github.com/electron/electron/releases/download/v${version}/${file}`;
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(probeLimit) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** @param {string} version */
async function install(version) {
  say(`Downloading Electron ${version} (about 110 MB, once) ...`);
  const code = await run(process.execPath, [join(home, 'install.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 15 * 60 * 1000,
  });
  if (code === 0 && isInstalled(version)) return true;
  await rm(join(home, 'path.txt'), { force: true });
  return false;
}
