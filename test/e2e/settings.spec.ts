import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { expect, expectNoSeriousViolations, test, type Boxfile } from './boxfile.fixture.ts';
import { openArea } from './import-list.ts';

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A square PNG of one colour. */
function squarePng(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, Buffer.from([0x11, 0x58, 0x66]))]);
  const lines = deflateSync(Buffer.concat(Array.from({ length: side }, () => line)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', lines),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Widths of the pictures in the agreement of one device, as the file that is saved from the preview holds it. */
async function picturesOnAgreement(boxfile: Boxfile, file: string): Promise<number[]> {
  const { window } = boxfile;
  await openArea(boxfile, 'Devices');
  await window.getByLabel('Box number, IMEI, name, place').fill('BO-00011');
  await expect(window.getByRole('grid', { name: 'Devices' })).toHaveAttribute('aria-rowcount', '2');
  await window.getByRole('checkbox', { name: 'Select BO-00011' }).check();
  await window.getByRole('button', { name: 'Print agreements' }).click();
  await window.getByRole('button', { name: 'Show 1 agreement' }).click();
  await expect(window.getByRole('region', { name: /^Page 1 of / })).toBeVisible();
  await boxfile.saveAs(file);
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(window.getByText(`Saved: ${basename(file)}`)).toBeVisible();
  const objects = (await readFile(file, 'latin1')).split('endobj');
  return objects
    .filter((object) => /\/Subtype \/Image\b/.test(object))
    .map((object) => Number(/\/Width (\d+)/.exec(object)?.[1]));
}

test('a logo chosen in the settings stands on the agreements', async ({
  boxfile,
  sample: window,
  folder,
}) => {
  await openArea(boxfile, 'Settings');
  await writeFile(join(folder, 'emblem.png'), squarePng(61));
  await boxfile.chooseFile(join(folder, 'emblem.png'));
  const logo = window.getByRole('group', { name: 'Logos or emblems' });
  await logo.getByRole('button', { name: /^Choose/ }).click();
  await expect(logo.getByText('emblem.png')).toBeVisible();
  await window.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(window.getByText('The settings are saved.')).toBeVisible();
  await expect(logo.getByRole('img', { name: 'Picture 1', exact: true })).toBeVisible();
  await expectNoSeriousViolations(window);
  expect(await picturesOnAgreement(boxfile, join(folder, 'with-logo.pdf'))).toContain(61);
});
