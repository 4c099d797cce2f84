import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectNoSeriousViolations, openSample, signInToSample, test } from './boxfile.fixture.ts';

/** A health worker of the sample with an identity number, opened on their page. */
async function openWorker(window: Page): Promise<void> {
  await window.getByRole('link', { name: 'People' }).click();
  await window.getByRole('grid', { name: 'People' }).getByRole('row').nth(1).click();
  await expect(window.getByRole('heading', { name: 'History' })).toBeVisible();
}

/** Gives the person whose page is open an identity number. */
async function giveIdentity(window: Page, number: string): Promise<void> {
  await window.getByRole('link', { name: 'Edit' }).click();
  await window.getByLabel('Kind of identity paper').fill('NIDA');
  await window.getByLabel('Identity number').fill(number);
  await window.getByRole('button', { name: 'Save' }).click();
  await expect(window.getByRole('heading', { name: 'History' })).toBeVisible();
}

test('an identity number is masked, told when asked for, and the look is in the journal', async ({
  sample,
}) => {
  await openWorker(sample);
  await giveIdentity(sample, '19800101-00001-77');
  const identity = sample.getByRole('group', { name: 'Identity number' });
  await expect(identity).toContainText('NIDA •••-77');
  await expect(sample.locator('body')).not.toContainText('19800101-00001-77');
  await identity.getByRole('button', { name: 'Show' }).click();
  await expect(identity).toContainText('NIDA 19800101-00001-77');
  await expectNoSeriousViolations(sample);

  await sample.getByRole('link', { name: 'Edit' }).click();
  await expect(sample.getByLabel('Identity number')).toHaveValue('');
  await expectNoSeriousViolations(sample);
  await sample.getByRole('button', { name: 'Save' }).click();
  await expect(identity).toContainText('NIDA •••-77');

  await sample.getByRole('link', { name: 'Journal' }).click();
  const journal = sample.getByRole('grid', { name: 'Journal' });
  await expect(journal.getByRole('row', { name: /Identity number looked at/ })).toHaveCount(1);
});

test('the journal is narrowed down, opened entry by entry, and taken out with its end', async ({
  sample,
  boxfile,
  folder,
}) => {
  await openWorker(sample);
  await giveIdentity(sample, 'ID-1234567');
  await sample.getByRole('link', { name: 'Journal' }).click();
  const journal = sample.getByRole('grid', { name: 'Journal' });
  const correction = journal.getByRole('row', { name: /Sample \d+ changed/ });
  await expect(correction).toHaveCount(1);
  await expectNoSeriousViolations(sample);

  await correction.click();
  const entry = sample.getByRole('dialog');
  await expect(entry.getByRole('columnheader', { name: 'Before' })).toBeVisible();
  await expect(entry.getByRole('row', { name: /Identity number · changed/ })).toContainText('•••567');
  await expect(entry).toContainText('Seal of this entry');
  await expectNoSeriousViolations(sample);
  await sample.keyboard.press('Escape');

  await sample.getByRole('combobox', { name: 'Record' }).click();
  await sample.getByRole('option', { name: 'Device' }).click();
  await expect(correction).toHaveCount(0);
  await sample.getByRole('textbox', { name: 'Box, name, #entry' }).fill('Nobody at all');
  await expect(sample.getByText('No entries')).toBeVisible();
  await sample.getByRole('button', { name: 'Clear filters' }).click();
  await expect(correction).toHaveCount(1);

  const target = join(folder, 'journal.pdf');
  await boxfile.saveAs(target);
  await sample.getByRole('button', { name: 'Export' }).click();
  await sample.getByRole('menuitem', { name: 'To print (PDF)' }).click();
  await expect(sample.getByText('journal.pdf is written.')).toBeVisible({ timeout: 60_000 });
  expect((await readFile(target)).subarray(0, 5).toString()).toBe('%PDF-');
  await sample.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(journal.getByRole('row', { name: /Journal exported/ })).toHaveCount(1);

  await sample.getByRole('link', { name: /to look through/ }).click();
  await expect(sample.getByText('Nothing to look through')).toBeVisible();
  await expectNoSeriousViolations(sample);
});

