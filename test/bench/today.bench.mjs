// What Today costs over 100,000 agreements: it is counted in the main process, between two frames of the window.
import { execFileSync } from 'node:child_process';
import { bundled } from './bundled.mjs';
import { boxfile, deviceList, freshRegister } from './spreadsheet-bench.mjs';

/** Milliseconds of processor time. */
const target = 10;

const register = freshRegister('today');
const [program, words] = boxfile('import', 'devices', '--register', register, deviceList(), '--json');
execFileSync(program, words, { stdio: 'ignore' });

const answer = execFileSync(process.execPath, [await bundled('what-waits'), register], { encoding: 'utf8' });
const figures = JSON.parse(answer);
for (const [name, { ms, lines }] of Object.entries(figures)) {
  console.log(`${name.padEnd(12)}${`${ms.toFixed(1)} ms cpu`.padStart(14)}  ${lines.join(', ')}`);
}
const missed = Object.entries(figures).filter(([, { ms }]) => ms > target);
if (missed.length > 0) throw new Error(`Over ${target} ms: ${missed.map(([name]) => name).join(', ')}`);
