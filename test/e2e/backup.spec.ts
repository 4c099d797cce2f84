import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectNoSeriousViolations, openSample, signInToSample, test } from './boxfile.fixture.ts';

/** A folder on another disk than the register's where the system has one in memory, as a stick would be. */
async function stick(): Promise<string> {
  const memory = await stat('/dev/shm').catch(() => null);
  return mkdtemp(join(memory?.isDirectory() ? '/dev/shm' : tmpdir(), 'boxfile-stick-'));
}

function commandLine(words: readonly string[], code = ''): Promise<string> {
  const program = join(import.meta.dirname, '../../dist/main/cli.cjs');
  const env = { ...process.env, BOXFILE_RECOVERY_CODE: code };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...words], { env }, (error, out) =>
      error ? reject(error) : resolve(out),
    );
  });
}

async function openBackups(window: Page): Promise<void> {
  await window.getByRole('link', { name: 'Settings', exact: true }).click();
  await window.getByRole('link', { name: 'Backup', exact: true }).click();
  await expect(window.getByRole('heading', { name: 'Backup', level: 1 })).toBeVisible();
}

async function renameOffice(window: Page, name: string): Promise<void> {
  await window.getByRole('link', { name: 'Settings', exact: true }).click();
  await window.getByLabel('Office name').fill(name);
  await window.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(window.getByRole('navigation', { name: 'Main menu' })).toContainText(name);
}

const picture = async (window: Page, name: string): Promise<void> => {
  const folder = process.env['BOXFILE_PICTURES'];
  if (folder) await window.screenshot({ path: join(folder, `${name}.png`) });
};

test('a backup on a stick brings the old state again, and undoing brings back the new one', async ({
  sample,
  boxfile,
}) => {
  test.setTimeout(180_000);
  const place = await stick();
  await openBackups(sample);
  await expect(sample.getByRole('row', { name: /by itself/ })).toBeVisible({ timeout: 60_000 });
  await boxfile.chooseFile(place);
  await sample.getByRole('button', { name: 'Back up to a folder or USB stick' }).click();
  await expect(sample.getByText('Backup made and read back')).toBeVisible({ timeout: 60_000 });
  await expectNoSeriousViolations(sample);
  await picture(sample, 'backup-made');
  const [name = ''] = (await readdir(place)).filter((entry) => entry !== 'attachments');
  expect(await readdir(join(place, name))).toEqual(['backup.json', 'register.boxfile', 'register.keys']);

  await renameOffice(sample, 'Renamed After The Backup');
  await openBackups(sample);
  await boxfile.chooseFile(join(place, name));
  await sample.getByRole('button', { name: 'Choose a backup' }).click();
  const dialog = sample.getByRole('dialog', { name: 'Restore a backup' });
  await expect(dialog.getByText('It is an earlier state of this register.')).toBeVisible();
  await expect(dialog.getByText('1 entry of the journal in all')).toBeVisible();
  await expectNoSeriousViolations(sample);
  await picture(sample, 'restore-dialog');
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();

  await expect(sample.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 60_000 });
  await signInToSample(sample, 'Administrator');
  const rail = sample.getByRole('navigation', { name: 'Main menu' });
  await expect(rail).toContainText('Sample District Health Office');

  await openBackups(sample);
  await expect(sample.getByRole('heading', { name: 'Put aside by a restore' })).toBeVisible();
  await picture(sample, 'backup-kept');
  await sample.getByRole('button', { name: /^Go back to the register in use until/ }).click();
  const question = sample.getByRole('dialog', { name: 'Go back to this register?' });
  await question.getByRole('button', { name: 'Go back to it' }).click();
  await expect(sample.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 60_000 });
  await signInToSample(sample, 'Administrator');
  await expect(rail).toContainText('Renamed After The Backup');
  await rm(place, { recursive: true, force: true });
});

test('an officer makes a backup and cannot restore one', async ({ boxfile, folder }) => {
  const { window } = boxfile;
  await openSample(window);
  await signInToSample(window, 'Officer');
  await openBackups(window);
  await expect(window.getByRole('button', { name: 'Choose a backup' })).toHaveCount(0);
  const place = join(folder, 'same-disk');
  await mkdir(place);
  await boxfile.chooseFile(place);
  await window.getByRole('button', { name: 'Back up to a folder or USB stick' }).click();
  await expect(window.getByText(/on the same disk as the register/)).toBeVisible({ timeout: 60_000 });
  await expect(window.getByRole('button', { name: 'Restore', exact: true })).toHaveCount(0);
});

test('a folder without a backup is refused in words', async ({ sample, boxfile, folder }) => {
  await openBackups(sample);
  await boxfile.chooseFile(folder);
  await sample.getByRole('button', { name: 'Choose a backup' }).click();
  await expect(
    sample.getByRole('alert').filter({ hasText: 'There is no Boxfile backup here' }),
  ).toBeVisible();
});

