// The main process built four times, the same but for how the register's file is sealed.
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createBuilder } from 'vite';
import { folder, root } from './spreadsheet-bench.mjs';

const keyed = /^ *connection\.pragma\(`cipher = [^\n]*\n *connection\.pragma\(`key = [^\n]*\n/m;
const raw = '"raw:${raw}"';
/** @type {Record<string, (lines: string) => string>} */
const ciphers = {
  plain: () => '',
  aegis: (lines) => lines,
  sqlcipher: (lines) =>
    lines.replace(/cipher = '\w+'/, `cipher = 'sqlcipher'`).replace(raw, `"x'\${raw.slice(0, 64)}'"`),
  chacha20: (lines) => lines.replace(/cipher = '\w+'/, `cipher = 'chacha20'`),
};

/** Puts another cipher, or none, where the register's file is opened. */
function withCipher(name) {
  return {
    name: 'boxfile-bench-cipher',
    enforce: 'pre',
    transform: (code, id) => {
      if (!id.endsWith('main/database/page-seal.ts')) return null;
      if (!keyed.test(code)) throw new Error('The bench no longer finds where the register is keyed');
      return { code: code.replace(keyed, ciphers[name]), map: null };
    },
  };
}

/**
 * Builds the command line and the bench's own programs with each cipher.
 *
 * @returns {Promise<Record<string, (program: string) => string>>} per cipher, the file of a program by name
 */
export async function cipherBuilds() {
  const builds = {};
  for (const name of Object.keys(ciphers)) {
    const outDir = join(folder, 'ciphers', name, 'main');
    const builder = await createBuilder({
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'error',
      plugins: [withCipher(name)],
      environments: {
        main: {
          build: {
            outDir,
            rolldownOptions: {
              input: {
                saving: join(import.meta.dirname, 'saving.mjs'),
                searching: join(import.meta.dirname, 'typed-search.mjs'),
              },
            },
          },
        },
      },
    });
    await builder.build(builder.environments.main);
    const resources = join(outDir, '../resources');
    if (!existsSync(resources)) symlinkSync(join(root, 'dist/resources'), resources);
    builds[name] = (program) => join(outDir, `${program}.cjs`);
  }
  return builds;
}
