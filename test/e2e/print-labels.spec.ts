import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectNoSeriousViolations, test, type Boxfile } from './boxfile.fixture.ts';
import { importList, openArea } from './import-list.ts';

/** The phones of the first two boxes of the list. */
const imeiOfBox1 = '350000000000014';
const imeiOfBox2 = '350000000000022';

/** What was sent to the printer of the tests: which pages there were, and how they were wanted. */
type Sent = readonly [
  options: { readonly silent?: boolean; readonly deviceName?: string; readonly copies?: number },
];

/** Gives the computer one printer that takes everything: nobody can press a real one in a test. */
async function connectPrinter({ app }: Boxfile): Promise<void> {
  await app.evaluate(({ app: program, BrowserWindow }) => {
    const caught = globalThis as unknown as { sent: unknown[] };
    caught.sent = [];
    for (const window of BrowserWindow.getAllWindows()) {
      window.webContents.getPrintersAsync = () =>
        Promise.resolve([
          { name: 'Laser', displayName: 'Office laser', description: '', options: {}, isDefault: true },
        ] as never);
    }
    program.on('web-contents-created', (_, contents) => {
      contents.print = (options, done) => {
        caught.sent.push([options]);
        done?.(true, '');
      };
    });
  });
}

test('labels go on what is left of a used sheet, and onto paper, and again where one was spoiled', async ({
  boxfile,
  empty: window,
  folder,
}) => {
  await importList(boxfile, 'Devices', 'devices.csv', 8);
  await connectPrinter(boxfile);
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

  await test.step('saved, and printed on two sheets of which one is spoiled', async () => {
    await boxfile.saveAs(join(folder, 'labels.pdf'));
    await window.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(window.getByText('Saved: labels.pdf')).toBeVisible();
    expect((await readFile(join(folder, 'labels.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');

    await window.getByRole('button', { name: 'Print', exact: true }).click();
    const dialog = window.getByRole('dialog');
    await expect(dialog.getByRole('combobox', { name: 'Printer' })).toHaveValue('Office laser');
    await expectNoSeriousViolations(window);
    await dialog.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(window.getByText('Did it print? labels-L6009.pdf')).toBeVisible();
    await expectNoSeriousViolations(window);
    await window.getByRole('button', { name: 'No, print again' }).click();
    await dialog.getByLabel('Pages').fill('3');
    await dialog.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(dialog.getByText('Write pages such as 1-4, 9. There are 2.')).toBeVisible();
    await dialog.getByLabel('Pages').fill('2');
    await dialog.getByRole('button', { name: 'Print', exact: true }).click();
    await window.getByRole('button', { name: 'Yes', exact: true }).click();
    await expect(window.getByText('Entered: it printed.')).toBeVisible();
    const sent = await boxfile.app.evaluate(() => (globalThis as unknown as { sent: Sent[] }).sent);
    expect(sent).toMatchObject([
      [{ silent: true, deviceName: 'Laser', copies: 1 }],
      [{ silent: true, deviceName: 'Laser', copies: 1 }],
    ]);
  });

  await test.step('each of it stands in the list, from which one label is printed again', async () => {
    await window.getByRole('link', { name: 'Printed labels' }).click();
    const rows = window.getByRole('row').filter({ hasText: 'KIL-00001' });
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(0)).toContainText('yes');
    await expect(rows.nth(1)).toContainText('no');
    await expect(rows.nth(2)).toContainText('a file');
    await expectNoSeriousViolations(window);
    await rows
      .nth(0)
      .getByRole('button', { name: /^Print again/ })
      .click();
    await window.getByRole('dialog').getByRole('combobox', { name: 'Box' }).fill('00003');
    await window.getByRole('option', { name: 'KIL-00003' }).click();
    await window.getByRole('button', { name: 'Show them' }).click();
    await expect(window.getByText('1 label, sheets: 1')).toBeVisible();
    await expect(window.getByRole('radio', { name: 'KIL-00003' })).toBeChecked();
  });

  await test.step('a label that was stuck on its own phone is entered, on another it is refused', async () => {
    await window.getByRole('link', { name: 'Printed labels' }).click();
    await window
      .getByRole('link', { name: /^Stick: / })
      .first()
      .click();
    await expect(window.getByRole('heading', { name: '8 labels of this printing left' })).toBeVisible();
    const label = window.getByLabel('Label', { exact: true });
    const imei = window.getByLabel('IMEI of the phone');
    await expect(label).toBeFocused();
    await expectNoSeriousViolations(window);
    await window.keyboard.type('KIL-00001');
    await window.keyboard.press('Enter');
    await expect(imei).toBeFocused();
    await window.keyboard.type(imeiOfBox2);
    await window.keyboard.press('Enter');
    await expect(imei).toHaveAccessibleDescription(/this is the phone of another box.*KIL-00002/);
    await expect(imei).toBeFocused();
    await expectNoSeriousViolations(window);
    await window.keyboard.type(imeiOfBox1);
    await window.keyboard.press('Enter');
    await expect(window.getByText('KIL-00001: label stuck. Back of the device.')).toBeVisible();
    await expect(label).toBeFocused();
    await expect(window.getByRole('heading', { name: '7 labels of this printing left' })).toBeVisible();
    await window.getByRole('link', { name: 'KIL-00001' }).click();
    const labels = window.getByRole('region', { name: 'Labels' });
    await expect(labels).toContainText('Back of the device');
    await labels.getByRole('button', { name: 'Label: Back of the device' }).click();
    await window.getByRole('menuitem', { name: 'Found missing' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(labels).toContainText('Missing');
    await expectNoSeriousViolations(window);
  });
});

test('what would not scan is refused with what would, and a printer is set up', async ({
  boxfile,
  sample: window,
}) => {
  await openArea(boxfile, 'Labels');
  const kind = window.getByRole('combobox', { name: 'For' });
  const sheet = window.getByRole('combobox', { name: 'Sheet of labels' });
  await sheet.fill('L6011');
  await window.getByRole('option', { name: /^L6011/ }).click();
  await expect(window.getByText('27 labels of 63.5 × 29.63 mm on A4.')).toBeVisible();
  await expect(window.getByText('200 labels, sheets: 8')).toBeVisible();

  await kind.click();
  await window.getByRole('option', { name: 'Battery compartment' }).click();
  await sheet.fill('TZe-12');
  await window.getByRole('option', { name: /^TZe-12/ }).click();
  const alert = window.getByRole('alert').filter({ hasText: 'This does not fit' });
  await expect(alert).toContainText('Below 0.33 mm it does not scan');
  await expect(alert).toContainText('These would do: L7051');
  await expect(window.getByRole('button', { name: 'Show 200 labels' })).toBeDisabled();
  await expectNoSeriousViolations(window);

  await window.getByRole('button', { name: 'Outline test page' }).click();
  const preview = window.getByRole('region', { name: 'Outline test page' });
  await expect(preview.getByRole('region', { name: 'Page 1 of 1' }).locator('canvas')).toBeVisible();

  await window.getByRole('link', { name: 'Change', exact: true }).click();
  const elsewhere = window.getByRole('row', { name: /^Printers of other computers/ });
  await elsewhere.getByLabel('Move right').fill('-1.5');
  await elsewhere.getByRole('button', { name: 'Save' }).click();
  await expect(window.getByText('Printers of other computers: saved.')).toBeVisible();
  await expectNoSeriousViolations(window);
  await elsewhere.getByRole('button', { name: /^Test page/ }).click();
  await expect(
    window.getByRole('region', { name: 'Page 1 of 1' }).getByText('Test page of a printer'),
  ).toBeAttached();
  await openArea(boxfile, 'Labels');
  await expect(window.getByText('moved right -1.5, down 0 mm')).toBeVisible();
});

test('an office measures a sheet of its own', async ({ boxfile, sample: window }) => {
  await openArea(boxfile, 'Settings');
  await window.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Labels' }).click();
  await expect(window.getByText('No sheets of your own yet')).toBeVisible();
  await window.getByRole('button', { name: 'Make a sheet' }).click();
  await window.getByRole('textbox', { name: 'Number' }).fill('L6113');
  await window.getByLabel('What it is').fill('Matt film');
  const left = window.getByLabel('Left edge to first label');
  await left.fill('20');
  await expect(
    window.getByText('The last label ends 210.5 mm from the left, 0.5 mm beyond the page of 210 mm.'),
  ).toBeVisible();
  await expectNoSeriousViolations(window);
  await left.fill('9.5');
  await expect(window.getByText('All 48 labels lie on the page and do not overlap.')).toBeVisible();
  await window.getByRole('button', { name: 'Save the sheet' }).click();
  await expect(window.getByText('There is a sheet L6113 already.')).toBeVisible();
  await window.getByRole('textbox', { name: 'Number' }).fill('M-46');
  await window.getByRole('button', { name: 'Save the sheet' }).click();
  await expect(window.getByRole('row', { name: /^M-46/ })).toContainText('45.72 × 21.17 mm');

  await openArea(boxfile, 'Labels');
  const sheet = window.getByRole('combobox', { name: 'Sheet of labels' });
  await sheet.fill('M-46');
  await window.getByRole('option', { name: 'M-46, Matt film' }).click();
  await expect(window.getByText('200 labels, sheets: 5')).toBeVisible();
});
