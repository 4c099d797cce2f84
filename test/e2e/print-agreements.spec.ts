import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectNoSeriousViolations, test } from './boxfile.fixture.ts';
import { importList, openArea } from './import-list.ts';

test('two ticked devices become two agreements in two copies', async ({
  boxfile,
  sample: window,
  folder,
}) => {
  await window.getByLabel('Box number, IMEI, name, place').fill('BO-0001');
  await expect(window.getByRole('grid', { name: 'Devices' })).toHaveAttribute('aria-rowcount', '11');
  await window.getByRole('checkbox', { name: 'Select BO-00011' }).click();
  await window.getByRole('checkbox', { name: 'Select BO-00012' }).click();
  await window.getByRole('button', { name: 'Print agreements' }).click();

  await expect(window.getByRole('radio', { name: 'The 2 devices chosen in Devices' })).toBeChecked();
  await expect(window.getByText('4 paper copies will be drawn.')).toBeVisible();
  await expectNoSeriousViolations(window);
  await window.getByRole('button', { name: 'Show 2 agreements' }).click();

  const preview = window.getByRole('region', { name: 'Agreements' });
  const first = preview.getByRole('region', { name: /^Page 1 of / });
  await expect(first.getByText('Device agreement').first()).toBeAttached();
  await expect(first.getByText(/^BO-0001[12]$/).first()).toBeAttached();
  await expect(first.locator('canvas')).toBeVisible();
  await expectNoSeriousViolations(window);

  await boxfile.saveAs(join(folder, 'agreements.pdf'));
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(window.getByText('Saved: agreements.pdf')).toBeVisible();
  expect((await readFile(join(folder, 'agreements.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');

  // A form is voided while its preview is left open: it can neither be saved nor printed any more.
  const voided = await window.evaluate(`(async () => {
    const { agreements } = window.boxfile;
    const filter = { text: 'BO-00011', states: [], copyStates: [], supervisorId: null, councilId: null, waits: null };
    const { rows } = (await agreements.list(filter)).value;
    const [{ id }] = (await agreements.rows({ rows })).value;
    const { version } = (await agreements.get({ id })).value;
    return agreements.voidAgreement({ id, version, reason: 'Wrong name' });
  })()`);
  expect(voided).toMatchObject({ ok: true });
  await boxfile.saveAs(join(folder, 'too-late.pdf'));
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(window.getByText(/^BO-00011 has changed since this was drawn/)).toBeVisible();
  await expect(readFile(join(folder, 'too-late.pdf'))).rejects.toThrow('ENOENT');
});

test('the preview of many pages is walked through and enlarged', async ({ boxfile, sample: window }) => {
  await openArea(boxfile, 'Agreements');
  await window.getByRole('button', { name: 'Print agreements' }).click();
  await window.getByRole('button', { name: 'Show 200 agreements' }).click();
  const preview = window.getByRole('region', { name: 'Agreements' });
  const page = window.getByRole('textbox', { name: 'Page' });
  await expect(preview).toBeVisible({ timeout: 60_000 });
  await expect(page).toHaveValue('1');

  await page.fill('750');
  await page.press('Enter');
  await expect(page).toHaveValue('750');
  await expect(preview.getByRole('region', { name: /^Page 750 of / }).locator('canvas')).toBeVisible();
  for (const act of ['Larger', 'Larger', 'Fit page', 'Fit width', 'Smaller']) {
    await window.getByRole('button', { name: act }).click();
    await expect(page).toHaveValue('750');
  }
  await preview.focus();
  await window.keyboard.press('End');
  await expect(window.getByRole('button', { name: 'Next page' })).toBeDisabled();
  await window.keyboard.press('Home');
  await expect(page).toHaveValue('1');
  expect(await preview.locator('canvas').count()).toBeLessThan(8);
});

test('drawing is cancelled, and nothing is printed', async ({ boxfile, sample: window }) => {
  await openArea(boxfile, 'Agreements');
  await window.getByRole('button', { name: 'Print agreements' }).click();
  await window.getByRole('button', { name: 'Show 200 agreements' }).click();
  await window.getByRole('button', { name: 'Cancel: Agreements' }).click();
  await expect(window.getByText('The agreements appear here exactly')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Save as PDF' })).toHaveCount(0);
  await window.getByRole('button', { name: 'Jobs' }).click();
  await expect(window.getByText('This was cancelled. Nothing was changed.')).toBeVisible();
  await window.keyboard.press('Escape');
  await openArea(boxfile, 'Agreements');
  await expect(window.getByRole('grid', { name: 'Agreements' })).toContainText('A, B not printed');
});

test('devices without an agreement are named', async ({ boxfile, empty: window }) => {
  await importList(boxfile, 'Devices', 'devices.csv', 8);
  await window.getByRole('button', { name: 'Print the agreements of the 8 new devices' }).click();
  await expect(window.getByText('2 devices have no agreement to print')).toBeVisible();
  await expect(window.getByRole('listitem').filter({ hasText: 'KIL-00007' })).toBeVisible();
  await expect(window.getByRole('listitem').filter({ hasText: 'KIL-00008' })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Show 6 agreements' })).toBeEnabled();
});

test('a spoiled form is voided and a new revision takes its place', async ({ boxfile, sample: window }) => {
  await openArea(boxfile, 'Agreements');
  const list = window.getByRole('grid', { name: 'Agreements' });
  await expect(list).toHaveAttribute('aria-rowcount', '201');
  await expectNoSeriousViolations(window);
  await window.getByLabel('Find by number or holder').fill('BO-00007');
  await expect(list).toHaveAttribute('aria-rowcount', '2');
  await list.focus();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Agreement BO-00007' })).toBeVisible();
  await expect(window.getByRole('region', { name: 'Copy B' })).toContainText('Not on paper yet');
  await expectNoSeriousViolations(window);

  await window.getByRole('button', { name: 'More actions' }).click();
  await window.getByRole('menuitem', { name: 'Void this form' }).click();
  const act = window.getByRole('button', { name: 'Void this form' });
  await expect(act).toBeDisabled();
  await window.getByLabel('Reason').fill('Signed on the wrong line');
  await expectNoSeriousViolations(window);
  await act.click();
  await expect(window.getByText('Revision 2 is ready to print.')).toBeVisible();

  await openArea(boxfile, 'Agreements');
  await expect(list).toHaveAttribute('aria-rowcount', '3');
  await expect(list.getByRole('row', { name: /BO-00007 rev. 2/ })).toContainText('Drafted');
  await window.getByRole('button', { name: 'State' }).click();
  await window.getByRole('checkbox', { name: 'Void' }).check();
  await expect(list).toHaveAttribute('aria-rowcount', '2');
});
