import react from '@vitejs/plugin-react';
import { builtinModules } from 'node:module';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { developmentWindow } from './scripts/development-window.mjs';

const root = import.meta.dirname;
const nodeBuiltins = builtinModules.flatMap((name) => [name, `node:${name}`]);
/** Native modules, which no bundle can hold. */
const native = ['better-sqlite3', '@node-rs/argon2'];
const outside = ['electron', ...native, ...nodeBuiltins];

const librariesAtStart =
  /node_modules\/(?!pdfjs-dist|libphonenumber-js|dayjs|@mantine\/dates|@tanstack\/(?:react-virtual|virtual-core))/;

/**
 * One build for the three rooms of the house. Main and preload are CommonJS, because a sandboxed
 * preload must be and because one format then serves packaged and development runs alike.
 */
export default defineConfig({
  root: resolve(root, 'renderer'),
  base: './',
  publicDir: false,
  plugins: [react(), developmentWindow(root)],
  environments: {
    client: {
      build: {
        outDir: resolve(root, 'dist/renderer'),
        emptyOutDir: true,
        sourcemap: true,
        target: 'chrome130',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: resolve(root, 'renderer/index.html'),
          // The start waits for every file that the sign-in needs, so its libraries are one file, without
          // those that only later screens use.
          output: {
            codeSplitting: { groups: [{ name: 'libraries', test: librariesAtStart }] },
          },
        },
      },
    },
    preload: {
      consumer: 'client',
      build: {
        outDir: resolve(root, 'dist/preload'),
        emptyOutDir: true,
        sourcemap: false,
        minify: false,
        target: 'chrome130',
        modulePreload: false,
        rolldownOptions: {
          input: { preload: resolve(root, 'preload/preload.ts') },
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: native, conditions: ['node'], builtins: outside },
      build: {
        ssr: true,
        outDir: resolve(root, 'dist/main'),
        emptyOutDir: true,
        sourcemap: true,
        minify: false,
        target: 'node20',
        rolldownOptions: {
          input: {
            main: resolve(root, 'main/main.ts'),
            cli: resolve(root, 'main/cli.ts'),
            worker: resolve(root, 'main/jobs/worker.ts'),
            'page-worker': resolve(root, 'main/scans/page-worker.ts'),
          },
          external: outside,
          // Our modules do nothing by being loaded, so that the window fetches of a domain only what it calls.
          treeshake: { moduleSideEffects: (id) => id.includes('node_modules') },
          // The package is of type module, so that a part named .js would be taken for one.
          output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'part-[name]-[hash].cjs' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'preload', 'main']) {
        const environment = builder.environments[name];
        if (!environment) throw new Error(`vite.config.ts has no environment ${name}`);
        await builder.build(environment);
      }
    },
  },
  test: {
    root,
    include: ['test/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    // By default one core is left idle, for a watcher that nobody has open here.
    maxWorkers: availableParallelism(),
  },
});
