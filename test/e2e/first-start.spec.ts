import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  administrator,
  createRegister,
  enterFirstAdministrator,
  expect,
  expectNoSeriousViolations,
  signIn,
  test,
} from './boxfile.fixture.ts';
import { giveRecoveryCode, takeRecoverySheet } from './recovery-sheet.ts';

test('an office is taken down with the keyboard alone and its register opens', async ({ boxfile }) => {
  const { window } = boxfile;
  await expect(window.getByRole('heading', { name: 'Boxfile' })).toBeVisible();
  await expectNoSeriousViolations(window);

  await window.getByRole('button', { name: 'Create a register' }).press('Enter');
  await expect(window.getByLabel('Office name')).toBeFocused();
  await window.keyboard.type('Specimen Health Office');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('combobox', { name: 'Country' })).toBeFocused();
  await window.keyboard.type('Tanza');
  await expect(window.getByRole('option', { name: 'Tanzania' })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByLabel('Box-number prefix')).toBeFocused();
  await window.keyboard.type('kil');
  await expect(window.getByText('The first box gets the number KIL-00001')).toBeVisible();
  await expect(window.getByRole('textbox', { name: 'Level 3' })).toHaveValue('Kata');
  await expectNoSeriousViolations(window);

  await window.keyboard.press('Control+Enter');
  await enterFirstAdministrator(window);
  await takeRecoverySheet(boxfile);
  await expect(window.getByRole('heading', { name: 'No devices yet' })).toBeVisible();
  await expect(window.getByRole('navigation', { name: 'Main menu' })).toContainText('Specimen Health Office');
  await expectNoSeriousViolations(window);
});

test('what is missing is said beside its field and nothing is made', async ({ boxfile: { window } }) => {
  await window.getByRole('button', { name: 'Create a register' }).click();
  await window.getByRole('button', { name: 'Create the register' }).click();
  await expect(window.getByText('Fill this in.')).toHaveCount(3);
  await expect(window.getByLabel('Office name')).toBeFocused();

  await window.getByRole('button', { name: 'Cancel' }).click();
  await expect(window.getByRole('button', { name: 'Try with sample data' })).toBeVisible();
});

test('levels of places can be added, renamed and removed', async ({ boxfile: { window } }) => {
  await window.getByRole('button', { name: 'Create a register' }).click();
  await window.getByRole('button', { name: 'Remove level Village' }).click();
  await expect(window.getByRole('textbox', { name: 'Level 4' })).toHaveCount(0);
  await window.getByRole('button', { name: 'Add a level' }).click();
  await expect(window.getByRole('textbox', { name: 'Level 4' })).toBeFocused();
  await window.keyboard.type('Hamlet');
  await expect(window.getByRole('textbox', { name: 'Level 4' })).toHaveValue('Hamlet');
});

test('the register opens the next time, by its code where the computer keeps no key', async ({ boxfile }) => {
  const code = await createRegister(boxfile);
  const again = await boxfile.restart();
  await giveRecoveryCode(again.window, code);
  await signIn(again.window, administrator.name, administrator.pin);
  await expect(again.window.getByRole('heading', { name: 'No devices yet' })).toBeVisible();
  await again.app.close();
});

test('a folder that holds no register is refused in words', async ({ boxfile, folder }) => {
  const elsewhere = join(folder, 'elsewhere');
  await mkdir(elsewhere);
  await writeFile(join(elsewhere, 'letter.txt'), 'no register');
  await boxfile.chooseFile(elsewhere);
  await boxfile.window.getByRole('button', { name: 'Open a register' }).click();
  await expect(boxfile.window.getByRole('alert')).toContainText('There is no register in this folder.');
});

test('the sample shows devices of invented health workers', async ({ sample }) => {
  await expect(sample.getByRole('row').nth(5)).toContainText(/[A-Z]{2,}-\d{5}/);
  await expectNoSeriousViolations(sample);
});
