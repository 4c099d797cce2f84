import type { Page } from '@playwright/test';
import { expect, expectNoSeriousViolations, scan, startRegistering, test } from './boxfile.fixture.ts';

async function registerTwo(window: Page): Promise<void> {
  await startRegistering(window);
  for (const [imei, box] of [
    ['356938035643809', 'KIL-00001'],
    ['490154203237518', 'KIL-00002'],
  ] as const) {
    await scan(window, imei);
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText(`${box} is registered.`)).toBeVisible();
    await expect(window.getByLabel('IMEI 1')).toBeFocused();
  }
}

test('box and phone are matched, a new health worker receives the phone', async ({ empty: window }) => {
  await registerTwo(window);
  await window.getByRole('navigation').getByRole('link', { name: 'Devices' }).click();
  await window.getByRole('link', { name: 'Hand over' }).click();
  await expect(window.getByLabel('Scan the box')).toBeFocused();
  await scan(window, 'KIL-00001');

  await expect(window.getByRole('heading', { name: 'Hand over KIL-00001' })).toBeVisible();
  await expect(window.getByLabel('Scan the phone')).toBeFocused();
  await scan(window, '490154203237518');
  const wrong = window.getByRole('alert');
  await expect(wrong).toContainText('This is another phone');
  await expect(wrong.getByRole('link', { name: 'KIL-00002' })).toBeVisible();
  await expectNoSeriousViolations(window);

  await window.getByLabel('Scan the phone').fill('');
  await window.getByLabel('Scan the phone').focus();
  await scan(window, '356938035643809');
  await expect(window.getByText('Box and phone belong together')).toBeVisible();

  await expect(window.getByRole('combobox', { name: 'Health worker' })).toBeFocused();
  await window.keyboard.type('Amina Specimen');
  await expect(window.getByRole('option', { name: 'Add “Amina Specimen” as new' })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByLabel('Full name as on the identity card')).toHaveValue('Amina Specimen');
  await window.getByLabel('Code', { exact: true }).fill('CHW-1');
  await expectNoSeriousViolations(window);
  // What a field could not read is mended first, whichever act is chosen.
  const dueBack = window.getByLabel('Due back on');
  await dueBack.fill('31/13/2026');
  await window.getByRole('button', { name: 'Hand over only' }).click();
  await expect(dueBack).toBeFocused();
  await dueBack.fill('');
  await window.getByRole('button', { name: 'Hand over only' }).click();

  await expect(window.getByText('KIL-00001 is handed over to Amina Specimen.')).toBeVisible();
  await expect(window.getByText('With holder').first()).toBeVisible();
  await expect(window.getByText('Copy A')).toBeVisible();
  await expect(window.getByText('Copy B')).toBeVisible();

  await window.getByRole('link', { name: 'Take back' }).click();
  await window.getByLabel('Condition').selectOption({ label: '2 – Good, small marks of use' });
  await expectNoSeriousViolations(window);
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('KIL-00001 is back in stock.')).toBeVisible();
  await expect(window.getByRole('link', { name: 'Hand over' })).toBeVisible();

  await window.getByRole('link', { name: 'Amina Specimen' }).first().click();
  const had = window.getByRole('region', { name: 'Hand-overs' }).getByRole('listitem');
  await expect(had).toHaveCount(1);
  await expect(had).toContainText(/^KIL-00001.*from \d+ \w+ 20\d\d to \d+ \w+ 20\d\d/);
  await expectNoSeriousViolations(window);
  await had.getByRole('link', { name: 'KIL-00001' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'KIL-00001' })).toBeVisible();
});

test('a box that is unknown is said so, and without a receiver nothing is handed over', async ({
  empty: window,
}) => {
  await registerTwo(window);
  await window.getByRole('navigation').getByRole('link', { name: 'Devices' }).click();
  await window.getByRole('link', { name: 'Hand over' }).click();
  await expect(window.getByLabel('Scan the box')).toBeFocused();
  await scan(window, 'KIL-00999');
  await expect(window.getByText('No device in the register has this number.')).toBeVisible();
  await window.getByLabel('Scan the box').fill('');
  await scan(window, 'KIL-00002');
  await expect(window.getByLabel('Scan the phone')).toBeFocused();
  await scan(window, '490154203237518');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('Say who receives the device.')).toBeVisible();
  await expect(window.getByRole('combobox', { name: 'Health worker' })).toBeFocused();
});
