import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { codesOn, faultsOf, render, textOfPages } from '../documents/paper.ts';
import {
  administrator,
  enterFirstAdministrator,
  expectNoSeriousViolations,
  launchOf,
  scan,
  signIn,
  startRegistering,
  test,
  type Boxfile,
} from './boxfile.fixture.ts';
import { giveRecoveryCode, takeRecoverySheet } from './recovery-sheet.ts';
import { chooseList, importList, openArea } from './import-list.ts';

const project = join(import.meta.dirname, '../..');
const imei = '350000000006011';
const otherPhone = '350000000005047';

/** Checks the screen that is shown as a user of a screen reader would meet it. */
async function meet({ window }: Boxfile, heading: string): Promise<void> {
  await expect(window.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expectNoSeriousViolations(window);
}

async function foundOffice(boxfile: Boxfile): Promise<string> {
  const { window } = boxfile;
  await meet(boxfile, 'Boxfile');
  await window.getByRole('button', { name: 'Create a register' }).click();
  await expect(window.getByLabel('Office name')).toBeFocused();
  await window.keyboard.type('Specimen District Health Office');
  await window.getByRole('combobox', { name: 'Country' }).fill('Sierra');
  await window.getByRole('option', { name: 'Sierra Leone' }).click();
  await window.getByLabel('Box-number prefix').fill('SPM');
  await window.getByLabel('First number').fill('101');
  await expect(window.getByText('The first box gets the number SPM-00101')).toBeVisible();
  await expect(window.getByRole('textbox', { name: 'Level 2' })).toHaveValue('Chiefdom');
  await window.getByRole('button', { name: 'Remove level Section' }).click();
  await expect(window.getByRole('textbox', { name: 'Level 3' })).toHaveValue('Village');
  await meet(boxfile, 'Create a register');
  await window.getByRole('button', { name: 'Create the register' }).click();
  await enterFirstAdministrator(window);
  const code = await takeRecoverySheet(boxfile);
  await expect(window.getByRole('heading', { name: 'No devices yet' })).toBeVisible();
  return code;
}

async function importDevices(boxfile: Boxfile): Promise<void> {
  const { window } = boxfile;
  await chooseList(boxfile, 'Devices', 'whole-job/devices.xlsx');
  await window.getByRole('button', { name: 'Next: match the columns' }).click();
  await expect(window.getByRole('combobox', { name: 'Field for SIM ICCID' })).toHaveValue('SIM card number');
  await window.getByRole('button', { name: 'Next: check every row' }).click();
  const refused = window
    .getByRole('table', { name: 'Rows of the file' })
    .getByRole('row', { name: 'SPM-00103' });
  await expect(refused).toContainText('350000000005030');
  await expect(refused).toContainText('This IMEI does not add up');
  await expect(window.getByRole('button', { name: 'Import 3 rows' })).toBeDisabled();
  await expectNoSeriousViolations(window);
  await window.getByRole('checkbox', { name: 'Leave the refused row out' }).check();
  await window.getByRole('button', { name: 'Import 3 rows' }).click();
  await expect(window.getByText('3 added, 0 changed, 0 the same as before, 1 left out.')).toBeVisible();
  await window.getByRole('button', { name: 'Show the devices' }).click();
  await expect(window.getByRole('grid', { name: 'Devices' })).toHaveAttribute('aria-rowcount', '4');
}

/** From the opened box to the next number, without the mouse. */
async function registerByScanner(boxfile: Boxfile): Promise<void> {
  const { window } = boxfile;
  await startRegistering(window);
  await expect(window.getByRole('status', { name: 'Box number' })).toHaveText('SPM-00105');
  await scan(window, `]C1${imei}`);
  await scan(window, '350000000006029');
  await scan(window, 'SPC-S-5');
  await scan(window, '8923225000000006019');
  await scan(window, '076555205');
  await expect(window.getByLabel('IMEI 1')).toHaveValue('35 000000 000601 1');
  await expect(window.getByLabel('Kind')).toBeFocused();
  const act = window.getByRole('button', { name: 'Register and next' });
  for (const field of ['Make', 'Model', 'Owner', "Owner's name", 'Condition', 'Charger']) {
    await window.keyboard.press('Enter');
    await expect(window.getByLabel(field, { exact: true })).toBeFocused();
    if (field === 'Make') await window.keyboard.type('Specimen');
    if (field === 'Model') await window.keyboard.type('Model Two');
  }
  await meet(boxfile, 'Register a device');
  await window.keyboard.press('Enter');
  await expect(act).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByText('SPM-00105 is registered.')).toBeVisible();
  await expect(window.getByLabel('IMEI 1')).toBeFocused();
  await expect(window.getByRole('status', { name: 'Box number' })).toHaveText('SPM-00106');
}

