import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { luhnDigit } from '../../main/register/luhn.rules.ts';
import { codesOn, faultsOf, textOfPages } from '../documents/paper.ts';
import { rasterise, scannedJpeg, scannedPdf, worn } from '../support/scan-maker.ts';
import { expect, test, type Boxfile } from './boxfile.fixture.ts';
import { importList, openArea } from './import-list.ts';

/** How many devices the list hands over. */
const size = 50;
/** How many copies the council gives back first. */
const backFirst = 10;
/** A copy of the form is two sheets, printed on both sides. */
const pagesOfCopy = 4;
const dpi = 120;

const numbers = Array.from({ length: size }, (_, index) => `KIL-${String(index + 1).padStart(5, '0')}`);

/** A list of invented workers, each with a phone of their own. */
function handOverList(): string {
  const headings =
    'Box No,Kind,Make,Model,IMEI 1,Serial,CHW code,CHW name,Region,Council,Ward,Village,Supervisor,Owner,Condition,Issued on';
  const rows = numbers.map((number, index) => {
    const stem = `35000000${String(index + 1).padStart(6, '0')}`;
    const worker = `CHW-${String(index + 1).padStart(3, '0')},Worker ${index + 1} Specimen`;
    const place = `Sample Region,Sample Council,Sample Ward,Specimen Village ${1 + (index % 4)}`;
    return `${number},phone,Specimen,Model One,${stem}${luhnDigit(stem)},PAPER${index + 1},${worker},${place},Supervisor Sample,institution,1,2026-03-01`;
  });
  return `${[headings, ...rows].join('\n')}\n`;
}

/** Keeps the document that is shown in a file, which is as good as paper to the register. */
async function keep(boxfile: Boxfile, path: string): Promise<void> {
  await boxfile.saveAs(path);
  await boxfile.window.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(boxfile.window.getByText(`Saved: ${path.slice(path.lastIndexOf('/') + 1)}`)).toBeVisible();
}

async function openPage(boxfile: Boxfile, name: string): Promise<void> {
  await openArea(boxfile, 'Agreements');
  await boxfile.window.getByRole('link', { name, exact: true }).click();
}

/** Scans one code after another faster than they are worked through: none may be lost. */
async function scanAll(window: Page, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    await window.keyboard.insertText(code);
    await window.keyboard.press('Enter');
  }
}

