import { expect, expectNoSeriousViolations, scan, startRegistering, test } from './boxfile.fixture.ts';

test('a phone is registered by scanner and Enter alone', async ({ empty: window }) => {
  await startRegistering(window);
  await expect(window.getByRole('status', { name: 'Box number' })).toHaveText('KIL-00001');
  await expectNoSeriousViolations(window);

  await scan(window, ']C1356938035643809');
  await expect(window.getByLabel('IMEI 1')).toHaveValue('35 693803 564380 9');
  await expect(window.getByLabel('IMEI 2')).toBeFocused();
  await scan(window, '490154203237518');
  await expect(window.getByLabel('Serial number')).toBeFocused();
  await scan(window, 'R58N00001');
  await expect(window.getByLabel('SIM card number')).toBeFocused();
  await scan(window, '8925504012345678904');
  await expect(window.getByLabel('Phone number')).toBeFocused();
  await scan(window, '0712345678');
  await expect(window.getByLabel('Kind')).toBeFocused();
  for (const field of ['Make', 'Model', 'Owner', "Owner's name", 'Condition', 'Charger']) {
    await window.keyboard.press('Enter');
    await expect(window.getByLabel(field, { exact: true })).toBeFocused();
  }
  await window.keyboard.press('Space');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: 'Register and next' })).toBeFocused();
  await window.keyboard.press('Enter');

  await expect(window.getByText('KIL-00001 is registered.')).toBeVisible();
  await expect(window.getByLabel('IMEI 1')).toBeFocused();
  await expect(window.getByLabel('IMEI 1')).toHaveValue('');
  await expect(window.getByLabel('Charger', { exact: true })).toBeChecked();
  await expect(window.getByRole('status', { name: 'Box number' })).toHaveText('KIL-00002');

  await window.getByRole('link', { name: 'KIL-00001' }).click();
  await expect(window.getByText('35 693803 564380 9')).toBeVisible();
  await expect(window.getByText('+255 712 345 678', { exact: true })).toBeVisible();
  await expectNoSeriousViolations(window);
});

test('a wrong digit is heard and seen at once, and stops the register', async ({ empty: window }) => {
  await startRegistering(window);
  await scan(window, '356938035643808');
  await expect(window.getByText('This IMEI does not add up')).toBeVisible();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByLabel('IMEI 1')).toBeFocused();
  await expect(window.getByRole('status', { name: 'Box number' })).toHaveText('KIL-00001');
});

test('an IMEI that is in the register leads to the device that has it', async ({ empty: window }) => {
  await startRegistering(window);
  await scan(window, '356938035643809');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('KIL-00001 is registered.')).toBeVisible();

  await scan(window, '356938035643809');
  const link = window.getByText('This is in the register already:').getByRole('link', { name: 'KIL-00001' });
  await expect(link).toBeVisible();
  await link.click();
  await expect(window.getByRole('heading', { name: 'KIL-00001' })).toBeVisible();
});

test('a half-filled form is still there after another screen', async ({ empty: window }) => {
  await startRegistering(window);
  await window.getByLabel('Serial number').fill('HALF-1');
  await window.getByRole('navigation').getByRole('link', { name: 'Devices' }).click();
  await startRegistering(window);
  await expect(window.getByLabel('Serial number')).toHaveValue('HALF-1');
});

test('a tablet without IMEI needs a reason, and its facts can be corrected', async ({ empty: window }) => {
  await startRegistering(window);
  await window.getByLabel('The device has no IMEI').check();
  await window.getByLabel('Kind').selectOption('Tablet');
  await window.keyboard.press('Control+Enter');
  await expect(
    window.getByText('Fill this in.').or(window.getByText('say why the device has none')),
  ).toBeVisible();
  await window.getByLabel('Why it has no IMEI').fill('Wi-Fi only');
  await window.keyboard.press('Control+Enter');
  await window.getByRole('link', { name: 'KIL-00001' }).click();

  await window.getByRole('button', { name: 'More actions' }).click();
  await window.getByRole('menuitem', { name: 'Edit' }).click();
  await window.getByLabel('Serial number').fill('TAB-0001');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('TAB-0001')).toHaveCount(2);
});

test('a record made by mistake is voided with a reason', async ({ empty: window }) => {
  await startRegistering(window);
  await scan(window, '356938035643809');
  await window.keyboard.press('Control+Enter');
  await window.getByRole('link', { name: 'KIL-00001' }).click();
  await window.getByRole('button', { name: 'More actions' }).click();
  await window.getByRole('menuitem', { name: 'Void this record' }).click();
  const dialog = window.getByRole('dialog', { name: 'Void KIL-00001?' });
  await dialog.getByLabel('Reason').fill('Scanned twice');
  await expectNoSeriousViolations(window);
  await dialog.getByRole('button', { name: 'Void the record' }).click();
  await expect(window.getByText('KIL-00001 is void.')).toBeVisible();
  await expect(window.getByRole('link', { name: 'Hand over' })).toHaveCount(0);
});
