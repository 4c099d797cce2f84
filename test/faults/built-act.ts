import { join } from 'node:path';
import { build } from 'vite';

/** Compiled packages, which are taken as they are installed. */
const native = ['better-sqlite3', '@node-rs/argon2'];

/** Builds a program of `test/faults/acts` to run under Node by itself, and gives the file. */
export async function builtAct(name: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, '../..'),
    logLevel: 'error',
    ssr: { noExternal: true, external: native },
    build: {
      ssr: join(import.meta.dirname, `acts/${name}.ts`),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        external: native,
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  return join(folder, `${name}.cjs`);
}
