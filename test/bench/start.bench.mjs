// From start to a window with devices on screen, on a register of 100,000, beside a bare Electron with an empty page.
import { _electron as electron, errors } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronRuntime, windowLaunch } from '../../scripts/electron-runtime.mjs';
import { projectRoot } from '../../scripts/project.mjs';
import { withDisplay } from '../../scripts/virtual-display.mjs';
import { boxfile, deviceList, folder, freshRegister } from './spreadsheet-bench.mjs';

/** How many times as long as the bare window ours may take. */
const target = 2;
const runs = 5;

/** The register that the search bench has made, or one like it. */
function fullRegister() {
  const made = join(folder, 'search');
  if (existsSync(join(made, 'register.boxfile'))) return made;
  const list = deviceList();
  const register = freshRegister('search');
  const [program, words] = boxfile('import', 'devices', '--register', register, list, '--json');
  execFileSync(program, words, { stdio: 'ignore' });
  return register;
}

/** An Electron application that does nothing but show a page of one word. */
function bareApplication() {
  const path = join(folder, 'bare');
  mkdirSync(path, { recursive: true });
  writeFileSync(
    join(path, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }),
  );
  writeFileSync(join(path, 'page.html'), '<!doctype html><title>Bare</title><p role="row">Ready');
  writeFileSync(
    join(path, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 700 }).loadFile(require('node:path').join(__dirname, 'page.html')));
app.on('window-all-closed', () => app.quit());
`,
  );
  return path;
}

/** Milliseconds from the launch until a row is on screen. A start that the driver missed is made again. */
async function startOnce(runtime, application, userData, row) {
  const how = windowLaunch(runtime, [`--user-data-dir=${userData}`, '--lang=en-GB']);
  const args = how.args.map((arg) => (arg === projectRoot ? application : arg));
  const began = performance.now();
  let app;
  try {
    app = await electron.launch({ ...how, args, timeout: 20_000 });
  } catch (error) {
    if (error instanceof errors.TimeoutError) return startOnce(runtime, application, userData, row);
    throw error;
  }
  try {
    const window = await app.firstWindow();
    // Looked for frame by frame in the page: the driver's own waiting goes in steps of half a second.
    await window.evaluate(
      (text) =>
        new Promise((seen) => {
          const look = () => {
            const rows = [...document.querySelectorAll('[role="row"]')];
            if (rows.some((one) => one.textContent.includes(text))) seen();
            else requestAnimationFrame(look);
          };
          look();
        }),
      row,
    );
    return performance.now() - began;
  } finally {
    await app.close();
  }
}

async function median(title, runtime, application, register, row) {
  const userData = mkdtempSync(join(tmpdir(), 'boxfile-bench-'));
  const remembered = JSON.stringify([{ name: 'Bench office', folder: register }]);
  const times = [];
  try {
    for (let run = 0; run <= runs; run += 1) {
      writeFileSync(join(userData, 'registers.json'), remembered);
      const time = await startOnce(runtime, application, userData, row);
      // The first start fills the caches of the disk and of Chromium.
      if (run > 0) times.push(time);
    }
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
  const [least, , middle, , most] = times.sort((a, b) => a - b);
  const said = (time) => `${(time / 1000).toFixed(2)} s`;
  console.log(`${title.padEnd(44)}${said(middle).padStart(10)}  (${said(least)} to ${said(most)})`);
  return middle;
}

const register = fullRegister();
const runtime = await electronRuntime();
console.log(`Electron ${runtime.version} (${runtime.kind}), median of ${runs} starts, driver included`);
await withDisplay(async () => {
  const bare = await median('bare window, empty page', runtime, bareApplication(), register, 'Ready');
  const ours = await median(
    'Boxfile, 100,000 devices, rows on screen',
    runtime,
    projectRoot,
    register,
    'BX-',
  );
  console.log(`${(ours / bare).toFixed(1)} times the bare window (target ${target})`);
  if (ours > bare * target)
    throw new Error(`Boxfile starts more than ${target} times as slowly as a bare window`);
});
