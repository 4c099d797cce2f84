// node scripts/complete-lock.mjs: run after npm install. A registry that does not carry the builds of a tool for
// other systems makes npm leave them out of package-lock.json, and `npm ci` then refuses the file everywhere.
// This puts them back with their version and system, so that each system installs its own.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project.mjs';

/**
 * @typedef {{ version?: string, optionalDependencies?: Record<string, string> }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/**
 * @param {Lock} lock
 * @returns {{ name: string, version: string }[]} optional packages that another package names but the lock lacks
 */
export function missingBuilds(lock) {
  const missing = new Map();
  for (const [place, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const own = `${place}/node_modules/${name}`;
      if (own in lock.packages || `node_modules/${name}` in lock.packages) continue;
      missing.set(name, { name, version });
    }
  }
  return [...missing.values()];
}

/**
 * The system that a package is for, from the words of its name: `tool-linux-x64-musl`.
 * @param {string} name
 */
export function systemOf(name) {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  const last = words.at(-1) ?? '';
  const libc = last.startsWith('musl') ? ['musl'] : last.startsWith('gnu') ? ['glibc'] : [];
  return { os, cpu, ...(os[0] === 'linux' && libc.length > 0 ? { libc } : {}) };
}

function completeLock() {
  const file = join(projectRoot, 'package-lock.json');
  /** @type {Lock & { packages: Record<string, unknown> }} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingBuilds(lock);
  for (const { name, version } of missing) {
    const { os, cpu, ...libc } = systemOf(name);
    if (os.length === 0) throw new Error(`${name} does not say in its name which system it is for.`);
    Object.assign(lock.packages, {
      [`node_modules/${name}`]: { version, cpu, dev: true, ...libc, optional: true, os },
    });
  }
  const packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
  );
  writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  process.stdout.write(`${missing.length} builds for other systems added to package-lock.json\n`);
}

if (import.meta.main) completeLock();
