import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectNoSeriousViolations, test } from './boxfile.fixture.ts';
import { chooseList, importList, openArea } from './import-list.ts';

test('a list is matched, checked and taken in whole', async ({ boxfile, empty: window }) => {
  await chooseList(boxfile, 'Devices', 'devices.csv');
  await expect(window.getByText('devices.csv')).toBeVisible();
  await expectNoSeriousViolations(window);

  await window.getByRole('button', { name: 'Next: match the columns' }).click();
  await expect(window.getByRole('combobox', { name: 'Field for CHW name' })).toHaveValue("Holder's name");
  await expect(window.getByRole('combobox', { name: 'Field for Village' })).toHaveValue('Place: Kijiji');
  await expectNoSeriousViolations(window);

  await window.getByRole('button', { name: 'Next: check every row' }).click();
  await expect(window.getByRole('button', { name: 'New 8' })).toBeVisible();
  await expect(window.getByText('Nothing has been written yet.')).toBeVisible();
  await expectNoSeriousViolations(window);

  await window.getByRole('button', { name: 'Import 8 rows' }).click();
  await expect(window.getByText('8 added, 0 changed')).toBeVisible();
  await expectNoSeriousViolations(window);
  await window.getByRole('button', { name: 'Show the devices' }).click();
  await expect(window.getByRole('grid', { name: 'Devices' })).toHaveAttribute('aria-rowcount', '9');
  await expect(window.getByText('Asha Sample')).toBeVisible();

  await importAgain();
  async function importAgain(): Promise<void> {
    await chooseList(boxfile, 'Devices', 'devices.csv');
    await window.getByRole('button', { name: 'Next: match the columns' }).click();
    await window.getByRole('button', { name: 'Next: check every row' }).click();
    await expect(window.getByRole('button', { name: 'Same 8' })).toBeVisible();
    await expect(window.getByText('There is nothing to import')).toBeVisible();
    await expect(window.getByRole('button', { name: 'Import 0 rows' })).toBeDisabled();
  }
});

test('what was imported goes on to the printer, and nothing else', async ({ boxfile, sample: window }) => {
  await importList(boxfile, 'Devices', 'devices.csv', 8);
  await window.getByRole('button', { name: 'Print the agreements of the 8 new devices' }).click();
  await expect(window.getByRole('radio', { name: /8 devices/ })).toBeChecked();
});

test('refused rows say why and stop the import until they are left out', async ({
  boxfile,
  empty: window,
}) => {
  await chooseList(boxfile, 'Devices', 'devices-with-faults.csv');
  await window.getByRole('button', { name: 'Next: match the columns' }).click();
  await window.getByRole('button', { name: 'Next: check every row' }).click();

  const report = window.getByRole('table', { name: 'Rows of the file' });
  await expect(window.getByRole('button', { name: 'Refused 2' })).toHaveAttribute('aria-pressed', 'true');
  await expect(report.getByRole('row', { name: 'KIL-00002' })).toContainText('350000000000023');
  await expect(report.getByRole('row', { name: 'KIL-00002' })).toContainText('This IMEI does not add up');
  await expect(report.getByRole('row', { name: 'KIL-00003' })).toContainText('fridge');
  await expect(report.getByRole('row', { name: 'KIL-00003' })).toContainText('31/02/2026');
  await expect(window.getByRole('button', { name: 'Import 1 row' })).toBeDisabled();
  await expectNoSeriousViolations(window);

  await window.getByRole('button', { name: 'New 1' }).click();
  await expect(report.getByRole('row')).toHaveCount(2);
  await window.getByRole('checkbox', { name: 'Leave the 2 refused rows out' }).check();
  await window.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(window.getByText('1 added, 0 changed, 0 the same as before, 2 left out.')).toBeVisible();
});

