// 100,000 rows of 20 columns in by CSV, whole processes, beside the plain SQLite floor and a validating peer.
import { execFileSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { tell } from './measure.mjs';
import { boxfile, deviceList, folder, freshRegister, harness, own, peer } from './spreadsheet-bench.mjs';

/** How many times as long as the floor the import of the device facts may take. */
const target = 5;
const list = deviceList();

/** Device facts only: one record a row, as in the peers' one table. */
const factsOnly = join(folder, 'facts-only.json');
const passedOver = ['chw_name', 'chw_id', 'district', 'facility', 'issue_date', 'sim_msisdn', 'iccid'];
writeFileSync(
  factsOnly,
  JSON.stringify({ columns: Object.fromEntries(passedOver.map((heading) => [heading, ''])) }),
);

/** The least that the store takes for the rows of the register just imported, with each cipher. */
async function tellFloor() {
  const program = await bundled('import-floor');
  for (const cipher of ['none', 'aegis', 'sqlcipher']) {
    const copy = join(folder, 'import-floor.boxfile');
    const words = [program, register, cipher, copy];
    const { filled, commit, read, megabytes } = JSON.parse(
      execFileSync(process.execPath, words, { encoding: 'utf8' }),
    );
    const note =
      `one commit ${commit.milliseconds.toFixed(1)} ms, ` +
      `reading 100 MB ${((read.cpu * 100) / read.megabytes).toFixed(2)} s cpu`;
    tell(`  its rows from memory, cipher ${cipher}`, { ...filled, megabytes }, note);
  }
}

let register = '';
const importing =
  (...more) =>
  () => {
    register = freshRegister('import');
    return boxfile('import', 'devices', '--register', register, list, '--json', ...more);
  };
const size = () => `${Math.round(statSync(join(register, 'register.boxfile')).size / 1e6)} MB register`;

console.log('Encrypted register, change feed and search index included:');
const facts = await own('devices alone', importing('--map', factsOnly), size);
await tellFloor();
await own('devices, holders, places, SIMs, agreements', importing(), size);
await tellFloor();
await own(
  'the same list once more: all the same',
  () => boxfile('import', 'devices', '--register', register, list, '--json'),
  size,
);
const [program, words] = boxfile('check', '--register', register, '--json');
if (!JSON.parse(execFileSync(program, words, { encoding: 'utf8' })).ok)
  throw new Error('The register is not sound');

if (!harness) console.log('(no peers: BOXFILE_PEERS names no harness folder with its data made)');
else {
  console.log("The peers' one table, 20 columns, two of them unique:");
  const floor = await peer('W4', 'sqlite3 .import, constraints', '.db');
  await peer('W4', 'python csv+sqlite3, validated', '.db');
  await peer('W4', 'csvkit csvsql --insert', '.db');
  if (floor) console.log(`${(facts.seconds / floor.seconds).toFixed(1)} times the floor (target ${target})`);
}
