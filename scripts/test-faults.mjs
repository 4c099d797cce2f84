// npm run test:faults [-- --rounds 200] [--seed N] [--from ROUND]: the suite of faults in full. The same seed draws
// the same chances; --from goes on where a run was broken off.
import { parseArgs } from 'node:util';
import { say } from './project.mjs';
import { suites } from './test-suites.mjs';

const number = { type: /** @type {const} */ ('string') };
const { values } = parseArgs({ options: { rounds: number, seed: number, from: number } });
const seed = values.seed ?? String(Date.now() % 1_000_000);

Object.assign(process.env, {
  BOXFILE_FAULT_ROUNDS: values.rounds ?? '200',
  BOXFILE_FAULT_SEED: seed,
  BOXFILE_FAULT_FROM: values.from ?? '1',
});
say(`Seed ${seed}: play it again with npm run test:faults -- --seed ${seed}`);
const counts = await suites.find(({ name }) => name === 'faults')?.run();
const { passed = 0, failed = 1, skipped = 0 } = counts ?? {};
process.stdout.write(`\nSeed ${seed}: ${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = failed === 0 ? 0 : 1;
