import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  createRegister,
  expect,
  expectNoSeriousViolations,
  scan,
  startRegistering,
  test,
  type Boxfile,
} from './boxfile.fixture.ts';

const imeis = ['356938035643809', '490154203237518'] as const;

/** Opens an item of the menu beside the first button of a page. */
async function choose(window: Page, item: string): Promise<void> {
  await window.getByRole('button', { name: 'More' }).first().click();
  await window.getByRole('menuitem', { name: item }).click();
}

async function toAgreements(window: Page): Promise<void> {
  await window
    .getByRole('navigation', { name: 'Main menu' })
    .getByRole('link', { name: 'Agreements', exact: true })
    .click();
}

/** Saves the document in sight, which enters it as printed. */
async function save({ window, saveAs }: Boxfile, path: string): Promise<void> {
  await saveAs(path);
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(window.getByText(/saved/i).first()).toBeVisible();
}

/** Registers a phone with a charger, gives it to a new worker and saves its agreement. */
async function handOut(boxfile: Boxfile, folder: string): Promise<void> {
  const { window } = boxfile;
  await startRegistering(window);
  await scan(window, imeis[0]);
  await window.getByRole('checkbox', { name: 'Charger', exact: true }).check();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('KIL-00001 is registered.')).toBeVisible();
  await window.getByRole('link', { name: 'KIL-00001' }).click();
  await window.getByRole('link', { name: 'Hand over' }).click();
  await expect(window.getByLabel('Scan the box')).toBeFocused();
  await scan(window, 'KIL-00001');
  await scan(window, imeis[0]);
  await expect(window.getByText('Box and phone belong together')).toBeVisible();
  await window.getByRole('combobox', { name: 'Health worker' }).fill('Amina Specimen');
  await expect(window.getByRole('option', { name: 'Add “Amina Specimen” as new' })).toBeVisible();
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('heading', { name: 'Print agreements' })).toBeVisible();
  await window.getByRole('button', { name: /^Show/ }).click();
  await save(boxfile, join(folder, 'agreement.pdf'));
  await toAgreements(window);
  await window.getByRole('gridcell', { name: 'KIL-00001', exact: true }).first().click();
  await expect(window.getByRole('heading', { level: 1, name: 'Agreement KIL-00001' })).toBeVisible();
}

test('blank forms take numbers, and a form filled in by hand is entered with the keyboard', async ({
  boxfile,
  folder,
}) => {
  await createRegister(boxfile);
  const { window } = boxfile;
  await toAgreements(window);
  await choose(window, 'Print blank forms');
  await expect(window.getByText('The first will be KIL-00001.')).toBeVisible();
  await window.getByLabel('How many forms').fill('2');
  await window.getByRole('button', { name: 'Take the numbers' }).click();
  await expect(window.getByText('KIL-00001 to KIL-00002 are taken. Print them now.')).toBeVisible();
  await save(boxfile, join(folder, 'blanks.pdf'));
  await expectNoSeriousViolations(window);

  await toAgreements(window);
  await choose(window, 'Enter a form');
  await expect(window.getByLabel('Scan the form')).toBeFocused();
  await scan(window, 'KIL-00009');
  await expect(
    window.getByText('No printed form of this register has the code or number “KIL-00009”.'),
  ).toBeVisible();
  await scan(window, 'KIL-00001 A');
  await expect(window.getByRole('heading', { name: 'Form KIL-00001, revision 1' })).toBeVisible();
  await window.getByRole('combobox', { name: 'Health worker' }).focus();
  await window.keyboard.type('Amina Specimen');
  await expect(window.getByRole('option', { name: 'Add “Amina Specimen” as new' })).toBeVisible();
  await window.keyboard.press('Enter');
  await window.getByLabel('IMEI 1').focus();
  await scan(window, imeis[0]);
  await window.getByLabel('Scan the box').focus();
  await scan(window, 'KIL-00001');
  await scan(window, imeis[1]);
  await expect(window.getByRole('alert').getByText('This is another phone')).toBeVisible();
  await window.getByLabel('Scan the phone').fill('');
  await window.getByLabel('Scan the phone').focus();
  await scan(window, imeis[0]);
  await expect(window.getByText('Box and phone belong together')).toBeVisible();
  await window.getByLabel('Health worker: name').fill('Amina Specimen');
  await expectNoSeriousViolations(window);
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('Form KIL-00001 of Amina Specimen is entered.')).toBeVisible();
  await expect(window.getByLabel('Scan the form')).toBeFocused();

  await toAgreements(window);
  await choose(window, 'Box numbers');
  const rows = window.getByRole('table').getByRole('row');
  await expect(rows.filter({ hasText: 'KIL-00001' })).toContainText('On a registered device');
  await expect(rows.filter({ hasText: 'KIL-00002' })).toContainText(
    'On a blank form that has not been entered',
  );
  await expectNoSeriousViolations(window);
  await window.getByRole('link', { name: 'Devices', exact: true }).click();
  await startRegistering(window);
  await window.getByRole('button', { name: 'Use another number' }).click();
  await window.getByRole('textbox', { name: 'Use another number' }).fill('KIL-00002');
  await window.getByLabel('IMEI 1').focus();
  await scan(window, imeis[1]);
  await window.keyboard.press('Control+Enter');
  await window.getByRole('link', { name: 'KIL-00002' }).click();
  await window.getByRole('link', { name: 'Hand over' }).click();
  const form = window.getByRole('note', { name: 'Form KIL-00002 is on paper already' });
  await expect(form).toContainText("Institution's device, English");
  await expect(window.getByLabel('Template', { exact: true })).toBeHidden();
  await expect(window.locator('[data-primary]')).toHaveText('Hand over');
  await expect(window.getByRole('button', { name: 'Hand over' })).toHaveCount(1);
  await expectNoSeriousViolations(window);
  await form.getByRole('link', { name: 'Agreement KIL-00002' }).click();
  await choose(window, 'Void this form');
  await window.getByLabel('Reason').fill('Coffee on it');
  await window.getByRole('button', { name: 'Void this form' }).click();
  await expect(window.getByText('The blank form KIL-00002 is void. Its number stays used.')).toBeVisible();
});