test('a lost register is made again out of a backup, and a backup is never worked with', async ({
  sample,
  boxfile,
  folder,
}) => {
  test.setTimeout(180_000);
  const place = join(folder, 'stick');
  await mkdir(place);
  await openBackups(sample);
  await boxfile.chooseFile(place);
  await sample.getByRole('button', { name: 'Back up to a folder or USB stick' }).click();
  await expect(sample.getByText('Backup made and read back')).toBeVisible({ timeout: 60_000 });
  const [name = ''] = (await readdir(place)).filter((entry) => entry !== 'attachments');
  await sample.getByRole('link', { name: 'Office', exact: true }).click();
  await sample.getByRole('button', { name: 'Close the register' }).click();

  await boxfile.chooseFile(join(place, name));
  await sample.getByRole('button', { name: 'Open a register' }).click();
  await expect(sample.getByRole('alert').filter({ hasText: 'This folder is a backup.' })).toBeVisible();
  await picture(sample, 'first-start');
  await sample.getByRole('button', { name: 'Restore a backup' }).click();
  await sample.getByRole('button', { name: 'Choose a stick or folder' }).click();
  await expectNoSeriousViolations(sample);
  await picture(sample, 'restore-new');
  await sample.getByRole('button', { name: /^Restore the backup of/ }).click();
  await expect(sample.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 60_000 });
  await signInToSample(sample, 'Administrator');
  await expect(sample.getByRole('grid', { name: 'Devices' })).toBeVisible();
});

test('a backup from another computer asks for the recovery code of its day', async ({ boxfile, folder }) => {
  test.setTimeout(180_000);
  const { window } = boxfile;
  const [register, place] = [join(folder, 'elsewhere'), join(folder, 'stick')];
  const words = ['--office', 'Specimen Office', '--prefix', 'KIL', '--country', 'TZ', '--json'];
  const made = await commandLine(['init', '--register', register, ...words]);
  const { recoveryCode } = JSON.parse(made) as { recoveryCode: string };
  await commandLine(['backup', '--register', register, '--to', place], recoveryCode);

  await window.getByRole('button', { name: 'Restore a backup' }).click();
  await boxfile.chooseFile(place);
  await window.getByRole('button', { name: 'Choose a stick or folder' }).click();
  await window.getByRole('button', { name: /^Restore the backup of/ }).click();
  await window.getByRole('textbox', { name: 'Recovery code' }).fill('AAAAA');
  await window.getByRole('button', { name: 'Open it' }).click();
  await expect(window.getByRole('alert')).toBeVisible();
  await window.getByRole('textbox', { name: 'Recovery code' }).fill(recoveryCode);
  await picture(window, 'restore-code');
  await window.getByRole('button', { name: 'Open it' }).click();
  await expect(window.getByText('Specimen Office').first()).toBeVisible({ timeout: 60_000 });
  await expect(window.getByLabel('Sign-in name')).toBeVisible();
});

test('a damaged register is said at the start, copied for help and restored', async ({ boxfile, folder }) => {
  test.setTimeout(180_000);
  const { window } = boxfile;
  await openSample(window);
  await signInToSample(window, 'Administrator');
  await openBackups(window);
  await expect(window.getByRole('row', { name: /by itself/ })).toBeVisible({ timeout: 60_000 });
  await boxfile.app.close();
  const register = join(folder, 'user', 'registers', 'sample');
  const file = join(register, 'register.boxfile');
  const bytes = await readFile(file);
  bytes.fill(0x5a, 20, 4000);
  await writeFile(file, bytes);

  const again = await boxfile.restart();
  const alert = again.window.getByRole('alert').filter({ hasText: 'The register is damaged' });
  await expect(alert.getByText(/Newest backup on this computer/)).toBeVisible();
  await expectNoSeriousViolations(again.window);
  await picture(again.window, 'damaged');
  const help = join(folder, 'help');
  await mkdir(help);
  await again.chooseFile(help);
  await alert.getByRole('button', { name: 'Copy the damaged files for help' }).click();
  await expect(again.window.getByText(/^Copied to damaged-sample/)).toBeVisible();
  const [copy = ''] = await readdir(help);
  expect((await readFile(join(help, copy, 'register.boxfile'))).equals(bytes)).toBe(true);

  await alert.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(again.window.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 60_000 });
  await signInToSample(again.window, 'Administrator');
  await expect(again.window.getByRole('grid', { name: 'Devices' })).toBeVisible();
  const [kept = ''] = await readdir(join(register, 'kept'));
  expect((await readFile(join(register, 'kept', kept, 'register.boxfile'))).equals(bytes)).toBe(true);
  await again.app.close();
});
