// node scripts/with-display.mjs node_modules/.bin/node scripts/screenshots.mjs: the pictures of docs/images, from the sample
// register. Needs pdftoppm (poppler-utils) and convert (ImageMagick).
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { _electron } from '@playwright/test';
import { ensureBuilt } from './build.mjs';
import { electronRuntime, windowLaunch } from './electron-runtime.mjs';
import { takePapers } from './paper-screenshots.mjs';
import { projectRoot } from './project.mjs';

const images = join(projectRoot, 'docs', 'images');
const screen = { width: 1366, height: 768 };
const pageResolution = 70;
const run = promisify(execFile);

await ensureBuilt();
await mkdir(images, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'boxfile-screenshots-'));
const launch = windowLaunch(await electronRuntime(), [
  `--user-data-dir=${join(folder, 'user')}`,
  '--lang=en-GB',
]);
const app = await _electron.launch(launch);
try {
  await takeAll(await app.firstWindow());
} finally {
  await app.close();
  await rm(folder, { recursive: true, force: true });
}

/** @param {import('@playwright/test').Page} window */
async function takeAll(window) {
  await window.setViewportSize(screen);
  const button = (/** @type {string} */ name) => window.getByRole('button', { name });
  const area = (/** @type {string} */ name) =>
    window.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  const scan = async (/** @type {string} */ code) => {
    await window.keyboard.type(code);
    await window.keyboard.press('Enter');
  };
  const take = async (/** @type {string} */ name) => {
    await window.waitForTimeout(500);
    const path = join(images, `${name}.png`);
    await window.screenshot({ path, animations: 'disabled' });
    await lighten(path);
  };

  await button('Try with sample data').waitFor();
  await take('first-start');
  await foundOffice(window, take);
  await button('Try with sample data').click();
  await button('Administrator').waitFor();
  await take('sign-in');
  await button('Administrator').click();
  await area('Devices');
  await window.getByRole('checkbox', { name: 'Select BO-00199' }).click();
  await window.getByRole('checkbox', { name: 'Select BO-00197' }).click();
  await take('devices');

  await button('Print agreements').click();
  await button('Show 2 agreements').click();
  await window.locator('canvas').first().waitFor();
  await take('print-agreements');
  await savePage(window, 'agreement-page-1');

  await area('Labels');
  const start = window.getByRole('slider', { name: 'First label to use' });
  await start.press('ArrowDown');
  await button('Show 200 labels').click();
  await window.locator('canvas').first().waitFor();
  await take('print-labels');
  await savePage(window, 'label-sheet');

  await area('Devices');
  await window.getByRole('link', { name: 'Register a device' }).click();
  await window.locator('[data-path="imei1"]:focus').waitFor();
  await scan('356938035643809');
  await scan('490154203237518');
  await scan('SPECIMEN-0001');
  await take('register-a-device');
  await window.keyboard.press('Control+Enter');
  await window.getByRole('link', { name: 'BO-00201' }).first().waitFor();

  await area('Devices');
  await window.getByRole('link', { name: 'Hand over' }).click();
  await window.locator('form input:focus').waitFor();
  await scan('BO-00201');
  await window.locator('[data-path="match.imei"]:focus').waitFor();
  await scan('356938035643809');
  await window.getByRole('combobox', { name: 'Health worker' }).fill('Aminata Sample');
  await window
    .getByRole('option', { name: /Aminata Sample/ })
    .first()
    .click();
  await window.getByLabel('Scan the box').scrollIntoViewIfNeeded();
  await take('hand-over');
  await takePapers({ window, take, savePage: (name) => savePage(window, name) }, ['BO-00199', 'BO-00197']);

  await area('Exchange');
  await window.getByRole('link', { name: 'Import' }).click();
  await chooseFile(join(projectRoot, 'test/data/whole-job/devices.xlsx'));
  await button('Choose a file').click();
  await button('Next: match the columns').click();
  await button('Next: check every row').click();
  await button('All rows').click();
  await take('import');

  await area('Journal');
  await window.getByRole('grid').first().waitFor();
  await take('journal');
  await area('Settings');
  await takeTemplates(window, take);
  await area('Settings');
  await window.getByRole('link', { name: 'Backup' }).click();
  await window.getByRole('heading', { name: 'Backup' }).first().waitFor();
  await take('backup');
  await window.keyboard.press('Control+l');
  await window.getByRole('dialog').waitFor();
  await take('lock');
}

