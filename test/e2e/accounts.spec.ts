import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { BoxfileApi } from '../../preload/boxfile-api.d.ts';
import {
  expect,
  expectNoSeriousViolations,
  openSample,
  signIn,
  signInToSample,
  test,
} from './boxfile.fixture.ts';

declare global {
  interface Window {
    readonly boxfile: BoxfileApi;
  }
}

const pin = '271828';
const secretField = { name: 'PIN or password', exact: true } as const;
const wrong = 'This name and PIN or password do not belong together.';

async function settings(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { name: title, exact: true, level: 1 })).toBeVisible();
}

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('dialog', { name: 'Locked' })).toBeVisible();
  await expect(page.getByRole('textbox', secretField)).toBeFocused();
}

async function switchUser(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await page.getByRole('menuitem', { name: 'Switch user' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
}

/** Adds somebody and gives their first PIN. */
async function addPerson(page: Page, name: string, role: string): Promise<string> {
  await settings(page, 'Accounts');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByRole('textbox', { name: 'Full name' }).fill(`Specimen ${name}`);
  await page.getByRole('textbox', { name: 'Sign-in name' }).fill(name);
  await page.getByRole('radio', { name: role }).check();
  await page.getByRole('button', { name: 'Add and show the first PIN' }).click();
  const shown = page.getByRole('dialog', { name: `First PIN of Specimen ${name}` });
  const given = (await shown.getByText(/^\d{6}$/).textContent()) ?? '';
  await shown.getByRole('button', { name: 'Close' }).last().click();
  return given;
}

test('the first administrator chooses a PIN that is not guessed, and types it twice', async ({
  boxfile: { window: page },
}) => {
  await page.getByRole('button', { name: 'Create a register' }).click();
  await page.getByLabel('Office name').fill('Specimen Health Office');
  await page.getByRole('combobox', { name: 'Country' }).fill('Tanzania');
  await page.getByRole('option', { name: 'Tanzania' }).click();
  await page.getByLabel('Box-number prefix').fill('KIL');
  await page.getByRole('button', { name: 'Create the register' }).click();

  await expect(page.getByRole('heading', { name: 'The first administrator' })).toBeVisible();
  await expectNoSeriousViolations(page);
  const create = page.getByRole('button', { name: 'Create the account' });
  const secret = page.getByRole('textbox', secretField);
  const again = page.getByRole('textbox', { name: 'The same again' });
  await create.click();
  await expect(page.getByText('Fill this in.')).toHaveCount(1);
  await page.getByRole('textbox', { name: 'Full name' }).fill('Specimen Administrator');
  await page.getByRole('textbox', { name: 'Sign-in name' }).fill('asha');
  await secret.fill('123456');
  await again.fill('123457');
  await create.click();
  await expect(again).toHaveAccessibleDescription(/differs/);
  await again.fill('123456');
  await create.click();
  await expect(secret).toHaveAccessibleDescription(/easily guessed/);
  await secret.fill('482915');
  await again.fill('482915');
  await create.click();
  await expect(create).toBeHidden();
});

test('wrong PINs are answered alike and slow the next try down', async ({ boxfile: { window: page } }) => {
  await openSample(page);
  await expect(page.getByLabel('Sign-in name')).toBeFocused();
  await expectNoSeriousViolations(page);
  expect(await page.textContent('body')).not.toMatch(/BO-000|Sample Worker/);

  for (const name of ['officer', 'nobody']) {
    await signIn(page, name, '111222');
    await expect(page.getByRole('alert')).toContainText(wrong);
    await expect(page.getByRole('textbox', secretField)).toBeFocused();
    await expect(page.getByRole('textbox', secretField)).toHaveValue('');
    await signIn(page, name, '111222');
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
    await signIn(page, name, '111222');
    await expect(page.getByRole('alert')).toContainText(/Wait \d seconds/);
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled({ timeout: 8000 });
  }
  await expectNoSeriousViolations(page);
  await signIn(page, 'OFFICER', pin);
  await expect(page.getByRole('button', { name: 'Signed in as Sample Officer, Officer' })).toBeVisible();
});

test('the lock keeps what was typed for the one who typed it, and shows nothing', async ({
  boxfile,
  sample: page,
}) => {
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('link', { name: 'Add a person' }).click();
  const name = page.getByLabel('Full name');
  await name.fill('Half Typed');
  await lock(page);
  await expectNoSeriousViolations(page);

  expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/Half Typed|Devices|People/);
  expect(await page.title()).not.toContain('Add a person');
  const asked = await page.evaluate(async () => [
    await window.boxfile.people.list({ filter: { text: '', role: null }, order: 'name' } as never),
    await window.boxfile.register.get({ id: '018f0000-0000-7000-8000-000000000000' }),
    await window.boxfile.settings.trySample({}),
    await window.boxfile.settings.closeRegister({}),
    await window.boxfile.jobs.list({}),
  ]);
  expect(asked.map((answer) => (answer.ok ? answer.value : answer.error.code))).toEqual([
    'not-signed-in',
    'not-signed-in',
    'not-signed-in',
    'not-signed-in',
    [],
  ]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Locked' })).toBeVisible();

  await page.getByRole('textbox', secretField).fill('000111');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(wrong);
  await page.getByRole('textbox', secretField).fill(pin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Locked' })).toBeHidden();
  await expect(name).toHaveValue('Half Typed');
  await expect(name).toBeFocused();

  // The computer going to sleep locks as well.
  await boxfile.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(page.getByRole('dialog', { name: 'Locked' })).toBeVisible();
});

test('somebody else who signs in finds nothing of it', async ({ sample: page }) => {
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('link', { name: 'Add a person' }).click();
  await page.getByLabel('Full name').fill('Half Typed');
  await lock(page);
  await page.getByRole('button', { name: 'Somebody else signs in' }).click();
  await expect(page.getByLabel('Sign-in name')).toBeFocused();
  await signIn(page, 'supervisor', pin);
  await expect(page.getByRole('button', { name: /Signed in as Sample Supervisor/ })).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Devices' })).toBeVisible();
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('link', { name: 'Add a person' }).click();
  await expect(page.getByLabel('Full name')).toHaveValue('');
});

test('what one has made and opened is nothing to the next', async ({ sample: page }) => {
  const started = await page.evaluate(() =>
    window.boxfile.labels.drawTestPage({ sheet: 'L6009', offset: { x: 0, y: 0 } }),
  );
  const job = started.ok ? started.value.job : '';
  let token = '';
  await expect
    .poll(async () => {
      const answer = await page.evaluate((id) => window.boxfile.jobs.get({ id }), job);
      if (answer.ok && answer.value.result?.kind === 'document') token = answer.value.result.document;
      return token;
    })
    .not.toBe('');
  const status = (of: string) =>
    page.evaluate((t) => fetch(`app://boxfile/documents/${t}`).then((a) => a.status), of);
  expect(await status(token)).toBe(200);

  await lock(page);
  expect(await status(token)).toBe(404);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await signInToSample(page, 'Supervisor');
  expect(await status(token)).toBe(404);
  const listed = await page.evaluate(() => window.boxfile.jobs.list({}));
  expect(listed.ok && listed.value.map(({ id }) => id)).not.toContain(job);
  const answers = await page.evaluate(
    async ([id, document]) => [
      await window.boxfile.jobs.get({ id: id ?? '' }),
      await window.boxfile.printing.choices({ document: document ?? '' }),
    ],
    [job, token],
  );
  expect(answers.map((answer) => !answer.ok && answer.error.code)).toEqual(['expired', 'expired']);
});

test('a first PIN is changed before anything else', async ({ sample: page }) => {
  const given = await addPerson(page, 'clerk', 'Officer');
  await expect(page.getByRole('row', { name: /Specimen clerk/ })).toContainText('First PIN not yet changed');
  await expectNoSeriousViolations(page);
  await switchUser(page);
  await signIn(page, 'clerk', given);
  await expect(page.getByRole('heading', { name: 'Choose your own PIN or password' })).toBeVisible();
  await expectNoSeriousViolations(page);
  const early = await page.evaluate(() => window.boxfile.settings.counts({}));
  expect(early).toEqual({ ok: false, error: { code: 'not-signed-in' } });

  const next = page.getByRole('textbox', { name: 'New PIN or password' });
  const again = page.getByRole('textbox', { name: 'The same again' });
  await next.fill(given);
  await again.fill(given);
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expect(next).toHaveAccessibleDescription(/in use/);
  await next.fill('green bicycle');
  await again.fill('green bicycle');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expect(page.getByRole('button', { name: 'Signed in as Specimen clerk, Officer' })).toBeVisible();

  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await page.getByRole('menuitem', { name: 'Change my PIN or password' }).click();
  await expectNoSeriousViolations(page);
  await page.getByRole('textbox', { name: 'Present PIN or password' }).fill('not it');
  await page.getByRole('textbox', { name: 'New PIN or password' }).fill('905172');
  await page.getByRole('textbox', { name: 'The same again' }).fill('905172');
  await page.getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByRole('textbox', { name: 'Present PIN or password' })).toHaveAccessibleDescription(
    /not your present/,
  );
  await page.getByRole('textbox', { name: 'Present PIN or password' }).fill('green bicycle');
  await page.getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByText('Your PIN or password is changed.')).toBeVisible();
});

test('whoever is disabled is out at once, and the last administrator stays', async ({ sample: page }) => {
  await settings(page, 'Accounts');
  const disable = async (who: string): Promise<void> => {
    await page.getByRole('button', { name: `What can be done with ${who}` }).click();
    await page.getByRole('menuitem', { name: 'Disable' }).click();
    await page.getByRole('button', { name: 'Disable', exact: true }).click();
  };
  await disable('Sample Administrator');
  await expect(page.getByRole('alert')).toContainText('This is the last administrator.');

  await page.getByRole('button', { name: 'What can be done with Sample Supervisor' }).click();
  await page.getByRole('menuitem', { name: 'Change', exact: true }).click();
  await page.getByRole('radio', { name: 'Administrator' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /Sample Supervisor/ })).toContainText('Administrator');
  await disable('Sample Administrator');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signIn(page, 'administrator', pin);
  await expect(page.getByRole('alert')).toContainText(wrong);
  await signInToSample(page, 'Supervisor');
  await expect(page.getByRole('button', { name: /Sample Supervisor, Administrator/ })).toBeVisible();
});

