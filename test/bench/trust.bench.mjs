// What sealing the register costs: the same program with a plain file, with SQLCipher 4 and with ChaCha20-Poly1305.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { cipherBuilds } from './cipher-builds.mjs';
import { measure } from './measure.mjs';
import { deviceList, folder } from './spreadsheet-bench.mjs';

const rows = Number(process.env.BOXFILE_BENCH_ROWS ?? 30_000);
const rounds = Number(process.env.BOXFILE_BENCH_ROUNDS ?? 5);
const saves = 300;
/** How many times as long as the plain file ours may take. */
const allowed = { import: 1.5, save: 1.25, search: 1.15 };
/** Milliseconds that telling a right PIN from a wrong one takes: neither quick to guess nor slow to wait for. */
const proof = { least: 150, most: 500 };
/** The cipher that ships. */
const ours = 'aegis';

const lines = readFileSync(deviceList(), 'utf8').split('\n');
const list = join(folder, 'trust-devices.csv');
writeFileSync(list, `${lines.slice(0, rows + 1).join('\n')}\n`);
const [, ...listed] = lines.slice(0, rows + 1).map((line) => line.split(','));
const queries = join(folder, 'trust-queries.json');
const asked = Array.from({ length: 200 }, (_, at) => {
  const cells = listed[(at * 7919) % listed.length];
  return {
    kind: 'any',
    q: [cells[6].slice(-6), cells[1].slice(0, 12), cells[4].slice(-6), cells[0].slice(0, 8)][at % 4],
  };
});
writeFileSync(queries, JSON.stringify(asked));

/** Runs a program and gives its answer and the seconds it took. */
function timed(program, words, code) {
  const env = { ...process.env, ...(code ? { BOXFILE_RECOVERY_CODE: code } : {}) };
  const began = process.hrtime.bigint();
  const out = execFileSync(process.execPath, [program, ...words], { env, encoding: 'utf8', maxBuffer: 64e6 });
  return { answer: JSON.parse(out), seconds: Number(process.hrtime.bigint() - began) / 1e9 };
}

const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const builds = await cipherBuilds();
const names = Object.keys(builds);
/** Per cipher and work, one figure a round: all ciphers in turn, so that a busy moment meets all of them. */
const figures = Object.fromEntries(names.map((name) => [name, { import: [], save: [], search: [] }]));
for (let round = 0; round < rounds; round += 1) {
  const turn = [...names.slice(round % names.length), ...names.slice(0, round % names.length)];
  for (const name of turn) {
    const file = builds[name];
    const register = join(folder, 'ciphers', name, 'register');
    rmSync(register, { recursive: true, force: true });
    const office = ['--office', 'Bench office', '--prefix', 'BX', '--country', 'ZM', '--json'];
    const { recoveryCode } = timed(file('cli'), ['init', '--register', register, ...office]).answer;
    const words = ['import', 'devices', list, '--register', register, '--json'];
    const env = { ...process.env, BOXFILE_RECOVERY_CODE: recoveryCode };
    const imported = await measure(process.execPath, [file('cli'), ...words], { env });
    figures[name].import.push(imported.cpu);
    const saved = timed(file('saving'), [register, '900000', String(saves)], recoveryCode);
    figures[name].save.push(saved.answer.p10);
    const searched = timed(file('searching'), [register, queries], recoveryCode).answer;
    const [box, devices] = searched;
    figures[name].search.push(box.p50 + devices.p50);
  }
}

const units = { import: 's', save: 'ms', search: 'ms' };
const titles = {
  import: `import of ${rows.toLocaleString('en')} devices with holders and agreements, processor time`,
  save: 'one device registered, on the disk, the quickest tenth of 300',
  search: 'one search in the box and in the list, middle of 200',
};
console.log(`Medians of ${rounds} rounds, each cipher beside the plain file in the same round`);
const missed = [];
for (const [work, limit] of Object.entries(allowed)) {
  console.log(titles[work]);
  for (const name of names) {
    const ratio = middle(figures[name][work].map((figure, round) => figure / figures.plain[work][round]));
    const said = `${middle(figures[name][work]).toFixed(2)} ${units[work]}`;
    const verdict = name === 'plain' ? '' : `${ratio.toFixed(2)} times plain`;
    console.log(`  ${name.padEnd(12)}${said.padStart(12)}   ${verdict}`);
    if (name === ours && ratio > limit) missed.push(`${work} ${ratio.toFixed(2)} (at most ${limit})`);
  }
}
const proving = timed(await bundled('proving'), []).answer;
console.log('a PIN told right or wrong');
for (const [whose, ms] of Object.entries(proving)) {
  console.log(`  ${whose.padEnd(12)}${`${ms.toFixed(0)} ms`.padStart(12)}`);
  if (ms < proof.least || ms > proof.most) missed.push(`sign-in ${whose} ${ms.toFixed(0)} ms`);
}
if (missed.length > 0) throw new Error(`Slower than allowed: ${missed.join(', ')}`);
