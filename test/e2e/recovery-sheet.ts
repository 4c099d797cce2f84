import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { textOfPages } from '../documents/paper.ts';
import type { Boxfile } from './boxfile.fixture.ts';

/** The recovery code on a sheet that was saved. */
export async function codeOnSheet(pdf: string): Promise<string> {
  const [text = ''] = await textOfPages(pdf);
  const groups = [...text.matchAll(/Group \d\s+((?:[0-9A-Z]\s*){5})/g)];
  expect(groups).toHaveLength(7);
  return groups.map(([, group = '']) => group.replace(/\s/g, '')).join('-');
}

/** Saves the recovery sheet that is shown, gives two of its groups back, and answers its code. */
export async function takeRecoverySheet({ window, saveAs }: Boxfile): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'boxfile-sheet-'));
  try {
    const pdf = join(folder, 'sheet.pdf');
    await expect(window.locator('canvas').first()).toBeVisible();
    await saveAs(pdf);
    await window.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(window.getByText('Saved: sheet.pdf')).toBeVisible();
    const code = await codeOnSheet(pdf);
    await window.getByRole('button', { name: 'I have the sheet' }).click();
    await expect(window.getByRole('heading', { name: 'Is the sheet at hand?' })).toBeVisible();
    // As a scanner does it: the whole code into the first field, then Enter.
    await window.keyboard.type(code);
    await window.keyboard.press('Enter');
    return code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens a register by its recovery code where the window asks for it, as after a restart without a key store. */
export async function giveRecoveryCode(window: Page, code: string): Promise<void> {
  await expect(window.getByLabel('Group 1')).toBeFocused();
  await window.keyboard.type(code);
  await window.keyboard.press('Enter');
}
