import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { codesOn, render } from '../documents/paper.ts';
import { expect, expectNoSeriousViolations, scan, test, type Boxfile } from './boxfile.fixture.ts';
import { openArea } from './import-list.ts';

/** Prints the agreements of the sample into a file, whose pages bear the codes that are scanned. */
async function printForms(boxfile: Boxfile, target: string): Promise<void> {
  const { window } = boxfile;
  await openArea(boxfile, 'Agreements');
  await window.getByRole('button', { name: 'Print agreements' }).click();
  await window.getByRole('button', { name: /^Show \d+ agreements/ }).click();
  await boxfile.saveAs(target);
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(window.getByText(/^Saved: /)).toBeVisible();
}

async function codeOfPage(pdf: string, page: number): Promise<string> {
  const [code = ''] = await codesOn(await render(pdf, page, 150));
  return code;
}

/** Opens one of the pages of the agreements' area. */
async function openPage({ window }: Boxfile, name: string): Promise<void> {
  await window
    .getByRole('navigation', { name: 'Main menu' })
    .getByRole('link', { name: 'Agreements', exact: true })
    .click();
  await window
    .getByRole('navigation', { name: 'Main menu' })
    .getByRole('link', { name, exact: true })
    .click();
}

async function openBoxFile(boxfile: Boxfile, title: string, capacity: string): Promise<void> {
  const { window } = boxfile;
  await openPage(boxfile, 'Box files');
  await window.getByRole('button', { name: 'Open a box file' }).click();
  const dialog = window.getByRole('dialog', { name: 'Open a box file' });
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('Room for how many copies').fill(capacity);
  await dialog.getByRole('button', { name: 'Open a box file' }).click();
  await expect(window.getByRole('heading', { name: /^Box file \d{4}\/01$/ })).toBeVisible();
}

function folioRow(window: Page, folio: number) {
  return window
    .getByRole('region', { name: 'Contents' })
    .getByRole('row', { name: new RegExp(`^${folio} `) });
}

test('copies are filed by scanning, taken out and put back, and the box file is found', async ({
  boxfile,
  sample: window,
  folder,
}) => {
  const forms = join(folder, 'forms.pdf');
  await printForms(boxfile, forms);
  const code = await codeOfPage(forms, 1);
  await openBoxFile(boxfile, 'Sample wards', '3');
  await expectNoSeriousViolations(window);

  const field = window.getByLabel('Scan a form, or type its number');
  await field.focus();
  await scan(window, code);
  await expect(window.getByRole('alert')).toContainText('It does not bear every signature and stamp');
  await window.getByRole('button', { name: 'File it all the same' }).click();
  const reason = window.getByRole('dialog', { name: /all the same\?$/ });
  await reason.getByLabel('Reason').fill('The council keeps no stamp');
  await reason.getByRole('button', { name: 'File it all the same' }).click();
  await expect(window.getByText(/copy A: folio 1/)).toBeVisible();
  await expect(folioRow(window, 1)).toContainText('The council keeps no stamp');
  await expect(field).toBeFocused();
  await scan(window, code);
  await expect(window.getByRole('alert')).toContainText('It is in this box file already, at folio 1.');
  await scan(window, code.replace('+A', '+B'));
  await expect(window.getByRole('alert')).toContainText('The code was not made by this register');

  await window.getByRole('button', { name: 'Acts for folio 1' }).click();
  await window.getByRole('menuitem', { name: 'Take out' }).click();
  const loan = window.getByRole('dialog', { name: 'Take out folio 1' });
  await loan.getByLabel('Who takes it').fill('Sample Auditor');
  await loan.getByLabel('What for').fill('Yearly audit');
  await expectNoSeriousViolations(window);
  await loan.getByRole('button', { name: 'Take out' }).click();
  await expect(folioRow(window, 1)).toContainText('Taken out');
  await expect(folioRow(window, 1)).toContainText('Sample Auditor');
  await openPage(boxfile, 'Box files');
  await window.getByRole('link', { name: 'Papers taken out' }).click();
  const taken = window.getByRole('table', { name: 'Papers taken out' });
  await expect(taken.getByRole('row', { name: /Sample Auditor/ })).toContainText('folio 1');
  await expectNoSeriousViolations(window);
  await taken.getByRole('link', { name: /^Box file/ }).click();
  await field.focus();
  await scan(window, code);
  await expect(window.getByText(/copy A: back at folio 1/)).toBeVisible();
  await expect(folioRow(window, 1)).toContainText('In its place');

  await window.getByRole('button', { name: 'Acts for folio 1' }).press('Enter');
  await window.getByRole('menuitem', { name: 'Correct the filing' }).press('Enter');
  const correction = window.getByRole('dialog', { name: 'Correct folio 1' });
  await expect(correction.getByLabel('What was wrong')).toBeFocused();
  await window.keyboard.type('Put with the wrong wards');
  await expectNoSeriousViolations(window);
  await window.keyboard.press('Control+Enter');
  await expect(folioRow(window, 1)).toContainText('Filed here by mistake');
  await expect(folioRow(window, 1)).toContainText('Put with the wrong wards');

  await window.getByRole('link', { name: 'Contents list' }).click();
  await window.getByRole('button', { name: 'Show the contents list' }).click();
  await expect(window.getByRole('region', { name: /^Page 1 of 1/ }).locator('canvas')).toBeVisible();
  await expectNoSeriousViolations(window);
  await window
    .getByRole('link', { name: /^Box file \d/ })
    .first()
    .click();
  await window.getByRole('link', { name: 'Spine label' }).click();
  await window.getByRole('button', { name: 'Show the spine label' }).click();
  await expect(window.getByRole('region', { name: /^Page 1 of 1/ }).locator('canvas')).toBeVisible();
  await expectNoSeriousViolations(window);

  await window.keyboard.press('Control+k');
  await window.keyboard.type('Sample wards');
  await expect(window.getByRole('option', { name: /\d{4}\/01/ })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: /^Box file \d{4}\/01$/ })).toBeVisible();
});

