import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pdf, png } from '../scans/pictures.ts';
import { expect, expectNoSeriousViolations, test, type Boxfile } from './boxfile.fixture.ts';
import { openArea } from './import-list.ts';

/** Opens the agreement of a box of the sample register. */
async function openAgreement(boxfile: Boxfile, number: string): Promise<void> {
  const { window } = boxfile;
  await openArea(boxfile, 'Agreements');
  await window.getByLabel('Find by number or holder').fill(number);
  const list = window.getByRole('grid', { name: 'Agreements' });
  await expect(list).toHaveAttribute('aria-rowcount', '2');
  await list.getByText(number).click();
  await expect(window.getByRole('heading', { name: `Agreement ${number}` })).toBeVisible();
}

/** The next open dialog picks these files. */
function choose({ app }: Boxfile, paths: readonly string[]): Promise<void> {
  return app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, paths);
}

async function fileAt(window: Page, copy: 'A' | 'B'): Promise<void> {
  await window.getByRole('button', { name: 'File scans' }).click();
  await window.getByRole('menuitem', { name: new RegExp(`^Copy ${copy}`) }).click();
}

test('scans are filed at a copy, opened, saved and taken out again', async ({
  boxfile,
  sample: window,
  folder,
}) => {
  const files = {
    'signed.pdf': pdf(300_000),
    'page 1.png': png(1240, 1754),
    'notes.pdf': Buffer.from('notes'),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const paths = Object.keys(files).map((name) => join(folder, name));
  await openAgreement(boxfile, 'BO-00003');
  await expect(window.getByText('No scan of this agreement has been filed yet.')).toBeVisible();

  await choose(boxfile, paths);
  await fileAt(window, 'A');
  await expect(window.getByText('2 scans filed at copy A.')).toBeVisible();
  await expect(window.getByText('It is no PDF, JPEG or PNG file')).toBeVisible();
  const scans = window.getByRole('region', { name: 'Scans' });
  await expect(scans.getByRole('row')).toHaveCount(3);
  await expect(scans.getByRole('row', { name: /signed\.pdf.*300 kB/ })).toBeVisible();
  await expect(
    window.getByText('Scan signed.pdf filed at agreement BO-00003 revision 1 copy A'),
  ).toBeVisible();
  await expectNoSeriousViolations(window);

  await fileAt(window, 'A');
  await expect(window.getByText('2 files stand at copy A already.')).toBeVisible();
  await expect(scans.getByRole('row')).toHaveCount(3);

  await scans.getByRole('link', { name: 'Open signed.pdf' }).click();
  const shown = window.getByRole('region', { name: 'Scan of BO-00003, copy A' });
  await expect(shown.locator('canvas')).toBeVisible();
  await expectNoSeriousViolations(window);
  await boxfile.saveAs(join(folder, 'saved.pdf'));
  await window.getByRole('button', { name: 'Save a copy' }).click();
  await expect(window.getByText('Saved: saved.pdf')).toBeVisible();
  expect((await readFile(join(folder, 'saved.pdf'))).equals(files['signed.pdf'])).toBe(true);

  await window.getByRole('link', { name: 'Agreement BO-00003' }).click();
  await scans.getByRole('link', { name: 'Open page 1.png' }).click();
  const picture = shown.getByRole('img', { name: 'Scan of BO-00003, copy A' });
  await expect(picture).toHaveJSProperty('naturalWidth', 1240);
  await window.getByRole('button', { name: 'Larger' }).click();
  await window.getByRole('button', { name: 'Fit page' }).click();
  await expectNoSeriousViolations(window);

  await window.getByRole('button', { name: 'More actions' }).click();
  await window.getByRole('menuitem', { name: 'Take this scan out' }).click();
  const dialog = window.getByRole('dialog', { name: 'Take a scan out' });
  await expect(dialog.getByRole('button', { name: 'Take this scan out' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Belongs to another agreement');
  await dialog.getByRole('button', { name: 'Take this scan out' }).click();
  await expect(scans.getByRole('row')).toHaveCount(2);
  for (const entry of [
    'Scan page 1.png taken out of agreement BO-00003 copy A: Belongs to another agreement',
    'Scan page 1.png of agreement BO-00003 copy A looked at',
    'Scan signed.pdf of agreement BO-00003 copy A saved to a file',
  ]) {
    await expect(window.getByText(entry)).toBeVisible();
  }
});

test('no scan lies in the clear in the folders of the program', async ({
  boxfile,
  sample: window,
  folder,
}) => {
  const planted = 'Planted Name Of Nobody';
  await writeFile(join(folder, 'planted.pdf'), Buffer.concat([pdf(), Buffer.from(`\n%${planted}\n`)]));
  await openAgreement(boxfile, 'BO-00004');
  await choose(boxfile, [join(folder, 'planted.pdf')]);
  await fileAt(window, 'B');
  await expect(window.getByText('1 scan filed at copy B.')).toBeVisible();
  await window.getByRole('link', { name: 'Open planted.pdf' }).click();
  await expect(window.getByRole('region', { name: /^Page 1 of/ }).locator('canvas')).toBeVisible();
  const user = join(folder, 'user');
  const entries = await readdir(user, { recursive: true, withFileTypes: true });
  const written = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  expect(written.some((path) => path.includes('attachments'))).toBe(true);
  for (const path of written) {
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    expect(content.includes(planted), path).toBe(false);
  }
});

test('a scan whose file is damaged says so, and is put right by filing it again', async ({
  boxfile,
  sample: window,
  folder,
}) => {
  const path = join(folder, 'signed.pdf');
  await writeFile(path, pdf());
  await openAgreement(boxfile, 'BO-00005');
  await choose(boxfile, [path]);
  await fileAt(window, 'A');
  await expect(window.getByText('1 scan filed at copy A.')).toBeVisible();
  const entries = await readdir(join(folder, 'user'), { recursive: true, withFileTypes: true });
  const kept = entries.find((entry) => /^[0-9a-f]{64}$/.test(entry.name));
  const sealed = join(kept?.parentPath ?? '', kept?.name ?? '');
  const whole = await readFile(sealed);
  await writeFile(sealed, whole.with(80, (whole[80] ?? 0) ^ 1));

  const open = window.getByRole('link', { name: 'Open signed.pdf' });
  await open.click();
  await expect(window.getByText('The file of this scan is damaged and cannot be shown.')).toBeVisible();
  await expectNoSeriousViolations(window);
  await window.getByRole('link', { name: 'Agreement', exact: true }).click();
  await fileAt(window, 'A');
  await expect(window.getByText('1 file stands at copy A already.')).toBeVisible();
  await open.click();
  await expect(window.getByRole('region', { name: /^Page 1 of/ }).locator('canvas')).toBeVisible();
});
