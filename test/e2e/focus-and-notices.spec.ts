import type { Page } from '@playwright/test';
import { expect, openSample, scan, signInToSample, startRegistering, test } from './boxfile.fixture.ts';
import { openArea } from './import-list.ts';

test('every screen says where typing goes when it opens', async ({ boxfile }) => {
  const { window } = boxfile;
  await expect(window.getByRole('button', { name: 'Create a register' })).toBeFocused();
  await openSample(window);
  await expect(window.getByLabel('Sign-in name')).toBeFocused();
  await signInToSample(window, 'Administrator');
  const devices = window.getByLabel('Box number, IMEI, name, place');
  await expect(devices).toBeFocused({ timeout: 60_000 });
  await expect(window.getByRole('grid', { name: 'Devices' })).toBeVisible();
  await scan(window, 'BO-00017');
  await expect(window.getByRole('grid', { name: 'Devices' })).toHaveAttribute('aria-rowcount', '2');
  await window.keyboard.press('ArrowDown');
  await expect(window.getByRole('grid', { name: 'Devices' })).toBeFocused();
  await window.keyboard.press('Enter');

  await expect(window.getByRole('heading', { level: 1, name: 'BO-00017' })).toBeVisible();
  await expect(window.locator('[data-content]')).toBeFocused();
  await window.keyboard.press('End');
  await expect
    .poll(() => window.locator('[data-content]').evaluate(({ scrollTop }) => scrollTop))
    .toBeGreaterThan(0);

  for (const [area, field] of [
    ['Agreements', 'Find by number or holder'],
    ['People', 'Name, code or phone'],
    ['Places', 'Name or code of a place'],
    ['SIM cards', 'Phone number or card number'],
  ] as const) {
    await openArea(boxfile, area);
    await expect(window.getByLabel(field)).toBeFocused();
  }
});

test('a filter that opens takes every key from the first', async ({ sample: window }) => {
  for (const [filter, typed] of [
    ['Place', 'Badjia'],
    ['Supervisor', 'Supervisor Sample 02'],
  ] as const) {
    await window.getByRole('search').getByRole('button', { name: filter }).press('Enter');
    await window.keyboard.type(typed);
    await expect(window.getByRole('combobox', { name: filter })).toHaveValue(typed);
    await window.keyboard.press('Escape');
    await window.keyboard.press('Escape');
  }
});

/** What can be pressed and lies under a notice. */
function coveredActs(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const notice = document.querySelector('[data-kind]');
    if (!notice) throw new Error('There is no notice');
    const own = notice.getBoundingClientRect();
    return [...document.querySelectorAll('button, a, input, select, [role=combobox]')]
      .filter((one) => !notice.contains(one))
      .filter((one) => {
        const { left, right, top, bottom, width } = one.getBoundingClientRect();
        return width > 0 && left < own.right && right > own.left && top < own.bottom && bottom > own.top;
      })
      .map((one) => one.textContent || one.outerHTML);
  });
}

for (const [width, height] of [
  [1366, 640],
  [1093, 530],
] as const) {
  test(`a notice covers no act in a window of ${width} by ${height}`, async ({ empty: window }) => {
    await window.setViewportSize({ width, height });
    await startRegistering(window);
    await scan(window, '356938035643809');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('KIL-00001 is registered.')).toBeVisible();
    expect(await coveredActs(window)).toEqual([]);

    await window.getByRole('link', { name: 'KIL-00001' }).click();
    await window.getByRole('link', { name: 'Hand over' }).click();
    await expect(window.getByLabel('Scan the box')).toBeFocused();
    await scan(window, 'KIL-00001');
    await scan(window, '356938035643809');
    await window
      .getByRole('combobox', { name: 'Health worker' })
      .fill('Amina Specimen With A Rather Long Name');
    await window.getByRole('option', { name: /^Add “Amina/ }).click();
    await window.getByRole('button', { name: 'Hand over only' }).click();
    await expect(window.getByText(/KIL-00001 is handed over to Amina/)).toBeVisible();
    expect(await coveredActs(window)).toEqual([]);
    await window.getByRole('button', { name: 'Close' }).click();
    await expect(window.getByText(/KIL-00001 is handed over to Amina/)).toHaveCount(0);
  });
}

test('an empty list of agreements says what to do first', async ({ boxfile, empty: window }) => {
  await openArea(boxfile, 'Agreements');
  await expect(window.getByRole('heading', { name: 'No agreements yet' })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Print agreements' })).toHaveCount(0);
  await window.getByRole('link', { name: 'Hand over a device' }).click();
  await expect(window.getByLabel('Scan the box')).toBeFocused();
});