/**
 * A draft with its sample, and what it has changed.
 * @param {import('@playwright/test').Page} window
 * @param {(name: string) => Promise<void>} take
 */
async function takeTemplates(window, take) {
  const button = (/** @type {string} */ name) => window.getByRole('button', { name });
  await window.getByRole('link', { name: 'Agreement templates' }).click();
  await window.getByRole('link', { name: "Institution's device" }).click();
  await button('Write a new version').click();
  await button('Edit “Keeping it safe”').click();
  await window
    .getByRole('textbox', { name: 'Text' })
    .fill('Keep the device in the blue bag of {officeName}.');
  await window.getByRole('region', { name: 'Preview' }).locator('canvas').first().waitFor();
  await take('templates');
  await button('More actions').click();
  await window.getByRole('menuitem', { name: 'Compare' }).click();
  await window.getByText('Text changed').waitFor();
  await take('templates-compare');
}

/**
 * An office from its first administrator to the recovery sheet, closed again and asking for its code.
 * @param {import('@playwright/test').Page} window
 * @param {(name: string) => Promise<void>} take
 */
async function foundOffice(window, take) {
  const button = (/** @type {string | RegExp} */ name) => window.getByRole('button', { name });
  await button('Create a register').click();
  await window.getByLabel('Office name').fill('Specimen District Health Office');
  await window.getByRole('combobox', { name: 'Country' }).fill('Sierra');
  await window.getByRole('option', { name: 'Sierra Leone' }).click();
  await window.getByLabel('Box-number prefix').fill('SPM');
  await button('Create the register').click();
  await window.getByLabel('Full name').fill('Specimen Administrator');
  await window.getByLabel('Sign-in name').fill('specimen');
  await window.getByRole('textbox', { name: 'PIN or password', exact: true }).fill('482915');
  await window.getByRole('textbox', { name: 'The same again' }).fill('482915');
  await take('first-administrator');
  await button('Create the account').click();
  await window.locator('canvas').first().waitFor();
  const pdf = await savePage(window, 'recovery-sheet');
  const { stdout } = await run('pdftotext', ['-raw', pdf, '-']);
  const code = [...stdout.matchAll(/Group \d\s+((?:[0-9A-Z]\s*){5})/g)].map(([, group]) => group).join('');
  await button('I have the sheet').click();
  await window.keyboard.type(code.replace(/\s/g, ''));
  await take('recovery-sheet-groups');
  await button('Confirm the sheet').click();
  await window.getByRole('link', { name: 'Settings' }).click();
  await button('Close the register').click();
  await button(/Specimen/).click();
  await window.getByLabel('Group 1').waitFor();
  await take('recovery-code');
  await button('Choose another register').click();
}

/** @param {string} path what the next open dialog picks */
async function chooseFile(path) {
  await app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [picked] });
  }, path);
}

/**
 * Saves the document on screen and renders its first page.
 * @param {import('@playwright/test').Page} window
 * @param {string} name
 * @returns {Promise<string>} the saved document
 */
async function savePage(window, name) {
  const pdf = join(folder, `${name}.pdf`);
  await app.evaluate(({ dialog }, picked) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: picked });
  }, pdf);
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await window.getByText(`Saved: ${name}.pdf`).waitFor();
  await window.getByRole('button', { name: 'Close', exact: true }).click();
  const options = ['-png', '-r', String(pageResolution), '-f', '1', '-singlefile'];
  await run('pdftoppm', [...options, pdf, join(images, name)]);
  await lighten(join(images, `${name}.png`));
  return pdf;
}

/** @param {string} path of a picture, which keeps the colours that an eye can tell apart */
async function lighten(path) {
  await run('convert', [
    path,
    '+dither',
    '-colors',
    '128',
    '-define',
    'png:compression-level=9',
    `PNG8:${path}`,
  ]);
}
