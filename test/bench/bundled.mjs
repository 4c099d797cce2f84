// Makes one file of a bench's own program and the sources it imports, so that plain Node runs it.
import { join } from 'node:path';
import { build } from 'vite';
import { folder, root } from './spreadsheet-bench.mjs';

const outside = ['better-sqlite3', '@node-rs/argon2'];

/** @param {string} name of a module of this folder, without its extension. @returns {Promise<string>} its path */
export async function bundled(name) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: outside },
    build: {
      ssr: join(import.meta.dirname, `${name}.mjs`),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { external: outside, output: { format: 'esm', entryFileNames: '[name].mjs' } },
    },
  });
  return join(folder, `${name}.mjs`);
}