async function handOver(boxfile: Boxfile): Promise<void> {
  const { window } = boxfile;
  await openArea(boxfile, 'Devices');
  await window.getByRole('link', { name: 'Hand over' }).click();
  await expect(window.getByLabel('Scan the box')).toBeFocused();
  await scan(window, 'SPM-00105');
  await expect(window.getByLabel('Scan the phone')).toBeFocused();
  await scan(window, otherPhone);
  const wrong = window.getByRole('alert');
  await expect(wrong).toContainText('This is another phone');
  await expect(wrong.getByRole('link', { name: 'SPM-00104' })).toBeVisible();
  await expect(window.getByLabel('Scan the phone')).toBeFocused();

  await window.getByRole('combobox', { name: 'Health worker' }).fill('Mariama Specimen');
  await window.getByRole('option', { name: 'Add “Mariama Specimen” as new' }).click();
  await window.getByLabel('Code', { exact: true }).fill('CHW-04');
  const place = window.getByRole('combobox', { name: 'Place' });
  await place.focus();
  await scan(window, 'Village C');
  await expect(place).toHaveValue(/Specimen Village C/);
  const supervisor = window.getByRole('combobox', { name: 'Supervisor' });
  await expect(supervisor).toBeFocused();
  await scan(window, 'SUP-01');
  await expect(supervisor).toHaveValue('Supervisor Specimen');
  await meet(boxfile, 'Hand over SPM-00105');
  await window.getByRole('button', { name: 'Hand over only' }).click();
  await expect(wrong).toContainText('This is another phone');
  await expect(window.getByLabel('Scan the phone')).toBeFocused();

  await scan(window, imei);
  await expect(window.getByText('Box and phone belong together')).toBeVisible();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('SPM-00105 is handed over to Mariama Specimen.')).toBeVisible();
  await meet(boxfile, 'Print agreements');
}

/** Ticks devices in the list and asks for something for them. */
async function tickAnd(boxfile: Boxfile, boxes: readonly string[], act: string): Promise<void> {
  const { window } = boxfile;
  await openArea(boxfile, 'Devices');
  await window.getByRole('grid', { name: 'Devices' }).press('Escape');
  for (const box of boxes) await window.getByRole('checkbox', { name: `Select ${box}` }).click();
  await expect(window.getByText(`${boxes.length} selected`)).toBeVisible();
  await window.getByRole('button', { name: act }).click();
}

