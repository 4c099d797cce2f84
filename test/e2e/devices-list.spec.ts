import { expect, expectNoSeriousViolations, test } from './boxfile.fixture.ts';

test('the list is found through while typing, filtered and sorted', async ({ sample: window }) => {
  const grid = window.getByRole('grid', { name: 'Devices' });
  const all = Number(await grid.getAttribute('aria-rowcount'));
  const third = grid.getByRole('row').nth(3).getByRole('gridcell').nth(1);
  // A row is there before what it says is.
  await expect(third).toHaveText(/\d/);
  const number = (await third.textContent()) ?? '';

  await window.getByPlaceholder('Box number, IMEI, name, place').fill(number);
  await expect(grid).toHaveAttribute('aria-rowcount', '2');
  await expect(grid.getByRole('row').nth(1)).toContainText(number);
  await window.getByRole('button', { name: 'Clear filters' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', String(all));

  await window.getByRole('search').getByRole('button', { name: 'State' }).click();
  await window.getByRole('checkbox', { name: 'Lost' }).check();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('button', { name: 'State: Lost' })).toBeVisible();
  await expect(window.getByRole('heading', { name: 'No device fits' })).toBeVisible();
  await expectNoSeriousViolations(window);
  await window.getByRole('search').getByRole('button', { name: 'Clear filters' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', String(all));

  await window.getByRole('columnheader', { name: 'Holder' }).getByRole('button').click();
  await expect(window.getByRole('columnheader', { name: 'Holder' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
});

test('the keyboard moves, selects and opens', async ({ sample: window }) => {
  const grid = window.getByRole('grid', { name: 'Devices' });
  await grid.focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Shift+ArrowDown');
  await expect(window.getByText('3 selected')).toBeVisible();
  await expect(grid.getByRole('row', { selected: true })).toHaveCount(3);
  await expectNoSeriousViolations(window);

  await window.keyboard.press('Control+a');
  await expect(window.getByText(/^All .* selected$/)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByText('selected')).toHaveCount(0);

  await window.keyboard.press('End');
  await window.keyboard.press('Home');
  const first = (await grid.getByRole('row').nth(1).getByRole('gridcell').nth(1).textContent()) ?? '';
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: first })).toBeVisible();
});

test('columns are chosen and stay chosen, and nothing scrolls sideways on a small screen', async ({
  sample: window,
}) => {
  await window.getByRole('button', { name: 'Columns' }).click();
  await window.getByRole('checkbox', { name: 'Serial number' }).check();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('columnheader', { name: 'Serial number' })).toBeVisible();
  await window.reload();
  await expect(window.getByRole('columnheader', { name: 'Serial number' })).toBeVisible();
  await window.setViewportSize({ width: 1093, height: 530 });
  await expect(window.getByRole('grid', { name: 'Devices' })).toBeVisible();
  const overflow = await window.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
