import { resolve } from 'node:path';
import { expect, type Boxfile } from './boxfile.fixture.ts';

/** A list of our own, made of invented people, or one that the test has written. */
export function sampleList(name: string): string {
  return resolve(import.meta.dirname, '..', 'data', name);
}

/** Goes to an area of the rail. */
export async function openArea({ window }: Boxfile, name: string): Promise<void> {
  await window
    .getByRole('navigation', { name: 'Main menu' })
    .getByRole('link', { name, exact: true })
    .click();
}

/** Chooses a file and its kind on the import's first step, and waits until its headings are read. */
export async function chooseList(boxfile: Boxfile, kind: string, file: string): Promise<void> {
  const { window } = boxfile;
  await openArea(boxfile, 'Exchange');
  await window.getByRole('link', { name: 'Import' }).click();
  await window.getByRole('radio', { name: kind }).check();
  await boxfile.chooseFile(sampleList(file));
  await window.getByRole('button', { name: 'Choose a file' }).click();
  await expect(window.getByRole('button', { name: 'Next: match the columns' })).toBeEnabled();
}

/** Imports a faultless list from its file to the last word. */
export async function importList(boxfile: Boxfile, kind: string, file: string, rows: number): Promise<void> {
  const { window } = boxfile;
  await chooseList(boxfile, kind, file);
  await window.getByRole('button', { name: 'Next: match the columns' }).click();
  await window.getByRole('button', { name: 'Next: check every row' }).click();
  await window.getByRole('button', { name: `Import ${rows} rows` }).click();
  await expect(window.getByRole('heading', { name: 'The list is imported' })).toBeVisible();
}
