import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectNoSeriousViolations, test } from './boxfile.fixture.ts';
import { importList, openArea } from './import-list.ts';

test('labels go on what is left of a used sheet', async ({ boxfile, empty: window, folder }) => {
  await importList(boxfile, 'Devices', 'devices.csv', 8);
  await openArea(boxfile, 'Labels');
  await expect(window.getByText('8 labels, sheets: 1')).toBeVisible();
  await expectNoSeriousViolations(window);

  const start = window.getByRole('slider', { name: 'First label to use' });
  await start.focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowRight');
  await expect(start).toHaveAttribute('aria-valuetext', 'Label 6: row 2, column 2');
  await window.keyboard.press('End');
  await expect(start).toHaveAttribute('aria-valuenow', '48');
  await expect(window.getByText('8 labels, sheets: 2')).toBeVisible();
  await window.locator('[data-label="45"]').click();
  await expect(start).toHaveAttribute('aria-valuenow', '45');

  await window.getByRole('button', { name: 'Show 8 labels' }).click();
  const preview = window.getByRole('region', { name: 'Labels' });
  const first = preview.getByRole('region', { name: 'Page 1 of 2' });
  const second = preview.getByRole('region', { name: 'Page 2 of 2' });
  await expect(first.getByText('KIL-00004')).toBeAttached();
  await expect(first.getByText('KIL-00005')).toHaveCount(0);
  await window.getByRole('button', { name: 'Next page' }).click();
  await expect(second.getByText('KIL-00005')).toBeAttached();
  await expectNoSeriousViolations(window);

  await boxfile.saveAs(join(folder, 'labels.pdf'));
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(window.getByText('Saved: labels.pdf')).toBeVisible();
  expect((await readFile(join(folder, 'labels.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
});

test('another sheet, another offset and the test page', async ({ boxfile, sample: window }) => {
  await openArea(boxfile, 'Labels');
  const sheet = window.getByRole('combobox', { name: 'Sheet of labels' });
  await sheet.fill('L6011');
  await window.getByRole('option', { name: /^L6011/ }).click();
  await expect(window.getByText('27 labels of 63.5 × 29.63 mm on A4.')).toBeVisible();
  await expect(window.getByText('200 labels, sheets: 8')).toBeVisible();

  await window.getByLabel('Move right').fill('-1.5');
  await window.getByRole('button', { name: 'Outline test page' }).click();
  const preview = window.getByRole('region', { name: 'Outline test page' });
  await expect(preview.getByRole('region', { name: 'Page 1 of 1' }).locator('canvas')).toBeVisible();

  await window.getByLabel('Move down').fill('0.5');
  await expect(preview).toBeHidden();
  await sheet.fill('L6008');
  await window.getByRole('option', { name: /^L6008/ }).click();
  await expect(window.getByText('They are too small for a QR code that scans')).toBeVisible();
  await window.getByRole('button', { name: 'Show 200 labels' }).click();
  await expect(window.getByRole('alert')).toContainText('does not fit on a label of this size');
});
