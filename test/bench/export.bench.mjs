// 100,000 devices out to XLSX and CSV, whole processes, and the peers' own sheet through our writer beside them.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import {
  boxfile,
  deviceList,
  folder,
  freshRegister,
  harness,
  own,
  peer,
  root,
  rowCount,
} from './spreadsheet-bench.mjs';

const register = freshRegister('export');
const [program, words] = boxfile('import', 'devices', '--register', register, deviceList(), '--json');
execFileSync(program, words, { stdio: 'ignore' });

const target = (ending) => join(folder, `inventory.${ending}`);
const size = (path) => () => `${(statSync(path).size / 1e6).toFixed(1)} MB file`;
for (const ending of ['xlsx', 'csv']) {
  const out = target(ending);
  await own(
    `inventory of 39 columns, ${ending.toUpperCase()}`,
    () => boxfile('inventory', '--register', register, '--out', out),
    size(out),
  );
}

if (!harness || !existsSync(join(harness, 'data/devices100k.db'))) {
  console.log('(no peers: BOXFILE_PEERS names no harness folder with its data made)');
} else {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'] },
    build: {
      ssr: join(import.meta.dirname, 'harness-sheet.mjs'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        external: ['better-sqlite3', '@node-rs/argon2'],
        output: { format: 'esm', entryFileNames: '[name].mjs' },
      },
    },
  });
  console.log("The peers' sheet, 20 columns from plain SQLite:");
  const out = join(folder, 'harness-sheet.xlsx');
  const runner = [join(folder, 'harness-sheet.mjs'), harness, String(rowCount), out];
  const ours = await own('Boxfile writer', () => [process.execPath, runner], size(out));
  const python = await peer('W3', 'xlsxwriter constant_memory', '.xlsx');
  await peer('W3', 'hucre', '.xlsx');
  if (python) {
    console.log(`${(python.seconds / ours.seconds).toFixed(1)} times the speed of xlsxwriter`);
    if (ours.seconds > python.seconds) throw new Error('xlsxwriter was faster');
  }
}
