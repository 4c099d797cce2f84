import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { codePage } from '../scans/code-page.ts';
import { blankBack, rasterise, scannedPdf, worn } from '../support/scan-maker.ts';
import { expect, expectNoSeriousViolations, test, type Boxfile } from './boxfile.fixture.ts';
import { openArea } from './import-list.ts';

/** Prints the agreement of a box into a file, as it would go to the printer. */
async function printedForm({ window, saveAs }: Boxfile, box: string, file: string): Promise<Uint8Array> {
  await window.getByLabel('Box number, IMEI, name, place').fill(box);
  await expect(window.getByRole('grid', { name: 'Devices' })).toHaveAttribute('aria-rowcount', '2');
  await window.getByRole('checkbox', { name: `Select ${box}` }).click();
  await window.getByRole('button', { name: 'Print agreements' }).click();
  await window.getByRole('button', { name: 'Show 1 agreement' }).click();
  await expect(window.getByRole('region', { name: /^Page 1 of / }).locator('canvas')).toBeVisible();
  await saveAs(file);
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(window.getByText(/^Saved: /)).toBeVisible();
  return readFile(file);
}

/** Drops a file of the disk on the window, as a hand does. */
async function drop({ app, window }: Boxfile, files: readonly string[]): Promise<void> {
  const mouse = await app.context().newCDPSession(window);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await mouse.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
}

async function openSorting(boxfile: Boxfile): Promise<Page> {
  await openArea(boxfile, 'Agreements');
  await openArea(boxfile, 'Scans to sort');
  await expect(boxfile.window.getByRole('heading', { name: 'Scans to sort' })).toBeVisible();
  return boxfile.window;
}

test('dropped scans are filed by their codes, and by hand where a code is torn off', async ({
  boxfile,
  sample: window,
  folder,
}) => {
  const form = await printedForm(boxfile, 'BO-00011', join(folder, 'form.pdf'));
  const pages = await rasterise(form, { dpi: 150 });
  const copyA = pages.slice(0, pages.length / 2);
  const scanned = copyA.map((page, index) =>
    worn(page, {
      degrees: 5 - 3 * index,
      quarters: index === 0 ? 2 : 0,
      noise: 20,
      seed: index + 1,
      ...(index === 1 ? { torn: { corner: 'top-right' as const, mm: 75 } } : {}),
    }),
  );
  const [front] = copyA;
  if (!front) throw new Error('The form has no pages');
  const strange = codePage('BX1/ZZZ-00042/ABCD/+A1R1/ABCD', 150);
  const scan = join(folder, 'monday.pdf');
  await writeFile(scan, await scannedPdf([...scanned, blankBack(front), strange]));
  await writeFile(join(folder, 'notes.pdf'), 'Some notes');

  await openSorting(boxfile);
  await expect(window.getByRole('heading', { name: 'No page waits to be sorted' })).toBeVisible();
  await expectNoSeriousViolations(window);
  await drop(boxfile, [scan, join(folder, 'notes.pdf')]);
  const outcome = window.getByRole('alert').filter({ hasText: 'wait to be sorted by hand' });
  await expect(outcome).toContainText(`${copyA.length - 1} pages filed.`, { timeout: 60_000 });
  await expect(outcome).toContainText('2 pages wait to be sorted by hand.');
  await expect(outcome).toContainText('1 empty back was put aside.');
  await expect(outcome).toContainText('It is no PDF, JPEG or PNG file');
  await outcome.getByRole('button', { name: 'Close' }).click();

  // The page before the torn one says where it may belong.
  await expect(window.getByText('No code could be read on it.')).toBeVisible();
  await expect(window.getByRole('img', { name: 'Scanned page' })).toBeVisible();
  await expect(window.getByRole('textbox', { name: 'Number' })).toHaveValue('BO-00011');
  await expect(window.getByLabel('Page', { exact: true })).toHaveValue('2');
  await expectNoSeriousViolations(window);
  await window.getByRole('button', { name: 'File and go on' }).focus();
  await window.keyboard.press('Enter');
  await expect(window.getByText('Filed at BO-00011 rev. 1, copy A, page 2.')).toBeVisible();

  await expect(window.getByText('It is a form of another office.')).toBeVisible();
  await window.getByRole('button', { name: 'Put away' }).click();
  const dialog = window.getByRole('dialog', { name: 'Put a page away' });
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('A form of another office');
  await dialog.getByRole('button', { name: 'Put away' }).click();
  await expect(window.getByText('1 page was put away.')).toBeVisible();

  // What was put away in error is taken back.
  await window.getByText('Put away (1)').click();
  await expect(window.getByRole('cell', { name: 'A form of another office' })).toBeVisible();
  await expectNoSeriousViolations(window);
  await window.getByRole('button', { name: /^Take back page/ }).click();
  await expect(window.getByText(/waits to be sorted again/)).toBeVisible();
  await expect(window.getByText('Pages to sort (1)')).toBeVisible();
  await window.getByText(/^Empty backs/).click();
  await expect(window.getByText('Nothing seems to be on it.')).toBeVisible();

  await openArea(boxfile, 'All agreements');
  await window.getByLabel('Find by number or holder').fill('BO-00011');
  await window.getByRole('grid', { name: 'Agreements' }).getByText('BO-00011').click();
  const total = copyA.length;
  await expect(window.getByText(`Copy A: scanned, ${total} of ${total} pages`)).toBeVisible();
  await expect(window.getByText('Copy B: missing')).toBeVisible();
  await window.getByRole('link', { name: /^Open page 1 of copy A/ }).click();
  await expect(window.getByRole('img', { name: 'Scan of BO-00011, copy A' })).toBeVisible();
});

test('the page can neither name a path nor make a file that has one', async ({
  boxfile,
  sample: window,
  folder,
}) => {
  const file = join(folder, 'private.pdf');
  await writeFile(file, 'Some notes');
  await openSorting(boxfile);
  const told = await window.evaluate(`(async () => {
    const heard = [];
    const stop = window.boxfile.onDrop((answer) => heard.push(answer));
    const forged = new DataTransfer();
    forged.items.add(Object.assign(new File(['x'], 'private.pdf'), { path: ${JSON.stringify(file)} }));
    for (const target of [window, document.body]) {
      target.dispatchEvent(new DragEvent('drop', { dataTransfer: forged, bubbles: true }));
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    stop();
    return { heard, callable: 'takeDropped' in window.boxfile.scans };
  })()`);
  expect(told).toEqual({ heard: [], callable: false });
});
