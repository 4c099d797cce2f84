import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imeiOf } from '../faults/devices-file.ts';
import { plainTextIn, planted } from '../support/plain-text.ts';
import {
  administrator,
  createRegister,
  expect,
  signIn,
  start,
  test,
  type Boxfile,
} from './boxfile.fixture.ts';
import { openArea } from './import-list.ts';
import { giveRecoveryCode } from './recovery-sheet.ts';

const devices = 600;

function list(): string {
  const lines = ['IMEI,Model,CHW name,CHW code,Supervisor,District,Village,Issue date'];
  for (let device = 1; device <= devices; device += 1) {
    const name = `${planted[device % 2]} ${device}`;
    lines.push(
      `${imeiOf(device)},Model,${name},P-${device},${planted[2]},District,${planted[2]} ${device % 9},2026-01-15`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Goes through what shows names: lists, a person, the search, a form half filled in, a preview. */
async function work(boxfile: Boxfile, folder: string): Promise<void> {
  const { window, chooseFile } = boxfile;
  await openArea(boxfile, 'Exchange');
  await window.getByRole('link', { name: 'Import' }).click();
  await window.getByRole('radio', { name: 'Devices' }).check();
  await chooseFile(join(folder, 'lists', 'devices.csv'));
  await window.getByRole('button', { name: 'Choose a file' }).click();
  await window.getByRole('button', { name: 'Next: match the columns' }).click();
  await window.getByRole('button', { name: 'Next: check every row' }).click();
  await window.getByRole('button', { name: 'All rows' }).click();
  await window.getByRole('button', { name: /^Import [\d,]+ rows$/ }).click();
  await expect(window.getByRole('heading', { name: 'The list is imported' })).toBeVisible({
    timeout: 60_000,
  });
  await openArea(boxfile, 'People');
  await expect(window.getByRole('grid', { name: 'People' })).toContainText(planted[2]);
  await window.keyboard.press('Control+k');
  await window.keyboard.type(planted[0]);
  await window
    .getByRole('option', { name: new RegExp(planted[0]) })
    .first()
    .click();
  await expect(window.getByRole('main')).toContainText(planted[0]);
  await openArea(boxfile, 'Agreements');
  await window
    .getByRole('link', { name: 'Print agreements' })
    .or(window.getByRole('button', { name: 'Print agreements' }))
    .first()
    .click();
}

test('no name is readable in any file of the program, at work and after a kill', async ({ folder }) => {
  test.setTimeout(240_000);
  const [user, temporary] = [join(folder, 'user'), join(folder, 'tmp')];
  for (const name of ['lists', 'tmp']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'lists', 'devices.csv'), list());
  const boxfile = await start(user, (how) => ({ ...how, env: { ...how.env, TMPDIR: temporary } }));
  const code = await createRegister(boxfile);
  const { window, app } = boxfile;
  await test.step('work', () => work(boxfile, folder));

  await window.getByRole('button', { name: /^Show .* agreements$/ }).click();
  await expect(window.locator('canvas').first()).toBeVisible({ timeout: 120_000 });
  const atWork = plainTextIn(user, temporary);
  expect(atWork.told).toEqual([]);
  expect(atWork.files).toBeGreaterThan(20);
  const [session = ''] = await readdir(join(user, 'previews'));
  expect(await readdir(join(user, 'previews', session))).not.toEqual([]);

  // Drawn again, and killed in the middle.
  await window.getByRole('button', { name: /^Show .* agreements$/ }).click();
  await expect(window.getByRole('progressbar')).toBeVisible();
  const ended = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  await ended;
  expect(plainTextIn(user, temporary).told).toEqual([]);

  const again = await start(user, (how) => ({ ...how, env: { ...how.env, TMPDIR: temporary } }));
  await giveRecoveryCode(again.window, code);
  await signIn(again.window, administrator.name, administrator.pin);
  await openArea(again, 'Devices');
  await expect(again.window.getByRole('grid', { name: 'Devices' })).toHaveAttribute(
    'aria-rowcount',
    String(devices + 1),
  );
  const sessions = await readdir(join(user, 'previews'));
  expect(sessions).toHaveLength(1);
  expect(await readdir(join(user, 'previews', sessions[0] ?? ''))).toEqual([]);
  await again.app.close();
  expect(plainTextIn(user, temporary).told).toEqual([]);
});
