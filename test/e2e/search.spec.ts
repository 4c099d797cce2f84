import { expect, expectNoSeriousViolations, scan, test } from './boxfile.fixture.ts';

const box = 'Search: name, IMEI, SIM, box or paper number, or scan';

test('a part of a number is typed, or scanned before any list is drawn, and Enter opens what it belongs to', async ({
  sample: window,
}) => {
  await window.keyboard.press('Control+k');
  await expect(window.getByRole('combobox', { name: box })).toBeFocused();
  await window.keyboard.type('BO-00012');
  const first = window.getByRole('option').first();
  await expect(first).toContainText('BO-00012');
  await expect(first).toContainText('in box number');
  await expect(first.locator('mark')).toHaveText('BO-00012');
  await expectNoSeriousViolations(window);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'BO-00012' })).toBeVisible();

  await window.keyboard.press('Control+k');
  await scan(window, 'BO-00034');
  await expect(window.getByRole('heading', { level: 1, name: 'BO-00034' })).toBeVisible();
  await expect(window.getByRole('combobox', { name: box })).toHaveValue('');
});

test('a label that somebody copied is found out, and opens nothing by itself', async ({ sample: window }) => {
  await window.keyboard.press('Control+k');
  await scan(window, 'BX1/BO-00034/I000000000000000/AAAA');
  await expect(window.getByRole('alert')).toContainText('not made by this register');
  await expect(window.getByRole('option', { name: /^BO-00034/ })).toBeVisible();
  await expectNoSeriousViolations(window);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'BO-00034' })).toBeVisible();
});

test('what is not there is said, a name is found in every kind of record, and all its devices as a list', async ({
  sample: window,
}) => {
  await window.keyboard.press('Control+k');
  await window.keyboard.type('no such thing anywhere');
  await expect(window.getByText('Nothing holds “no such thing anywhere”')).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByText('Nothing holds')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByText('Nothing holds')).toBeHidden();
  await expect(window.getByRole('grid', { name: 'Devices' })).toBeVisible();
  await window.keyboard.press('Control+k');
  await window.keyboard.type('Supervisor Sample 02');
  await expect(window.getByRole('option', { name: /^Supervisor Sample 02/ })).toContainText('in name');

  await window.getByRole('combobox', { name: box }).fill('Badjia');
  await expect(window.getByRole('option', { name: /^Badjia/ })).toBeVisible();
  const all = window.getByRole('option', { name: /^Show all \d+ devices in the list/ });
  const count = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0]);
  await all.click();
  await expect(window.getByRole('grid', { name: 'Devices' })).toHaveAttribute(
    'aria-rowcount',
    String(count + 1),
  );
  await expect(window.getByLabel('Box number, IMEI, name, place')).toHaveValue('Badjia');
});
