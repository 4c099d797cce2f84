// From start to a window that asks who is there, beside a bare Electron with an empty page.
import { _electron as electron, errors } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronRuntime, windowLaunch } from '../../scripts/electron-runtime.mjs';
import { projectRoot } from '../../scripts/project.mjs';
import { withDisplay } from '../../scripts/virtual-display.mjs';
import { folder } from './spreadsheet-bench.mjs';

/** How many times as long as the bare window ours may take. */
const target = 2;
const runs = 9;

/** An Electron application that does nothing but show a page of one word. */
function bareApplication() {
  const path = join(folder, 'bare');
  mkdirSync(path, { recursive: true });
  writeFileSync(
    join(path, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }),
  );
  writeFileSync(join(path, 'page.html'), '<!doctype html><title>Bare</title><p>Ready');
  writeFileSync(
    join(path, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 700 }).loadFile(require('node:path').join(__dirname, 'page.html')));
app.on('window-all-closed', () => app.quit());
`,
  );
  return path;
}

/** The program, begun; a start that the driver missed is made again. */
async function launched(runtime, application, userData) {
  const how = windowLaunch(runtime, [`--user-data-dir=${userData}`, '--lang=en-GB']);
  const args = how.args.map((arg) => (arg === projectRoot ? application : arg));
  const began = performance.now();
  try {
    return { app: await electron.launch({ ...how, args, timeout: 20_000 }), began };
  } catch (error) {
    if (error instanceof errors.TimeoutError) return launched(runtime, application, userData);
    throw error;
  }
}

/** Milliseconds from the launch until what is looked for is on screen. */
async function startOnce({ runtime, application, userData, sign }) {
  const { app, began } = await launched(runtime, application, userData);
  try {
    const window = await app.firstWindow();
    // Looked for frame by frame in the page: the driver's own waiting goes in steps of half a second.
    await window.evaluate(
      (selector) =>
        new Promise((seen) => {
          const look = () => (document.querySelector(selector) ? seen() : requestAnimationFrame(look));
          look();
        }),
      sign,
    );
    return performance.now() - began;
  } finally {
    await app.close();
  }
}

/** Makes the sample register, which then asks who is there at every start. */
async function makeSample(runtime, userData) {
  const { app } = await launched(runtime, projectRoot, userData);
  const window = await app.firstWindow();
  await window.getByRole('button', { name: 'Try with sample data' }).click();
  await window.locator('input[type=password]').waitFor();
  await app.close();
}

const middleOf = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const said = (time) => `${(time / 1000).toFixed(2)} s`;

const runtime = await electronRuntime();
const userData = () => mkdtempSync(join(tmpdir(), 'boxfile-bench-'));
const bare = { runtime, application: bareApplication(), userData: userData(), sign: 'p', times: [] };
const ours = {
  runtime,
  application: projectRoot,
  userData: userData(),
  sign: 'input[type=password]',
  times: [],
};
console.log(
  `Electron ${runtime.version} (${runtime.kind}), median of ${runs} pairs of starts, driver included`,
);
try {
  await withDisplay(async () => {
    await makeSample(runtime, ours.userData);
    for (let run = 0; run <= runs; run += 1) {
      for (const one of [bare, ours]) {
        const time = await startOnce(one);
        // The first start fills the caches of the disk and of Chromium.
        if (run > 0) one.times.push(time);
      }
    }
  });
} finally {
  for (const one of [bare, ours]) rmSync(one.userData, { recursive: true, force: true });
}
for (const [title, { times }] of [
  ['bare window, empty page', bare],
  ['Boxfile, asking who is there', ours],
]) {
  const range = `(${said(Math.min(...times))} to ${said(Math.max(...times))})`;
  console.log(`${title.padEnd(44)}${said(middleOf(times)).padStart(10)}  ${range}`);
}
// Pairs follow one another closely, so that what else the machine does weighs on both.
const ratio = middleOf(ours.times.map((time, run) => time / bare.times[run]));
console.log(`${ratio.toFixed(1)} times the bare window (target ${target})`);
if (ratio > target) throw new Error(`Boxfile starts more than ${target} times as slowly as a bare window`);
