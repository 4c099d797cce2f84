// A backup of 100,000 devices and a gigabyte of scans, beside copying the same bytes.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { measure, tell } from './measure.mjs';
import { boxfile, deviceList, folder, freshRegister, root } from './spreadsheet-bench.mjs';

/** A backup may take so much longer than copying the bytes and waiting until they are on the disk. */
const target = 1.5;
const scans = { files: 700, bytes: 1_500_000 };

const register = freshRegister('backup');
const quietly = ([program, words]) => execFileSync(program, words, { stdio: 'ignore' });
quietly(boxfile('import', 'devices', '--register', register, deviceList()));
await build({
  configFile: false,
  root,
  logLevel: 'error',
  ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'] },
  build: {
    ssr: join(import.meta.dirname, 'file-scans.mjs'),
    outDir: folder,
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: {
      external: ['better-sqlite3', '@node-rs/argon2'],
      output: { format: 'esm', entryFileNames: '[name].mjs' },
    },
  },
});
const filing = [join(folder, 'file-scans.mjs'), register, String(scans.files), String(scans.bytes)];
execFileSync(process.execPath, filing, { stdio: 'inherit' });

function emptyPlace(name) {
  const place = join(folder, name);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  return place;
}

const copying = `cp "$1/register.boxfile" "$2" && cp -r "$1/attachments" "$2" && sync -f "$2"`;
const copied = await measure('sh', ['-c', copying, 'sh', register, emptyPlace('copied')]);
tell('cp and sync', copied);

/** Times one command and says how it compares with copying. */
async function beside(title, [program, words]) {
  const figures = await measure(program, words);
  const ratio = figures.seconds / copied.seconds;
  tell(title, figures, `${ratio.toFixed(2)}x${ratio > target ? `, over ${target}x` : ''}`);
}

const first = emptyPlace('first');
await beside('backup, the first to a folder', boxfile('backup', '--register', register, '--to', first));
const second = emptyPlace('second');
await beside(
  'backup of the same state to another folder',
  boxfile('backup', '--register', register, '--to', second),
);
const [name = ''] = readdirSync(second).filter((entry) => entry !== 'attachments');
const restored = join(folder, 'restored');
rmSync(restored, { recursive: true, force: true });
await beside('restore', boxfile('restore', '--from', join(second, name), '--register', restored));
quietly(boxfile('import', 'people', '--register', register, join(root, 'test/data/people.csv')));
await beside(
  'backup after a change, scans there already',
  boxfile('backup', '--register', register, '--to', second),
);
for (const left of [first, second, restored, join(folder, 'copied')]) {
  rmSync(left, { recursive: true, force: true });
}
