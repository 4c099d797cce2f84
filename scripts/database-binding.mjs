import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { cacheFolder, installedPackage, projectRoot, say } from './project.mjs';
import { mustRun } from './run-command.mjs';
import { ensurePackages } from './system-packages.mjs';

const modules = join(projectRoot, 'node_modules');
const source = join(modules, 'better-sqlite3');
const header = join(import.meta.dirname, 'native', 'boxed-references.h');

/**
 * The database binding for runtimes that offer Node-API 9, compiled from the installed package's own
 * source and kept by what went into it. Runtimes with Node-API 10 use the package's prebuilt binding.
 * @returns {Promise<string>} absolute path of the `.node` file
 */
export async function databaseBinding() {
  const target = join(cacheFolder, `database-binding-${await fingerprint()}`, 'better_sqlite3.node');
  if (existsSync(target)) return target;
  return withLock('database-binding', async () => {
    if (!existsSync(target)) await compile(target);
    return target;
  });
}

async function fingerprint() {
  const versions = ['better-sqlite3', 'node-addon-api', 'node-api-headers'].map(
    (name) => `${name}@${installedPackage(name).version}`,
  );
  const text = [...versions, process.arch, await readFile(header, 'utf8')].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** @param {string} target */
async function compile(target) {
  await ensurePackages('compiler');
  say('Compiling the database binding for this Electron runtime (about a minute, once) ...');
  const work = await mkdtemp(join(cacheFolder, 'binding-'));
  try {
    const defines = await sqliteDefines();
    const common = ['-c', '-fPIC', '-O2', '-DNDEBUG', `-I${join(source, 'deps/sqlite3')}`];
    await Promise.all([
      mustRun('gcc', [
        ...common,
        '-std=c99',
        '-w',
        ...defines,
        join(source, 'deps/sqlite3/sqlite3.c'),
        '-o',
        join(work, 'sqlite.o'),
      ]),
      mustRun('g++', [
        ...common,
        '-std=c++20',
        '-fvisibility=hidden',
        '-fvisibility-inlines-hidden',
        '-DBUILDING_NODE_EXTENSION',
        '-DNAPI_DISABLE_CPP_EXCEPTIONS',
        '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
        '-include',
        header,
        `-I${join(modules, 'node-api-headers/include')}`,
        `-I${join(modules, 'node-addon-api')}`,
        join(source, 'src/better_sqlite3.cpp'),
        '-o',
        join(work, 'binding.o'),
      ]),
    ]);
    const built = join(work, 'better_sqlite3.node');
    const linking = ['-shared', '-s', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-o', built];
    await mustRun('g++', [...linking, join(work, 'binding.o'), join(work, 'sqlite.o'), '-ldl', '-lpthread']);
    await mkdir(join(target, '..'), { recursive: true });
    await rename(built, target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** SQLite's compile-time options as the package itself states them. */
async function sqliteDefines() {
  const text = await readFile(join(source, 'deps/defines.gypi'), 'utf8');
  const names = [...text.matchAll(/^\s+'([A-Z][A-Z0-9_]*(?:=[^']*)?)',$/gm)].map((match) => match[1]);
  if (names.length === 0) throw new Error('deps/defines.gypi of the database package has no defines.');
  return names.map((name) => `-D${name}`);
}
