import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectNoSeriousViolations, scan, test, type Boxfile } from './boxfile.fixture.ts';
import { openArea } from './import-list.ts';

/** Prints the agreements of three sample devices into a file, which is as good as paper to the register. */
async function printThree(boxfile: Boxfile, window: Page, folder: string): Promise<void> {
  await openArea(boxfile, 'Devices');
  await window.getByLabel('Box number, IMEI, name, place').fill('BO-0001');
  await expect(window.getByRole('grid', { name: 'Devices' })).toHaveAttribute('aria-rowcount', '11');
  for (const number of ['BO-00011', 'BO-00012', 'BO-00013']) {
    await window.getByRole('checkbox', { name: `Select ${number}` }).click();
  }
  await window.getByRole('button', { name: 'Print agreements' }).click();
  await window.getByRole('button', { name: 'Show 3 agreements' }).click();
  await expect(window.getByRole('region', { name: 'Agreements' }).locator('canvas').first()).toBeVisible();
  await boxfile.saveAs(join(folder, 'agreements.pdf'));
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(window.getByText('Saved: agreements.pdf')).toBeVisible();
}

/** Issues what is printed to the first supervisor found and keeps the receipt sheet. */
async function issue(boxfile: Boxfile, window: Page, folder: string): Promise<void> {
  await openArea(boxfile, 'Agreements');
  await window.getByRole('textbox', { name: 'Find by number or holder' }).fill('BO-0001');
  await expect(window.getByRole('grid', { name: 'Agreements' })).toHaveAttribute('aria-rowcount', '11');
  for (const number of ['BO-00011', 'BO-00012', 'BO-00013']) {
    await window.getByRole('checkbox', { name: `Select ${number}` }).click();
  }
  await window.getByRole('button', { name: 'Issue to a supervisor' }).click();
  await expect(window.getByRole('grid', { name: 'Ready to go' })).toHaveAttribute('aria-rowcount', '4');
  await window.getByRole('combobox', { name: 'Supervisor' }).fill('Sample');
  await window.getByRole('option').first().click();
  await expect(window.getByText(/3 agreements, 6 copies to /)).toBeVisible();
  await expectNoSeriousViolations(window);
  await window.getByRole('button', { name: 'Issue to a supervisor' }).click();
  await expect(window.getByText('Receipt sheet T-00001').first()).toBeAttached({ timeout: 20_000 });
  await boxfile.saveAs(join(folder, 'receipt.pdf'));
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(window.getByText('Saved: receipt.pdf')).toBeVisible();
  expect((await readFile(join(folder, 'receipt.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
}

test('forms are issued, collected by scanning and sent to a council in part', async ({
  boxfile,
  sample: window,
  folder,
}) => {
  test.setTimeout(120_000);
  await printThree(boxfile, window, folder);
  await issue(boxfile, window, folder);

  await openArea(boxfile, 'Agreements');
  await window.getByRole('link', { name: 'Outstanding' }).click();
  await expect(window.getByText('3 agreements, 6 copies')).toBeVisible();
  await expectNoSeriousViolations(window);
  await window.getByRole('link', { name: 'Take papers back' }).click();
  const field = window.getByLabel('Scan the code of a form, or type its number and copy');
  await expect(field).toBeFocused();
  await scan(window, 'BO-00011');
  await scan(window, 'BO-00012 A');
  await scan(window, 'BO-00012 A');
  await scan(window, 'no such form');
  await scan(window, 'BO-00012 B');
  const lines = window.getByRole('list', { name: 'Scanned' }).getByRole('listitem');
  await expect(lines).toHaveCount(5);
  await expect(lines.nth(2)).toContainText('Already taken back today');
  await expect(lines.nth(1)).toContainText('Not a form of this register');
  await expect(window.getByText('4 papers taken back')).toBeVisible();
  await window.getByRole('button', { name: 'Undo the last scan' }).click();
  await expect(lines).toHaveCount(4);
  await expect(field).toBeFocused();
  await scan(window, 'BO-00012 B');
  await expect(window.getByText('4 papers taken back')).toBeVisible();
  await expectNoSeriousViolations(window);

  await openArea(boxfile, 'Agreements');
  await window.getByRole('link', { name: 'Councils' }).click();
  await window.getByRole('link', { name: 'Enter a council' }).click();
  await window.getByRole('textbox', { name: 'Name', exact: true }).fill('Specimen Council');
  await window.getByLabel('What its stamp says').fill('SPECIMEN COUNCIL');
  await window.getByRole('button', { name: 'Save' }).click();
  await expect(window.getByRole('grid', { name: 'Councils and partners' })).toHaveAttribute(
    'aria-rowcount',
    '2',
  );
  await expectNoSeriousViolations(window);

  await openArea(boxfile, 'Today');
  await expect(window.getByRole('button', { name: /^2\s*Collected, not sent to a council/ })).toBeVisible();
  await expectNoSeriousViolations(window);
  await window.getByRole('link', { name: 'Send to a council' }).click();
  await window.getByText('All to one council', { exact: true }).click();
  await window.getByRole('combobox', { name: 'Council' }).fill('Spec');
  await window.getByRole('option', { name: /Specimen Council/ }).click();
  await expect(window.getByText(/2 agreements, 4 copies to Specimen Council/)).toBeVisible();
  await window.getByRole('button', { name: 'Send to a council' }).click();
  await expect(window.getByText('Transmittal sheet T-00002').first()).toBeAttached({ timeout: 20_000 });

  await openArea(boxfile, 'Agreements');
  await window.getByRole('link', { name: 'Transmittals' }).click();
  await expect(window.getByRole('grid', { name: 'Transmittals' })).toContainText('T-00002');
  await window.getByRole('grid', { name: 'Transmittals' }).press('Enter');
  await window.getByRole('checkbox', { name: 'BO-00011 A' }).check();
  await window.getByRole('checkbox', { name: 'BO-00011 B' }).check();
  await window.getByRole('button', { name: 'Take 2 copies back' }).click();
  await expect(window.getByRole('row', { name: /BO-00011 A/ })).toContainText('Back,');
  await expect(window.getByRole('row', { name: /BO-00012 A/ })).toContainText('out');
  await expectNoSeriousViolations(window);
});

test('each copy shows where it is and how it came there, and what happens to it is entered', async ({
  boxfile,
  sample: window,
  folder,
}) => {
  await printThree(boxfile, window, folder);
  await openArea(boxfile, 'Agreements');
  await window.getByRole('textbox', { name: 'Find by number or holder' }).fill('BO-00011');
  await expect(window.getByRole('grid', { name: 'Agreements' })).toHaveAttribute('aria-rowcount', '2');
  await expect(window.getByRole('grid', { name: 'Agreements' })).toContainText('BO-00011');
  await window.getByRole('grid', { name: 'Agreements' }).press('Enter');
  const copy = window.getByRole('region', { name: 'Copy A' });
  await expect(copy).toContainText('In this office');
  await expect(window.getByRole('button', { name: 'Issue to a supervisor' })).toBeVisible();

  await copy.getByRole('button', { name: 'What happened to copy A' }).click();
  await window.getByRole('menuitem', { name: 'Filled in and back in the office' }).click();
  await expectNoSeriousViolations(window);
  await window.getByRole('dialog').getByRole('button', { name: 'Filled in and back in the office' }).click();
  const chain = window.getByRole('list', { name: 'Chain of copy A' }).getByRole('listitem');
  await expect(chain).toHaveCount(2);
  await expect(chain.last()).toContainText('Collected');
  await expectNoSeriousViolations(window);

  await copy.getByRole('button', { name: 'What happened to copy A' }).click();
  await window.getByRole('menuitem', { name: 'Lost' }).click();
  await window.getByRole('dialog').getByLabel('Note').fill('Left on the bus');
  await window.getByRole('dialog').getByRole('button', { name: 'Lost' }).click();
  await expect(chain.last()).toContainText('Left on the bus');
  await expect(copy).toContainText('Lost');
});