test('an officer takes a supervisor’s act with a reason, which a supervisor then sees', async ({
  boxfile,
  folder,
}) => {
  const { window: page } = boxfile;
  const target = join(folder, 'inventory.csv');
  await openSample(page);
  await signInToSample(page, 'Officer');
  await settings(page, 'Office');
  await expect(page.getByLabel('Office name')).toBeDisabled();
  await settings(page, 'Accounts');
  await expect(page.getByRole('button', { name: 'Add a person' })).toHaveCount(0);

  await page.getByRole('link', { name: 'Exchange' }).click();
  await page.getByRole('link', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: /CSV/ }).check();
  await boxfile.saveAs(target);
  const exporting = page.getByRole('button', { name: 'Save the file' });
  await exporting.click();
  const dialog = page.getByRole('dialog', { name: 'Say why' });
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await expectNoSeriousViolations(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect(existsSync(target)).toBe(false);

  await exporting.click();
  await dialog.getByLabel('Reason').fill('asked');
  await dialog.getByRole('button', { name: 'Go on with this reason' }).click();
  await expect(dialog.getByLabel('Reason')).toHaveAccessibleDescription(/at least 10/);
  await dialog.getByLabel('Reason').fill('The partner counts the phones today');
  await dialog.getByRole('button', { name: 'Go on with this reason' }).click();
  await expect.poll(() => existsSync(target)).toBe(true);

  await switchUser(page);
  await signInToSample(page, 'Supervisor');
  const entries = await page.evaluate(() => window.boxfile.audit.unreviewed({}));
  expect(JSON.stringify(entries)).toContain('The partner counts the phones today');
});