test('strange headings are matched by hand, and nothing is lost on the way', async ({
  boxfile,
  empty: window,
}) => {
  await chooseList(boxfile, 'Devices', 'devices-other-headings.csv');
  await window.getByRole('button', { name: 'Next: match the columns' }).click();
  const number = window.getByRole('combobox', { name: 'Field for Nambari' });
  await expect(number).toHaveValue('');
  await number.fill('Box');
  await window.getByRole('option', { name: 'Box number' }).click();
  await window.getByRole('combobox', { name: 'Field for Mfano' }).fill('Model');
  await window.getByRole('option', { name: 'Model', exact: true }).click();

  await openArea(boxfile, 'People');
  await openArea(boxfile, 'Exchange');
  await window.getByRole('link', { name: 'Import' }).click();
  await expect(number).toHaveValue('Box number');

  await window.getByRole('button', { name: 'Remove Owner', exact: true }).click();
  await expect(window.getByText('A field is missing that every row must have: Owner')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Next: check every row' })).toBeDisabled();
  await window.getByRole('combobox', { name: 'Add a field' }).fill('Owner');
  await window.getByRole('option', { name: 'Owner', exact: true }).click();

  await window.getByRole('button', { name: 'Next: check every row' }).click();
  await expect(window.getByRole('button', { name: 'New 3' })).toBeVisible();
  await window.getByRole('button', { name: 'Back to the columns' }).click();
  await expect(number).toHaveValue('Box number');
  await window.getByRole('button', { name: 'Cancel the import' }).click();
  await expect(window.getByRole('heading', { name: 'Import a list' })).toBeVisible();
});

test('a file that is no list is refused with its reason', async ({ boxfile, empty: window, folder }) => {
  await openArea(boxfile, 'Exchange');
  await window.getByRole('link', { name: 'Import' }).click();
  const choose = async (name: string, bytes: Uint8Array | string): Promise<void> => {
    await writeFile(join(folder, name), bytes);
    await boxfile.chooseFile(join(folder, name));
    await window.getByRole('button', { name: /^Choose (a|another) file/ }).click();
  };
  await choose('empty.csv', '');
  await expect(window.getByRole('alert')).toContainText('It holds no headings and no rows.');
  await choose('torn.csv', 'Box No,Model\nKIL-00001,"Model One\n');
  await expect(window.getByRole('alert')).toContainText(
    'A quotation mark that begins in line 2 is never closed.',
  );
  await choose('picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 255]));
  await expect(window.getByRole('alert')).toContainText('It is not a list');
  await expect(window.getByRole('button', { name: 'Next: match the columns' })).toBeDisabled();
  await expectNoSeriousViolations(window);
});

test('people and places are taken in', async ({ boxfile, empty: window }) => {
  await importList(boxfile, 'Places', 'places.csv', 3);
  await window.getByRole('button', { name: 'Show the places' }).click();
  await window.getByRole('button', { name: 'What lies in Sample Region' }).click();
  await expect(window.getByRole('link', { name: 'Sample Council' })).toBeVisible();

  await importList(boxfile, 'People', 'people.csv', 3);
  await window.getByRole('button', { name: 'Show the people' }).click();
  await expect(window.getByRole('grid', { name: 'People' })).toHaveAttribute('aria-rowcount', '4');
  await expect(window.getByText('Halima Sample')).toBeVisible();
});

test('the inventory is written: all of it, or exactly what the list shows', async ({
  boxfile,
  sample: window,
  folder,
}) => {
  await openArea(boxfile, 'Exchange');
  await window.getByRole('link', { name: 'Export' }).click();
  await expectNoSeriousViolations(window);
  await boxfile.saveAs(join(folder, 'all.xlsx'));
  await window.getByRole('button', { name: 'Save the file' }).click();
  await expect(window.getByRole('heading', { name: 'all.xlsx is written' })).toBeVisible();
  await expect(window.getByText('200 devices', { exact: true })).toBeVisible();
  expect((await readFile(join(folder, 'all.xlsx'))).subarray(0, 2).toString()).toBe('PK');

  await openArea(boxfile, 'Devices');
  await window.getByLabel('Box number, IMEI, name, place').fill('BO-0001');
  await expect(window.getByRole('grid', { name: 'Devices' })).toHaveAttribute('aria-rowcount', '11');
  await window.getByRole('button', { name: 'Export this list' }).click();
  await expect(window.getByRole('radio', { name: /^10 devices, exactly as/ })).toBeChecked();
  await window.getByRole('radio', { name: 'Text with commas (CSV)' }).check();
  await boxfile.saveAs(join(folder, 'ten.csv'));
  await window.getByRole('button', { name: 'Save the file' }).click();
  await expect(window.getByRole('heading', { name: 'ten.csv is written' })).toBeVisible();
  const lines = (await readFile(join(folder, 'ten.csv'), 'utf8')).trim().split(/\r?\n/);
  expect(lines).toHaveLength(11);
  expect(lines.slice(1).every((line) => line.includes('BO-0001'))).toBe(true);

  await window.getByRole('button', { name: 'Jobs' }).click();
  await expect(window.getByText('ten.csv, 10 rows')).toBeVisible();
  await expectNoSeriousViolations(window);
});
