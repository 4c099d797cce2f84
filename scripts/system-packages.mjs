import { withLock } from './lock.mjs';
import { asRoot, say } from './project.mjs';
import { capture, run } from './run-command.mjs';

/**
 * Debian packages by purpose. A second name is the one later releases use for the same library.
 * @type {Record<'window' | 'display' | 'documents' | 'compiler' | 'network', string[][]>}
 */
const purposes = {
  window: [
    ['libgtk-3-0', 'libgtk-3-0t64'],
    ['libnss3'],
    ['libatk1.0-0', 'libatk1.0-0t64'],
    ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
    ['libcups2', 'libcups2t64'],
    ['libdrm2'],
    ['libgbm1'],
    ['libasound2', 'libasound2t64'],
    ['libxss1'],
  ],
  display: [['xvfb']],
  documents: [['poppler-utils'], ['qpdf']],
  compiler: [['gcc'], ['g++']],
  network: [['iproute2'], ['strace']],
};

/**
 * Makes sure that the system libraries and programs of the given purposes are there. As root they are
 * installed; for others the error names them in one line that can be copied. Systems without
 * Debian's package tools are left alone.
 * @param {...keyof typeof purposes} wanted
 */
export async function ensurePackages(...wanted) {
  if (process.platform !== 'linux') return;
  const missing = await missingPackages(wanted.flatMap((purpose) => purposes[purpose]));
  if (missing.length === 0) return;
  if (!asRoot) {
    throw new Error(`Some system packages are missing. Install them with:\n  ${installLine(missing)}`);
  }
  await withLock('system-packages', () => install(missing));
}

/** @param {string[]} missing */
async function install(missing) {
  say(`Installing system packages: ${missing.join(' ')} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  const names = await Promise.all(missing.map(available));
  const waitForOthers = ['-o', 'DPkg::Lock::Timeout=300'];
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...waitForOthers, ...names];
  const { code, output, errors } = await capture('apt-get', args, { env });
  if (code !== 0) throw new Error(`apt-get could not install ${names.join(' ')}:\n${errors || output}`);
}

/** @param {string[]} names */
export function installLine(names) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

/**
 * @param {string[][]} packages
 * @returns {Promise<string[]>} the first name of each package of which no name is installed
 */
async function missingPackages(packages) {
  const query = await capture('dpkg-query', [
    '-W',
    '-f=${Package} ${db:Status-Status}\\n',
    ...packages.flat(),
  ]);
  if (query.code === 127) return [];
  return missingFrom(query.output, packages);
}

/**
 * @param {string} listing lines of `package status` as dpkg-query prints them
 * @param {string[][]} packages
 */
export function missingFrom(listing, packages) {
  const installed = new Set(
    listing.split('\n').flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0]] : [])),
  );
  return packages
    .filter((names) => !names.some((name) => installed.has(name)))
    .map((names) => names[0] ?? '');
}

/**
 * @param {string} name
 * @returns {Promise<string>} the name under which this release offers the package
 */
async function available(name) {
  const names = Object.values(purposes)
    .flat()
    .find((candidates) => candidates[0] === name) ?? [name];
  for (const candidate of names) {
    const { code, output } = await capture('apt-cache', ['policy', candidate]);
    if (code === 0 && /Candidate: (?!\(none\))/.test(output)) return candidate;
  }
  return name;
}