test('fifty agreements go from the printer to the box file, and a photograph proves one of them', async ({
  boxfile,
  empty: window,
  folder,
}) => {
  test.setTimeout(600_000);
  const at = (name: string): string => join(folder, name);
  await writeFile(at('handed-over.csv'), handOverList());
  await importList(boxfile, 'Devices', at('handed-over.csv'), size);

  // Printed: two copies of each.
  await window.getByRole('button', { name: `Print the agreements of the ${size} new devices` }).click();
  await window.getByRole('button', { name: `Show ${size} agreements` }).click();
  await expect(window.getByRole('region', { name: 'Agreements' }).locator('canvas').first()).toBeVisible({
    timeout: 60_000,
  });
  await keep(boxfile, at('agreements.pdf'));
  expect(await faultsOf(at('agreements.pdf'))).toBe('');
  expect(await textOfPages(at('agreements.pdf'))).toHaveLength(size * 2 * pagesOfCopy);
  const printed = await readFile(at('agreements.pdf'));
  const ofCopy = (index: number, copy: number): number[] =>
    Array.from({ length: pagesOfCopy }, (_, page) => (index * 2 + copy) * pagesOfCopy + page + 1);
  const pages = await rasterise(printed, { dpi, pages: numbers.flatMap((_, index) => ofCopy(index, 0)) });
  const codes = await Promise.all(
    numbers.map(async (_, index) => {
      const first = pages[index * pagesOfCopy];
      const [code] = first ? await codesOn({ ...first, dpi }) : [];
      return code ?? '';
    }),
  );
  expect(codes.every((code) => /^BX1\/KIL-\d{5}\/.*\/\+A1R1\/\w{4}$/.test(code))).toBe(true);

  // A council that signs, and papers issued to the supervisor.
  await openPage(boxfile, 'Councils');
  await window.getByRole('link', { name: 'Enter a council' }).click();
  await window.getByRole('textbox', { name: 'Name', exact: true }).fill('Specimen Council');
  await window.getByLabel('What its stamp says').fill('SPECIMEN COUNCIL');
  await window.getByRole('button', { name: 'Save' }).click();
  await expect(window.getByRole('grid', { name: 'Councils and partners' })).toHaveAttribute(
    'aria-rowcount',
    '2',
  );
  await openArea(boxfile, 'Agreements');
  await window.getByRole('checkbox', { name: 'Select all' }).click();
  await window.getByRole('button', { name: 'Issue to a supervisor' }).click();
  await window.getByRole('combobox', { name: 'Supervisor' }).fill('Supervisor');
  await window.getByRole('option', { name: /Supervisor Sample/ }).click();
  await expect(
    window.getByText(new RegExp(`${size} agreements, ${size * 2} copies to Supervisor Sample`)),
  ).toBeVisible();
  await window.getByRole('button', { name: 'Issue to a supervisor' }).click();
  await expect(window.getByText('Receipt sheet T-00001').first()).toBeAttached({ timeout: 30_000 });
  await keep(boxfile, at('receipt.pdf'));
  expect(await faultsOf(at('receipt.pdf'))).toBe('');

  // Collected by scanning: copies A by the codes on the paper, copies B by their numbers.
  await openPage(boxfile, 'Outstanding');
  await window.getByRole('link', { name: 'Take papers back' }).click();
  await expect(window.getByLabel('Scan the code of a form, or type its number and copy')).toBeFocused();
  await scanAll(window, [...codes, ...numbers.map((number) => `${number} B`)]);
  await expect(window.getByText(`${size * 2} papers taken back`)).toBeVisible({ timeout: 60_000 });

  // To the council, and back in two parts.
  await openArea(boxfile, 'Today');
  await window.getByRole('link', { name: 'Send to a council' }).click();
  await window.getByText('All to one council', { exact: true }).click();
  await window.getByRole('combobox', { name: 'Council' }).fill('Spec');
  await window.getByRole('option', { name: /Specimen Council/ }).click();
  await expect(
    window.getByText(new RegExp(`${size} agreements, ${size * 2} copies to Specimen Council`)),
  ).toBeVisible();
  await window.getByRole('button', { name: 'Send to a council' }).click();
  await expect(window.getByText('Transmittal sheet T-00002').first()).toBeAttached({ timeout: 30_000 });
  await keep(boxfile, at('transmittal.pdf'));
  expect(await faultsOf(at('transmittal.pdf'))).toBe('');
  await openPage(boxfile, 'Outstanding');
  await window.getByRole('link', { name: 'Take papers back' }).click();
  await expect(window.getByLabel('Scan the code of a form, or type its number and copy')).toBeFocused();
  await scanAll(window, codes.slice(0, backFirst));
  await expect(window.getByText(`${backFirst} papers taken back`)).toBeVisible();
  await openPage(boxfile, 'Transmittals');
  await window.getByRole('row', { name: /T-00002/ }).dblclick();
  await window.getByRole('checkbox', { name: 'All that are out' }).check();
  await window.getByRole('button', { name: `Take ${size * 2 - backFirst} copies back` }).click();
  await expect(window.getByText('All back on')).toBeVisible();

  // Signed and stamped, as far as the papers say.
  await openArea(boxfile, 'Agreements');
  await window.getByRole('button', { name: 'More actions' }).click();
  await window.getByRole('menuitem', { name: 'Sign a batch' }).click();
  for (const party of ['Health worker', 'Supervisor', 'Issuing officer', 'Council']) {
    await window.getByLabel('Whose signature').selectOption(party);
    if (party === 'Council') {
      await window.getByRole('combobox', { name: 'Signatory office' }).fill('Spec');
      await window.getByRole('option', { name: /Specimen Council/ }).click();
    }
    await window.getByLabel('Name of who signed').fill(`Specimen ${party}`);
    await window.getByLabel('Every copy of the form, not only the one scanned').check();
    await window.getByRole('textbox', { name: 'Scan the form' }).focus();
    const list = window.getByRole('region', { name: 'Recorded in this batch' }).getByRole('listitem');
    const before = await list.count();
    await scanAll(
      window,
      numbers.map((number) => `${number} A`),
    );
    await expect(list).toHaveCount(before + size, { timeout: 60_000 });
  }

  // Scanned back as one PDF: askew, noisy, stamped over where the stamp belongs.
  const scans = pages.map((page, index) =>
    worn(page, {
      degrees: ((index % 9) - 4) * 1.2,
      noise: 20,
      seed: index + 1,
      ...(index % pagesOfCopy === 1 ? { stamp: { x: 150, y: 225 } } : {}),
    }),
  );
  await writeFile(at('signed.pdf'), await scannedPdf(scans));
  await openPage(boxfile, 'Scans to sort');
  await boxfile.chooseFile(at('signed.pdf'));
  await window.getByRole('button', { name: 'Sort scans' }).click();
  await expect(window.getByText(`${size * pagesOfCopy} pages filed.`)).toBeVisible({
    timeout: 240_000,
  });

  // Filed in a box file, and copied from there.
  await openPage(boxfile, 'Box files');
  await window.getByRole('button', { name: 'Open a box file' }).click();
  await window.getByRole('dialog').getByLabel('Title').fill('Specimen wards');
  await window.getByRole('dialog').getByRole('button', { name: 'Open a box file' }).click();
  await expect(window.getByRole('heading', { name: /^Box file \d{4}\/01$/ })).toBeVisible();
  await openArea(boxfile, 'Agreements');
  await window.getByRole('checkbox', { name: 'Select all' }).click();
  await window.getByRole('button', { name: 'File in a box file' }).click();
  await window.getByRole('dialog').getByRole('checkbox', { name: 'Copy B' }).check();
  await window.getByRole('dialog').getByRole('button', { name: 'File', exact: true }).click();
  await expect(window.getByRole('dialog')).toBeHidden({ timeout: 30_000 });
  await expect(window.getByRole('grid', { name: 'Agreements' }).getByText('Active').first()).toBeVisible();
  await openPage(boxfile, 'Box files');
  await window.getByRole('row', { name: /Specimen wards/ }).dblclick();
  await expect(window.getByText(`${size * 2} of 200`)).toBeVisible();
  await window.getByRole('button', { name: 'More actions' }).click();
  await window.getByRole('menuitem', { name: 'Stamped copies' }).click();
  await expect(window.getByText(`${size} copies with their scans`)).toBeVisible();
  await window.getByRole('button', { name: 'Show stamped copies' }).click();
  await expect(window.getByRole('region', { name: 'Stamped copies' }).locator('canvas').first()).toBeVisible({
    timeout: 60_000,
  });
  await keep(boxfile, at('stamped-copies.pdf'));
  expect((await textOfPages(at('stamped-copies.pdf'))).join('\n')).toContain(numbers.at(-1));

  // Proved by a photograph of the paper.
  const photographed = pages[(size - 1) * pagesOfCopy];
  if (!photographed) throw new Error('the page is not there');
  await writeFile(
    at('photo.jpg'),
    await scannedJpeg(worn(photographed, { degrees: -3, brightness: -40, noise: 25 })),
  );
  await openPage(boxfile, 'Verify a paper');
  await boxfile.chooseFile(at('photo.jpg'));
  await window.getByRole('button', { name: 'Choose a file' }).click();
  await expect(window.getByText('Paper and register agree').first()).toBeVisible({ timeout: 30_000 });
  await expect(window.getByText(numbers.at(-1) ?? '').first()).toBeVisible();
});
