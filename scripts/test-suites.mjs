import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { projectRoot, say } from './project.mjs';
import { run } from './run-command.mjs';
import { ensurePackages } from './system-packages.mjs';
import { withDisplays } from './virtual-display.mjs';
import { withoutNetwork } from './without-network.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, run: () => Promise<Counts> }} Suite
 */

const modules = join(projectRoot, 'node_modules');
const results = join(projectRoot, 'test-results');

/** A window keeps a core busy; more at once only wait for each other. */
const windowsAtOnce = Math.min(2, availableParallelism());

const suitesOfTheirOwn = ['architecture', 'faults', 'attack', 'network'];

/**
 * The suites in the order in which they run: the quickest to fail first.
 * @type {readonly Suite[]}
 */
export const suites = [
  { name: 'lint', run: () => check('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'format', run: () => check('oxfmt/bin/oxfmt', ['--check']) },
  { name: 'types', run: () => check('typescript/bin/tsc', ['-b']) },
  { name: 'architecture', run: () => vitest('architecture', ['test/architecture']) },
  {
    name: 'unit',
    run: () =>
      vitest(
        'unit',
        suitesOfTheirOwn.flatMap((one) => ['--exclude', `test/${one}/**`]),
      ),
  },
  { name: 'faults', run: () => both('faults') },
  { name: 'attack', run: () => both('attack') },
  { name: 'network', run: () => vitest('network', ['test/network']) },
  { name: 'end-to-end', run: () => playwright('end-to-end', 'test/e2e') },
];

/**
 * A tool that only says yes or no counts as one test.
 * @param {string} tool its JavaScript, below node_modules
 * @param {string[]} args
 * @returns {Promise<Counts>}
 */
async function check(tool, args) {
  const code = await run(process.execPath, [join(modules, tool), ...args]);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<Counts>}
 */
async function vitest(name, args) {
  await Promise.all([ensurePackages('documents'), ensureBuilt()]);
  const file = await freshResult(name);
  const program = join(modules, 'vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(process.execPath, [program, 'run', ...args, ...reporters]);
  return countsOf(code, vitestCounts(await readResult(file)));
}

/**
 * Tests that drive the real window, where the system permits in a network of nobody: what passes there
 * needs no network.
 * @param {string} name
 * @param {string} folder
 * @returns {Promise<Counts>}
 */
async function playwright(name, folder) {
  await ensurePackages('window', 'display', 'documents');
  await electronRuntime();
  await ensureBuilt();
  const file = await freshResult(name);
  const program = join(modules, '@playwright/test/cli.js');
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const cutOff = await withoutNetwork();
  say(cutOff ? 'Without any network' : 'With this system’s network: it lends nobody one of their own');
  const [command, ...words] = [...(cutOff ?? []), process.execPath, program, 'test', folder];
  const code = await withDisplays(windowsAtOnce, (displays) =>
    run(command, words, {
      env: { ...env, DISPLAY: process.env['DISPLAY'], BOXFILE_TEST_DISPLAYS: displays.join(' ') },
    }),
  );
  return countsOf(code, playwrightCounts(await readResult(file)));
}

/**
 * A suite with a part that needs no window and one that drives it.
 * @param {string} name also of its folder
 * @returns {Promise<Counts>}
 */
async function both(name) {
  const without = await vitest(name, [`test/${name}`]);
  const window = await playwright(`${name}-window`, `test/${name}`);
  return {
    passed: without.passed + window.passed,
    failed: without.failed + window.failed,
    skipped: without.skipped + window.skipped,
  };
}

/** @param {any} report of Vitest's JSON reporter */
export function vitestCounts(report) {
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0, skipped };
}

/** @param {any} report of Playwright's JSON reporter; a test that passed on its second try has passed */
export function playwrightCounts(report) {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = report?.stats ?? {};
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/**
 * A runner that failed without a failed test (a crash, a file that does not load) and a suite in which
 * nothing ran count as one failure.
 * @param {number} code the runner's exit code
 * @param {Counts} counts
 * @returns {Counts}
 */
export function countsOf(code, counts) {
  const brokeDown = code !== 0 && counts.failed === 0;
  const ranNothing = counts.passed + counts.failed === 0;
  return brokeDown || ranNothing ? { ...counts, failed: counts.failed + 1 } : counts;
}

/** @param {string} name */
async function freshResult(name) {
  const file = join(results, `${name}.json`);
  await mkdir(results, { recursive: true });
  await rm(file, { force: true });
  return file;
}

/** @param {string} file */
async function readResult(file) {
  return JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
}