test('an auditor sees everything and changes nothing', async ({ boxfile: { window: page } }) => {
  await openSample(page);
  await signInToSample(page, 'Auditor');
  await expect(page.getByRole('grid', { name: 'Devices' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Register a device' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Hand over' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Labels' })).toHaveCount(0);
  await settings(page, 'Accounts');
  await expect(page.getByRole('row', { name: /Sample Officer/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a person' })).toHaveCount(0);
  const answers = await page.evaluate(async () => [
    await window.boxfile.places.create({ name: 'Specimen', parentId: null }),
    await window.boxfile.accounts.setLockMinutes({ minutes: 30 }),
    await window.boxfile.accounts.setLockMinutes({ minutes: 30 }, { reason: 'a reason that is long enough' }),
  ]);
  expect(answers.map((answer) => !answer.ok && answer.error.code)).toEqual(
    Array.from({ length: 3 }, () => 'not-allowed'),
  );
});

test('the roles are shown, and both lists drawn to be printed', async ({ sample: page }) => {
  await settings(page, 'Roles');
  await expect(page.getByRole('row', { name: /Export the inventory/ })).toContainText('With a reason');
  await expectNoSeriousViolations(page);
  await page.getByRole('button', { name: 'Print the role list' }).click();
  await expect(page.getByRole('heading', { name: /^role-list-/ })).toBeVisible({ timeout: 15_000 });
  await settings(page, 'Accounts');
  await page.getByRole('button', { name: 'Print the user list' }).click();
  await expect(page.getByRole('heading', { name: /^user-list-/ })).toBeVisible({ timeout: 15_000 });
});
