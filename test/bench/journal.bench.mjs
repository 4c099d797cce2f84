// The journal and the verification of a register of 100,000 devices, over 400,000 entries.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { boxfile, deviceList, folder, freshRegister, root } from './spreadsheet-bench.mjs';

/** Milliseconds within which a page of the journal is to be there, at the median. */
const target = 250;

const register = freshRegister('journal');
const [program, words] = boxfile('import', 'devices', '--register', register, deviceList(), '--json');
execFileSync(program, words, { stdio: 'ignore' });
await build({
  configFile: false,
  root,
  logLevel: 'error',
  ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'] },
  build: {
    ssr: join(import.meta.dirname, 'journal-questions.mjs'),
    outDir: folder,
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: {
      external: ['better-sqlite3', '@node-rs/argon2'],
      output: { format: 'esm', entryFileNames: '[name].mjs' },
    },
  },
});
const answers = execFileSync(process.execPath, [join(folder, 'journal-questions.mjs'), register], {
  encoding: 'utf8',
});
const figures = JSON.parse(answers);
for (const { name, p50, max, told } of figures) {
  const cells = [`p50 ${p50.toFixed(1)} ms`, `max ${max.toFixed(0)} ms`];
  console.log(`${name.padEnd(42)}${cells.map((cell) => cell.padStart(16)).join('')}  ${told}`);
}
const slow = figures.filter(({ name, p50 }) => name.startsWith('journal') && p50 > target);
if (slow.length > 0) throw new Error(`Over ${target} ms: ${slow.map(({ name }) => name).join(', ')}`);