test('signatures make copies complete, and a swap makes a new revision that keeps the old phone', async ({
  boxfile,
  folder,
}) => {
  await createRegister(boxfile);
  const { window } = boxfile;
  await handOut(boxfile, folder);
  await expect(window.getByText('Copy A still needs: Health worker: not signed')).toBeVisible();
  await window.getByRole('button', { name: 'Record signatures' }).click();
  for (const party of ['Health worker', 'Supervisor', 'Issuing officer']) {
    await expect(window.getByLabel('Whose signature')).toHaveValue(/./);
    await expect(
      window.getByRole('dialog').getByRole('option', { name: party, exact: true }),
    ).toHaveJSProperty('selected', true);
    await window.getByLabel('Name of who signed').fill(`Specimen ${party}`);
    await window.keyboard.press('Control+Enter');
  }
  await window.getByLabel('Name of who signed').fill('Specimen Executive');
  await window
    .getByRole('dialog')
    .getByLabel('Stamp', { exact: true })
    .selectOption({ label: 'Cannot be read' });
  await expectNoSeriousViolations(window);
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('dialog')).toBeHidden();
  await expect(window.getByText('Copy B still needs: Council: stamp cannot be read')).toBeVisible();
  for (const mark of ['A', 'B']) {
    await window.getByRole('button', { name: `${mark} Specimen Executive` }).click();
    await window.getByRole('menuitem', { name: 'Correct' }).click();
    await window.getByRole('dialog').getByLabel('Stamp', { exact: true }).selectOption({ label: 'Present' });
    await window.getByRole('dialog').getByRole('button', { name: 'Correct' }).click();
    await expect(window.getByText(`Copy ${mark}: complete`)).toBeVisible();
  }
  await expect(window.getByRole('main').getByText('Signed and stamped').first()).toBeVisible();
  await expectNoSeriousViolations(window);

  await choose(window, 'Swap the device');
  await window.getByLabel('What is wrong with it').fill('Screen broken');
  await window.getByLabel('IMEI 1').focus();
  await scan(window, imeis[1]);
  await window.getByLabel('Scan the box').fill('KIL-00001');
  await window.getByLabel('Scan the phone').fill(imeis[1]);
  await expectNoSeriousViolations(window);
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('Another device is in box KIL-00001. Print revision 2.')).toBeVisible();
  await window.getByRole('combobox', { name: /^Search/ }).fill(imeis[0]);
  await expect(
    window.getByRole('option', { name: /KIL-00001.*an earlier device of this box/ }),
  ).toBeVisible();
});

