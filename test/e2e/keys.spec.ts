import { join } from 'node:path';
import { codeBytes, recoveryCodeOf } from '../../main/keys/recovery-code.rules.ts';
import {
  administrator,
  createRegister,
  enterFirstAdministrator,
  expect,
  expectNoSeriousViolations,
  signIn,
  test,
  type Boxfile,
} from './boxfile.fixture.ts';
import { codeOnSheet, giveRecoveryCode, takeRecoverySheet } from './recovery-sheet.ts';

/** A register made as far as the recovery sheet, which is on screen. */
async function asFarAsTheSheet({ window }: Boxfile): Promise<void> {
  await window.getByRole('button', { name: 'Create a register' }).click();
  await window.getByLabel('Office name').fill('Specimen Health Office');
  await window.getByRole('combobox', { name: 'Country' }).fill('Tanzania');
  await window.getByRole('option', { name: 'Tanzania' }).click();
  await window.getByLabel('Box-number prefix').fill('KIL');
  await window.getByRole('button', { name: 'Create the register' }).click();
  await enterFirstAdministrator(window);
  await expect(window.locator('canvas').first()).toBeVisible();
}

test('nobody gets past the recovery sheet; after a restart it is asked for again', async ({
  boxfile,
  folder,
}) => {
  const { window } = boxfile;
  await asFarAsTheSheet(boxfile);
  await expectNoSeriousViolations(window);
  await expect(window.getByRole('navigation', { name: 'Main menu' })).toHaveCount(0);
  await expect(window.getByRole('button', { name: 'I have the sheet' })).toBeDisabled();
  const sheet = join(folder, 'first.pdf');
  await boxfile.saveAs(sheet);
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await window.getByRole('button', { name: 'I have the sheet' }).click();
  await expectNoSeriousViolations(window);

  // Groups of another sheet are refused, one by one.
  await window.keyboard.type('AAAAA');
  await expect(window.getByText(/^Group \d does not add up/)).toBeVisible();
  await window.keyboard.press('Control+a');
  await window.keyboard.type('00000-1111J-2222A-33333-44444-55555-66666');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Is the sheet at hand?' })).toBeVisible();
  await expect(window.getByRole('navigation', { name: 'Main menu' })).toHaveCount(0);

  // The power fails. The sheet that was saved opens the register, and is proved by that.
  const again = await boxfile.restart();
  await giveRecoveryCode(again.window, await codeOnSheet(sheet));
  await signIn(again.window, administrator.name, administrator.pin);
  await expect(again.window.getByRole('heading', { name: 'No devices yet' })).toBeVisible();
  await again.app.close();
});

test('a register asks for its code, names a mistyped group, and makes wrong codes wait', async ({
  boxfile,
}) => {
  const code = await createRegister(boxfile);
  const { window, app } = await boxfile.restart();
  await expect(window.getByText('Specimen-Health-Office')).toBeVisible();
  await expect(window.getByText('Specimen Health Office')).toHaveCount(0);
  await expectNoSeriousViolations(window);

  const groups = code.split('-');
  const mistyped = groups.with(2, groups[2]?.startsWith('A') ? 'B2345' : 'A2345');
  await window.keyboard.type(mistyped.join('-').toLowerCase());
  await expect(window.getByText('Group 3 does not add up. Compare it with the sheet.')).toBeVisible();
  await expect(window.getByRole('img', { name: 'Group 7 is right' })).toBeVisible();
  await expectNoSeriousViolations(window);

  const first = window.getByRole('textbox', { name: 'Group 1' });
  const open = window.getByRole('button', { name: 'Open the register' });
  const wrong = recoveryCodeOf(new Uint8Array(codeBytes));
  for (let time = 0; time < 3; time += 1) {
    await first.fill(wrong);
    await open.click();
    await expect(window.getByRole('alert')).toContainText('This code does not open this register.');
  }
  await expect(window.getByRole('alert')).toContainText('Wait 2 seconds');
  await expect(open).toBeDisabled();
  await expectNoSeriousViolations(window);
  await first.fill(code);
  await expect(open).toBeEnabled();
  await open.click();
  await expect(window.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await app.close();
});

test('a new code takes the place of the old one once its sheet is confirmed, and not before', async ({
  boxfile,
  folder,
}) => {
  const { window } = boxfile;
  const old = await createRegister(boxfile);
  const begin = async (at: Boxfile, pin: string): Promise<void> => {
    await at.window.getByRole('link', { name: 'Settings' }).click();
    await at.window.getByRole('link', { name: 'Recovery sheet' }).click();
    await at.window.getByLabel('Your PIN or password').fill(pin);
    await at.window.getByRole('button', { name: 'Make a new sheet' }).click();
  };
  await begin(boxfile, '000111');
  await expect(window.getByRole('button', { name: 'Make a new sheet' })).toBeDisabled();
  await expect(window.locator('canvas')).toHaveCount(0);
  await expectNoSeriousViolations(window);
  await begin(boxfile, administrator.pin);
  await expect(window.locator('canvas').first()).toBeVisible();
  const unconfirmed = join(folder, 'unconfirmed.pdf');
  await boxfile.saveAs(unconfirmed);
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(window.getByText('Saved: unconfirmed.pdf')).toBeVisible();

  // Left before it was confirmed: the old sheet is still good.
  const again = await boxfile.restart();
  await giveRecoveryCode(again.window, old);
  await signIn(again.window, administrator.name, administrator.pin);
  await begin(again, administrator.pin);
  const fresh = await takeRecoverySheet(again);
  await expect(again.window.getByText('The recovery code is changed. Destroy the old sheets.')).toBeVisible();

  const last = await again.restart();
  for (const code of [old, await codeOnSheet(unconfirmed)]) {
    await last.window.getByRole('textbox', { name: 'Group 1' }).fill(code);
    await last.window.getByRole('button', { name: 'Open the register' }).click();
    await expect(last.window.getByRole('alert')).toContainText('This code does not open this register.');
  }
  await last.window.getByRole('textbox', { name: 'Group 1' }).fill(fresh);
  await last.window.getByRole('button', { name: 'Open the register' }).click();
  await expect(last.window.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await last.app.close();
});