async function printAgreements(boxfile: Boxfile, file: string): Promise<void> {
  const { window } = boxfile;
  await tickAnd(boxfile, ['SPM-00102', 'SPM-00105'], 'Print agreements');
  await window.getByRole('button', { name: 'Show 2 agreements' }).click();
  const first = window
    .getByRole('region', { name: 'Agreements' })
    .getByRole('region', { name: 'Page 1 of 16' });
  await expect(first.locator('canvas')).toBeVisible();
  await expect(first.getByText('SPM-00102').first()).toBeAttached();
  await meet(boxfile, 'Print agreements');
  await boxfile.saveAs(file);
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(window.getByText('Saved: agreements.pdf')).toBeVisible();

  expect(await faultsOf(file)).toBe('');
  const pages = await textOfPages(file);
  expect(pages).toHaveLength(16);
  const marks = pages.map((page) =>
    /(SPM-\d{5}) · Copy ([AB])[^]*Page (\d) of 4/.exec(page)?.slice(1).join(' '),
  );
  expect(marks).toEqual(
    ['SPM-00102 A', 'SPM-00102 B', 'SPM-00105 A', 'SPM-00105 B'].flatMap((copy) =>
      [1, 2, 3, 4].map((page) => `${copy} ${page}`),
    ),
  );
  const facts = [
    'Mariama Specimen',
    'CHW-04',
    'Specimen Village C',
    'Supervisor Specimen',
    imei,
    'SPC-S-5',
    'Model Two',
  ];
  for (const words of ['Specimen District Health Office', ...facts]) {
    expect(pages[8]).toContain(words);
    expect(pages[12]).toContain(words);
  }
  const codes = await Promise.all([9, 13].map(async (page) => codesOn(await render(file, page, 150))));
  expect(codes).toEqual([[expect.stringContaining('SPM-00105')], [expect.stringContaining('SPM-00105')]]);
  expect(codes[0]).not.toEqual(codes[1]);
}

/** Answers what stands in the code of the second label. */
async function printLabels(boxfile: Boxfile, file: string): Promise<string> {
  const { window } = boxfile;
  await tickAnd(boxfile, ['SPM-00104', 'SPM-00105'], 'Print labels');
  const start = window.getByRole('slider', { name: 'First label to use' });
  await start.focus();
  await window.keyboard.press('End');
  await expect(start).toHaveAttribute('aria-valuenow', '48');
  await expect(window.getByText('2 labels, sheets: 2')).toBeVisible();
  await window.getByRole('button', { name: 'Show 2 labels' }).click();
  const first = window.getByRole('region', { name: 'Labels' }).getByRole('region', { name: 'Page 1 of 2' });
  await expect(first.locator('canvas')).toBeVisible();
  await meet(boxfile, 'Print labels');
  await boxfile.saveAs(file);
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(window.getByText('Saved: labels.pdf')).toBeVisible();

  const codes = await Promise.all([1, 2].map(async (page) => codesOn(await render(file, page, 150))));
  expect(codes).toEqual([
    [expect.stringMatching(`^BX1/SPM-00104/I${otherPhone}/`)],
    [expect.stringMatching(`^BX1/SPM-00105/I${imei}/S8923225000000006019/M23276555205/CCHW-04/`)],
  ]);
  return codes[1]?.[0] ?? '';
}

async function exportInventory(boxfile: Boxfile, file: string): Promise<void> {
  const { window } = boxfile;
  await openArea(boxfile, 'Exchange');
  await meet(boxfile, 'Exchange');
  await window.getByRole('link', { name: 'Export' }).click();
  await meet(boxfile, 'Export the inventory');
  await boxfile.saveAs(file);
  await window.getByRole('button', { name: 'Save the file' }).click();
  await expect(window.getByRole('heading', { name: 'inventory.xlsx is written' })).toBeVisible();

  const { sheets } = await readXlsx(await readFile(file));
  const [headings = [], ...rows] = sheets[0]?.rows ?? [];
  const cells = rows.map((row) => Object.fromEntries(headings.map((name, at) => [String(name), row[at]])));
  expect(cells.map((row) => row['box_number'])).toEqual(['SPM-00101', 'SPM-00102', 'SPM-00104', 'SPM-00105']);
  expect(cells[0]).toMatchObject({
    imei1: '350000000005013',
    iccid: '8923225000000005011',
    msisdn: '+23276555201',
    holder_name: 'Alimamy Specimen',
    issued_on: new Date(Date.UTC(2026, 8, 1)),
    condition: 1,
  });
  expect(cells[3]).toMatchObject({
    imei1: imei,
    holder_code: 'CHW-04',
    orgunit_path: 'Specimen District / Lower Chiefdom / Specimen Village C',
    copy_status: 'A printed; B printed',
  });
}