test('a transfer takes the device back from one holder by the keyboard alone, and the old agreement stays to be read', async ({
  boxfile,
  folder,
}) => {
  await createRegister(boxfile);
  const { window } = boxfile;
  await handOut(boxfile, folder);
  await choose(window, 'Transfer to another holder');
  await expect(window.getByLabel('Scan the box')).toBeFocused();
  await scan(window, 'KIL-00001');
  await scan(window, imeis[0]);
  await expect(window.getByText('Box and phone belong together')).toBeVisible();
  const back = window.getByRole('group', { name: 'What came back with it' });
  await back.getByRole('checkbox', { name: 'Charger', exact: true }).focus();
  await window.keyboard.press('Space');
  await expect(
    window
      .getByRole('group', { name: 'Handed on with it' })
      .getByRole('checkbox', { name: 'Charger', exact: true }),
  ).not.toBeChecked();
  await window.getByRole('combobox', { name: 'Health worker' }).focus();
  await window.keyboard.type('Neema Specimen');
  await expect(window.getByRole('option', { name: 'Add “Neema Specimen” as new' })).toBeVisible();
  await window.keyboard.press('Enter');
  await expectNoSeriousViolations(window);
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('KIL-00001 is with Neema Specimen now. Print revision 2.')).toBeVisible();
  await expect(window.getByText('another holder', { exact: true })).toBeVisible();
  await window.getByRole('link', { name: 'revision 1, superseded' }).click();
  await expect(window.getByRole('main').getByText('Superseded').first()).toBeVisible();
  await expect(window.getByRole('list', { name: 'Still owed' })).toContainText('Charger');
  await expectNoSeriousViolations(window);
});

test('what is missing when a device comes back stays owed until it is settled', async ({
  boxfile,
  folder,
}) => {
  await createRegister(boxfile);
  const { window } = boxfile;
  await handOut(boxfile, folder);
  await window.getByRole('link', { name: 'KIL-00001' }).first().click();
  await window.getByRole('link', { name: 'Take back' }).click();
  await window.getByRole('checkbox', { name: 'Charger', exact: true }).uncheck();
  await window.getByLabel('Money owed').fill('12500');
  await window.getByLabel('Currency').fill('TZS');
  await expectNoSeriousViolations(window);
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('KIL-00001 is back in stock.')).toBeVisible();
  await toAgreements(window);
  await choose(window, 'Still owed');
  await expect(window.getByRole('row', { name: /KIL-00001/ })).toContainText('Charger, TZS 12,500');
  await expectNoSeriousViolations(window);
  await window.getByRole('link', { name: 'KIL-00001' }).click();
  for (const what of ['Charger', 'TZS 12,500']) {
    await window.getByRole('button', { name: `Settle: ${what}` }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Settle' }).click();
    await expect(window.getByText(`${what} is settled.`)).toBeVisible();
  }
  await expect(window.getByText('Not at their end place: copies A, B.')).toBeVisible();
  await expectNoSeriousViolations(window);
  await window.getByRole('link', { name: 'Return slip' }).click();
  await window.getByRole('button', { name: 'Return slip' }).click();
  await save(boxfile, join(folder, 'slip.pdf'));
});

test('a claim warns of days claimed twice, is not decided by who entered it, and stands in the unpaid list', async ({
  boxfile,
  folder,
}) => {
  await createRegister(boxfile);
  const { window } = boxfile;
  await handOut(boxfile, folder);
  await window.getByRole('button', { name: 'Set the allowance' }).click();
  await window.getByLabel('Amount').fill('5000');
  await window.getByLabel('Currency').fill('TZS');
  await expectNoSeriousViolations(window);
  await window.keyboard.press('Control+Enter');
  await expect(
    window.getByText('TZS 5,000 every month for airtime and data, paid by the partner'),
  ).toBeVisible();
  const dialog = window.getByRole('dialog');
  await window.getByRole('button', { name: 'Enter a claim' }).click();
  await dialog.getByLabel('From').fill('1 Jan 2026');
  await dialog.getByLabel('Amount').focus();
  await window.keyboard.press('Control+Enter');
  await expect(dialog.getByText(/^The holder had the device from/)).toBeVisible();
  await window.keyboard.press('Escape');
  for (const warned of [false, true]) {
    await window.getByRole('button', { name: 'Enter a claim' }).click();
    await dialog.getByLabel('Amount').focus();
    await expect(dialog.getByText(/These days are claimed already/)).toHaveCount(warned ? 1 : 0);
    await window.keyboard.press('Control+Enter');
    await expect(
      window.getByText('The claim over TZS 5,000 is entered and waits for a decision.'),
    ).toBeVisible();
    await expect(dialog).toBeHidden();
  }
  await window.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Claims' }).click();
  await expect(window.getByText('2 claims, TZS 10,000')).toBeVisible();
  await expectNoSeriousViolations(window);
  await window.getByRole('gridcell', { name: 'KIL-00001', exact: true }).first().click();
  await expect(window.getByText('You entered this claim. Another supervisor decides on it.')).toBeVisible();
  await expectNoSeriousViolations(window);
  await window.getByRole('link', { name: 'Claims' }).last().click();
  await window.getByRole('link', { name: 'Print the list' }).click();
  await window.getByRole('button', { name: 'Print the list' }).click();
  await save(boxfile, join(folder, 'claims.pdf'));
});