test('everything held about somebody comes as a PDF and as JSON', async ({ sample, boxfile, folder }) => {
  await openWorker(sample);
  await giveIdentity(sample, 'ID-1234567');
  await sample.getByRole('button', { name: 'More actions' }).click();
  await sample.getByRole('menuitem', { name: 'Report of everything held' }).click();
  await sample.getByRole('button', { name: 'Look at it and print' }).click();
  await expect(sample.getByRole('button', { name: 'Print' })).toBeVisible({ timeout: 60_000 });
  await expectNoSeriousViolations(sample);
  const target = join(folder, 'person.json');
  await boxfile.saveAs(target);
  await sample.getByRole('button', { name: 'Save for machines (JSON)' }).click();
  await expect(sample.getByText('person.json is written.')).toBeVisible({ timeout: 60_000 });
  const report = JSON.parse(await readFile(target, 'utf8')) as { readonly person: object };
  expect(report.person).toMatchObject({ idNumber: 'ID-1234567' });
});

test('data of somebody who holds a device are not erased, and the reason is told', async ({ sample }) => {
  await openWorker(sample);
  await sample.getByRole('button', { name: 'More actions' }).click();
  await sample.getByRole('menuitem', { name: 'Erase personal data' }).click();
  const dialog = sample.getByRole('dialog');
  await expect(dialog).toContainText('These data must be kept for now');
  await expectNoSeriousViolations(sample);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
});

test('data of somebody without agreements are erased for good', async ({ sample }) => {
  await sample.getByRole('link', { name: 'People' }).click();
  await sample.getByRole('link', { name: 'Add a person' }).click();
  await sample.getByLabel('Full name as on the identity card').fill('Zz Specimen Leaver');
  await sample.getByRole('button', { name: 'Save' }).click();
  await expect(sample.getByRole('heading', { name: 'Zz Specimen Leaver' })).toBeVisible();
  await sample.getByRole('button', { name: 'More actions' }).click();
  await sample.getByRole('menuitem', { name: 'Erase personal data' }).click();
  await expectNoSeriousViolations(sample);
  await sample.getByRole('dialog').getByRole('button', { name: 'Erase for good' }).click();
  await expect(sample.getByRole('heading', { name: /^Erased person [0-9A-F]{6}$/ })).toBeVisible();
  await expect(sample.getByText('Zz Specimen Leaver')).toHaveCount(0);
  await expect(sample.getByRole('link', { name: 'Edit' })).toHaveCount(0);
});

test('an officer neither reads the journal nor erases anybody', async ({ boxfile: { window } }) => {
  await openSample(window);
  await signInToSample(window, 'Officer');
  await expect(window.getByRole('link', { name: 'People' })).toBeVisible();
  await expect(window.getByRole('link', { name: 'Journal' })).toHaveCount(0);
});

test('an act taken with a reason waits until a supervisor has looked it through', async ({
  boxfile: { window, saveAs },
  folder,
}) => {
  await openSample(window);
  await signInToSample(window, 'Officer');
  await window.getByRole('button', { name: 'Export this list' }).click();
  await saveAs(join(folder, 'inventory.csv'));
  await window.getByRole('button', { name: 'Save the file' }).click();
  await window.getByRole('dialog').getByRole('textbox').fill('The supervisor is away on leave');
  await window.getByRole('button', { name: 'Go on with this reason' }).click();
  await expect(window.getByText('inventory.csv')).toBeVisible({ timeout: 60_000 });
  await window.getByRole('button', { name: /^Signed in as/ }).click();
  await window.getByRole('menuitem', { name: 'Switch user' }).click();
  await signInToSample(window, 'Supervisor');
  await window.getByRole('link', { name: 'Journal' }).click();
  await window.getByRole('link', { name: '1 act to look through' }).click();
  await expect(window.getByText('Acted beyond their role: Export of the inventory')).toBeVisible();
  await expect(window.getByText('The supervisor is away on leave')).toBeVisible();
  await expectNoSeriousViolations(window);
  await window.getByRole('button', { name: 'Mark as looked through' }).click();
  await expect(window.getByText('Nothing to look through')).toBeVisible();
});