test('a paper is verified by its code and by a photograph', async ({ boxfile, sample: window, folder }) => {
  const forms = join(folder, 'forms.pdf');
  await printForms(boxfile, forms);
  const code = await codeOfPage(forms, 1);
  const [, number = ''] = code.split('/');
  await openPage(boxfile, 'Verify a paper');
  await expect(window.getByLabel('Scan a code, or type a number')).toBeFocused();
  await expectNoSeriousViolations(window);

  await scan(window, code);
  await expect(window.getByRole('status').filter({ hasText: 'Paper and register agree' })).toContainText(
    'The paper is genuine and is the newest revision.',
  );
  await expect(window.getByText(/^In this office, since/)).toBeVisible();
  await expectNoSeriousViolations(window);
  await scan(window, code.replace('+A', '+B'));
  await expect(window.getByRole('alert')).toContainText('forged or mistyped');
  await scan(window, number);
  await expect(window.getByRole('alert')).toContainText('anybody can write a number');

  const photo = join(folder, 'photo');
  execFileSync('pdftoppm', [
    '-jpeg',
    '-gray',
    '-r',
    '110',
    '-f',
    '3',
    '-l',
    '3',
    '-singlefile',
    forms,
    photo,
  ]);
  await boxfile.chooseFile(`${photo}.jpg`);
  await window.getByRole('button', { name: 'Choose a file' }).click();
  await expect(window.getByText(/^A picture: its codes are judged below/)).toBeVisible({ timeout: 60_000 });
  await expect(window.getByText('The paper is genuine and is the newest revision.')).toBeVisible();
  await expectNoSeriousViolations(window);

  await scan(window, code);
  await window.getByRole('link', { name: 'Show what was agreed' }).click();
  await expect(window.getByRole('heading', { name: `Agreement ${number} as it was agreed` })).toBeVisible();
  await expect(window.getByRole('region', { name: /^Page 1 of/ }).locator('canvas')).toBeVisible({
    timeout: 30_000,
  });
});
