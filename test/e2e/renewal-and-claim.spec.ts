import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { png } from '../scans/pictures.ts';
import { expect, expectNoSeriousViolations, test } from './boxfile.fixture.ts';
import { openArea } from './import-list.ts';

test('a claim with its receipt is decided and paid by another, and the agreement is signed anew', async ({
  boxfile,
  sample: window,
  folder,
}) => {
  await window.getByRole('checkbox', { name: 'Select BO-00199' }).click();
  await window.getByRole('button', { name: 'Print agreements' }).click();
  await window.getByRole('button', { name: 'Show 1 agreement' }).click();
  await boxfile.saveAs(join(folder, 'agreement.pdf'));
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(window.getByText('Saved: agreement.pdf')).toBeVisible();
  const agreements = window.getByRole('grid', { name: 'Agreements' });
  const find = window.getByRole('textbox', { name: 'Find by number or holder' });
  await openArea(boxfile, 'Agreements');
  await find.fill('BO-00199');
  await expect(agreements).toHaveAttribute('aria-rowcount', '2');
  await agreements.getByText('BO-00199').click();

  // A day that is no day is told beside its field, nothing is entered, and no other day takes its place.
  await window.getByRole('button', { name: 'Enter a claim' }).click();
  const dialog = window.getByRole('dialog');
  const until = dialog.getByLabel('Until');
  const lastDay = await until.inputValue();
  await dialog.getByLabel('Amount').fill('150');
  await until.fill('31/13/2026');
  await window.keyboard.press('Control+Enter');
  await expect(dialog.getByText('“31/13/2026” is no day.')).toBeVisible();
  await expect(until).toBeFocused();
  await expectNoSeriousViolations(window);
  await until.fill(lastDay);
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await window.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(window.getByRole('button', { name: 'Enter a claim' })).toBeFocused();

  await window
    .getByRole('region', { name: 'Allowance and claims' })
    .getByRole('link', { name: lastDay })
    .click();
  const claim = window.url();
  await writeFile(join(folder, 'receipt.png'), png(400, 300));
  await boxfile.chooseFile(join(folder, 'receipt.png'));
  await window.getByRole('button', { name: 'Add receipts' }).click();
  await window.getByRole('link', { name: 'receipt.png' }).click();
  await expect(window.getByRole('img', { name: 'Evidence of the claim' })).toHaveJSProperty(
    'naturalWidth',
    400,
  );
  await expectNoSeriousViolations(window);

  await window.getByRole('button', { name: 'Sample Administrator' }).click();
  await window.getByRole('menuitem', { name: 'Switch user' }).click();
  await window.getByRole('button', { name: 'Supervisor', exact: true }).click();
  await expect(window.getByRole('button', { name: 'Sample Supervisor' })).toBeVisible();
  await window.evaluate((page) => {
    location.href = page;
  }, claim);
  await window.getByRole('button', { name: 'Approve' }).click();
  await window.getByRole('button', { name: 'Enter the payment' }).click();
  await expect(dialog.getByLabel('Reference')).toBeFocused();
  await window.keyboard.type('MM-1234');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('main').getByText('Paid', { exact: true }).first()).toBeVisible();

  await openArea(boxfile, 'Agreements');
  await window.getByRole('button', { name: 'More actions' }).click();
  await window.getByRole('menuitem', { name: 'Yearly signing' }).click();
  await window.getByLabel('Due by').fill('31/12/2099');
  await window.getByRole('checkbox', { name: 'Choose BO-00199' }).check();
  await expectNoSeriousViolations(window);
  await window.getByRole('button', { name: 'Renew 1 agreement' }).click();
  await window.getByRole('button', { name: 'Show what is to be printed' }).click();
  await find.fill('BO-00199');
  await expect(agreements).toHaveAttribute('aria-rowcount', '2');
  await window.getByRole('checkbox', { name: 'Select BO-00199 rev. 2' }).click();
  await window.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(window.getByRole('button', { name: 'Show 1 agreement' })).toBeEnabled();
  await openArea(boxfile, 'Agreements');
  await agreements.getByText('BO-00199 rev. 2').click();
  await window.getByRole('link', { name: 'revision 1, superseded' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Agreement BO-00199' })).toBeVisible();
});
