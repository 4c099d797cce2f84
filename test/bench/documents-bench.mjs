// What the two document benches share: bundling as shipped, the peers' runs, and the table.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { median, tell } from './measure.mjs';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.bench');

/** Where the peers' harness lies, with its data made and its packages installed; null runs without peers. */
const harness = process.env.BOXFILE_PEERS ?? null;

/** What comes with files of its own. */
const outside = ['better-sqlite3', '@node-rs/argon2'];

/** Bundles a runner of this folder, as the shipped program is bundled. */
async function bundled(name) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: outside },
    resolve: { conditions: ['node'] },
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

/** Times one of our runners; its file's size is the note. */
async function own(title, runner, args, limit) {
  const out = join(folder, `${runner}.pdf`);
  const figures = await median(process.execPath, [await bundled(runner), ...args, out]);
  tell(title, figures, `${(statSync(out).size / 1e6).toFixed(2)} MB file`);
  if (figures.megabytes > limit) throw new Error(`${title} used more than ${limit} MB`);
  return figures;
}

/** Times a peer of the harness by its name there; a peer that cannot run here is said so. */
async function peer(workload, name, count) {
  const found = JSON.parse(readFileSync(join(harness, 'peers.json'), 'utf8'))[workload].find(
    (each) => each.peer === name,
  );
  const out = join(harness, 'out', `bench-${workload}`);
  mkdirSync(join(harness, 'out'), { recursive: true });
  rmSync(`${out}.pdf`, { force: true });
  const [command, ...args] = found.cmd.map((part) =>
    part.replace('{N}', String(count)).replace('{OUT}', out),
  );
  try {
    const figures = await median(command, args, { cwd: harness });
    if (!existsSync(`${out}.pdf`)) throw new Error('it wrote no file');
    tell(name, figures);
    return figures;
  } catch (error) {
    console.log(`${name.padEnd(44)}cannot run here: ${error.message.split('\n')[0]}`);
    return null;
  }
}

/**
 * Runs a bench: our own document always, and with the harness at hand its form drawn by our engine beside
 * its peers. Fails when it was not so many times as fast as each peer.
 */
export async function documentsBench({
  title,
  ownRunner,
  harnessRunner,
  workload,
  peers,
  count = 1000,
  megabytes = 400,
  times = 1,
}) {
  mkdirSync(folder, { recursive: true });
  await own(title, ownRunner, [String(count)], megabytes);
  if (!harness || !existsSync(join(harness, 'data/devices.csv'))) {
    console.log('(no peers: BOXFILE_PEERS names no harness folder with its data made)');
    return;
  }
  console.log(`The peers' own ${workload}, ${count} devices:`);
  const ours = await own('Boxfile engine', harnessRunner, [harness, String(count)], megabytes);
  let best = null;
  for (const name of peers) {
    const theirs = await peer(workload, name, count);
    if (theirs && (!best || theirs.seconds < best.seconds)) best = { name, ...theirs };
  }
  if (!best) return;
  console.log(
    `${(best.seconds / ours.seconds).toFixed(1)} times the speed of the fastest peer (${best.name})`,
  );
  if (ours.seconds * times > best.seconds) throw new Error(`not ${times} times as fast as ${best.name}`);
}