async function findEverything(boxfile: Boxfile, label: string): Promise<void> {
  const { window } = boxfile;
  const grid = window.getByRole('grid', { name: 'Devices' });
  await expect(grid).toHaveAttribute('aria-rowcount', '5');
  await meet(boxfile, 'Devices');
  await window.keyboard.press('Control+k');
  await scan(window, label);
  await meet(boxfile, 'SPM-00105');
  await expect(window.getByRole('link', { name: 'Mariama Specimen' }).first()).toBeVisible();
  await expect(window.getByText('printed once')).toHaveCount(2);
  const history = window.getByRole('region', { name: 'History' }).getByRole('listitem');
  await expect(history).toContainText([
    /^Agreement SPM-00105 revision 1 printed/,
    /^Handed over to Mariama Specimen on .* under agreement SPM-00105 revision 1/,
    /^SIM card .* put into box SPM-00105/,
    /^Registered as box SPM-00105/,
  ]);
  await window.getByRole('link', { name: 'Mariama Specimen' }).first().click();
  await meet(boxfile, 'Mariama Specimen');
  await expect(window.getByRole('link', { name: 'SPM-00105' }).first()).toBeVisible();
}

/** What another program writes into the register appears in the open list, without a click. */
async function meetTheCommandLine(boxfile: Boxfile, folder: string, code: string): Promise<void> {
  const { window } = boxfile;
  await openArea(boxfile, 'Devices');
  const grid = window.getByRole('grid', { name: 'Devices' });
  await expect(grid).toHaveAttribute('aria-rowcount', '5');
  const list = join(folder, 'late.csv');
  await writeFile(list, 'box number,imei,owner\nSPM-00106,350000000007019,institution\n');
  const registers = join(folder, 'user', 'registers');
  const [office = ''] = await readdir(registers);
  const command = spawn(
    process.execPath,
    ['dist/main/cli.cjs', 'import', 'devices', list, '--register', join(registers, office)],
    { cwd: project, env: { ...process.env, BOXFILE_RECOVERY_CODE: code } },
  );
  expect(await once(command, 'exit')).toEqual([0, null]);
  await expect(grid).toHaveAttribute('aria-rowcount', '6');
  await expect(grid.getByRole('row', { name: /SPM-00106/ })).toContainText('In stock');
}

async function startAgainBeside(boxfile: Boxfile, folder: string): Promise<void> {
  await boxfile.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const launch = await launchOf(join(folder, 'user'));
  const second = spawn(launch.executablePath, launch.args, { env: launch.env, stdio: 'ignore' });
  expect(await once(second, 'exit')).toEqual([0, null]);
  await expect
    .poll(() =>
      boxfile.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((one) => one.isMinimized()),
      ),
    )
    .toEqual([false]);
}

test('from an empty computer to signed-ready paper, and all of it there the next day', async ({
  boxfile,
  folder,
}) => {
  test.setTimeout(300_000);
  const faults: string[] = [];
  boxfile.window.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  boxfile.window.on('pageerror', (error) => faults.push(error.message));

  const code = await test.step('the office', () => foundOffice(boxfile));
  await test.step('places', () => importList(boxfile, 'Places', 'whole-job/places.csv', 3));
  await test.step('people', () => importList(boxfile, 'People', 'whole-job/people.csv', 4));
  await test.step('devices', () => importDevices(boxfile));
  await test.step('register', () => registerByScanner(boxfile));
  await test.step('hand over', () => handOver(boxfile));
  await test.step('agreements', () => printAgreements(boxfile, join(folder, 'agreements.pdf')));
  const label = await test.step('labels', () => printLabels(boxfile, join(folder, 'labels.pdf')));
  await test.step('inventory', () => exportInventory(boxfile, join(folder, 'inventory.xlsx')));
  expect(faults).toEqual([]);

  const next = await boxfile.restart();
  await test.step('the recovery code', () => giveRecoveryCode(next.window, code));
  await test.step('sign in', () => signIn(next.window, administrator.name, administrator.pin));
  await test.step('the next day', () => findEverything(next, label));
  await test.step('the command line beside', () => meetTheCommandLine(next, folder, code));
  await test.step('a second start', () => startAgainBeside(next, folder));
  await next.app.close();
});
