// What the import and export benches share: the rows, a register to work on, and the peers' runs.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, tell } from './measure.mjs';

export const root = join(import.meta.dirname, '../..');
export const folder = join(root, '.bench');
export const rowCount = 100_000;
/** The most memory that any of our own runs may take. */
export const megabytesAllowed = 400;
const program = join(root, 'dist/main/cli.cjs');

/** Where the peers' harness lies, with its data made; null runs without peers. */
export const harness = process.env.BOXFILE_PEERS ?? null;

/** The command line's own process with these words. */
export function boxfile(...words) {
  return [process.execPath, [program, ...words]];
}

function luhnDigit(digits) {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return (10 - (sum % 10)) % 10;
}

const withLuhn = (digits) => `${digits}${luhnDigit(digits)}`;
const padded = (number, width) => String(number).padStart(width, '0');

/** A list of a hundred thousand devices, the harness's where it is at hand, else one of the same shape. */
export function deviceList() {
  mkdirSync(folder, { recursive: true });
  const theirs = harness && join(harness, 'data/devices100k.csv');
  if (theirs && existsSync(theirs)) return theirs;
  const path = join(folder, 'devices.csv');
  if (existsSync(path)) return path;
  const lines = [
    'box_number,imei,model,serial,sim_msisdn,iccid,chw_name,chw_id,facility,district,issue_date,status,condition,supplier,cost,warranty_end,last_seen,charger,phone_owner,notes',
  ];
  for (let i = 0; i < rowCount; i += 1) {
    const scattered = (i * 7919 + 104_729) % 1_000_000;
    lines.push(
      [
        `BX-${padded(i + 1, 6)}`,
        withLuhn(`35693803${padded(scattered, 6)}`),
        `Model ${i % 9}`,
        `R${padded(scattered * 31, 10)}`,
        `+2609${padded(i * 17, 8)}`,
        withLuhn(`8926${padded(i, 10)}${padded(1 + (scattered % 9999), 4)}`),
        `Worker Sample ${padded(scattered, 6)}`,
        `CHW${padded(i, 6)}`,
        `Facility ${i % 150}`,
        `District ${i % 30}`,
        `2025-0${1 + (i % 9)}-1${i % 10}`,
        'in use',
        'good',
        'Sample supplier',
        '71.10',
        '2027-08-24',
        '2025-10-26',
        'yes',
        '',
        i % 3 === 0 ? 'power bank issued too' : '',
      ].join(','),
    );
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** An empty register in a folder of the bench. */
export function freshRegister(name) {
  const path = join(folder, name);
  rmSync(path, { recursive: true, force: true });
  const [command, words] = boxfile(
    'init',
    '--register',
    path,
    '--office',
    'Bench office',
    '--prefix',
    'BX',
    '--country',
    'ZM',
    '--json',
  );
  const made = JSON.parse(execFileSync(command, words, { encoding: 'utf8' }));
  // The commands that follow are about this register.
  process.env['BOXFILE_RECOVERY_CODE'] = made.recoveryCode;
  return path;
}

/** Times one of our own commands, anew each time, and keeps the median of the wall times. */
export async function own(title, prepare, note, runs = 3) {
  const all = [];
  for (let run = 0; run < runs; run += 1) {
    const [command, words] = prepare();
    all.push(await measure(command, words));
  }
  const figures = all.sort((a, b) => a.seconds - b.seconds)[Math.floor(runs / 2)];
  tell(title, figures, note());
  if (figures.megabytes > megabytesAllowed) throw new Error(`${title} used more than ${megabytesAllowed} MB`);
  return figures;
}

/** Times a peer of the harness by its name there; null for one that cannot run here. */
export async function peer(workload, name, ending, runs = 3) {
  const found = JSON.parse(readFileSync(join(harness, 'peers.json'), 'utf8'))[workload].find(
    (each) => each.peer === name,
  );
  mkdirSync(join(harness, 'out'), { recursive: true });
  const [command, ...words] = found.cmd.map((part) =>
    part.replace('{N}', String(rowCount)).replace('{OUT}', `out/bench-${workload}`),
  );
  try {
    const all = [];
    for (let run = 0; run < runs; run += 1) {
      rmSync(join(harness, `out/bench-${workload}${ending}`), { force: true });
      all.push(await measure(command, words, { cwd: harness }));
    }
    const figures = all.sort((a, b) => a.seconds - b.seconds)[Math.floor(runs / 2)];
    tell(name, figures);
    return figures;
  } catch (error) {
    console.log(`${name.padEnd(44)}cannot run here: ${error.message.split('\n')[0]}`);
    return null;
  }
}
