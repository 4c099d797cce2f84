import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import {
  _electron as electron,
  errors,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import { electronRuntime, windowLaunch } from '../../scripts/electron-runtime.mjs';
import { takeRecoverySheet } from './recovery-sheet.ts';

export { expect };

/** The real program with its window, and stand-ins for the system's dialogs, which no test can press. */
export interface Boxfile {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** The next open dialog picks this file or folder. */
  readonly chooseFile: (path: string) => Promise<void>;
  /** The next save dialog picks this file. */
  readonly saveAs: (path: string) => Promise<void>;
  /** Ends the program and starts it again with the same user's files. */
  readonly restart: () => Promise<Boxfile>;
}

type Launch = ReturnType<typeof windowLaunch>;
type Wrap = (how: Launch) => Launch;

/** How to start the program for a user's files, on the display of this test's worker where each has its own. */
export async function launchOf(userData: string): Promise<Launch> {
  const plain = windowLaunch(await electronRuntime(), [`--user-data-dir=${userData}`, '--lang=en-GB']);
  const displays = (process.env['BOXFILE_TEST_DISPLAYS'] ?? '').split(' ');
  const display = displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
  return display ? { ...plain, env: { ...plain.env, DISPLAY: display } } : plain;
}

/**
 * Starts the program under Playwright. About one start in twenty the two miss each other's greeting and
 * wait for ever, though the program runs; such a start is given up and made again.
 */
async function launch(userData: string, wrap: Wrap, attempts = 3): Promise<ElectronApplication> {
  const how = wrap(await launchOf(userData));
  try {
    return await electron.launch({ ...how, timeout: 20_000 });
  } catch (error) {
    if (attempts > 1 && error instanceof errors.TimeoutError) return launch(userData, wrap, attempts - 1);
    throw error;
  }
}

/** Starts the program for a user's files, and with `wrap` inside another one. */
export async function start(userData: string, wrap: Wrap = (how) => how): Promise<Boxfile> {
  const app = await launch(userData, wrap);
  const window = await app.firstWindow();
  await window.setViewportSize({ width: 1366, height: 640 });
  // What fades in or out has no contrast for a moment, which a check for contrast may meet.
  await window.emulateMedia({ reducedMotion: 'reduce' });
  return {
    app,
    window,
    chooseFile: (path) =>
      app.evaluate(({ dialog }, picked) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [picked] });
      }, path),
    saveAs: (path) =>
      app.evaluate(({ dialog }, picked) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: picked });
      }, path),
    restart: async () => {
      await app.close();
      return start(userData, wrap);
    },
  };
}

interface Fixtures {
  /** A folder of this test's own, gone after it. */
  readonly folder: string;
  /** The program as it is on its very first start. */
  readonly boxfile: Boxfile;
  /** Its window, with the sample register open and its administrator signed in. */
  readonly sample: Page;
  /** Its window, with a new and empty register open and its administrator signed in. */
  readonly empty: Page;
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the pattern to learn what is needed
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'boxfile-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  boxfile: async ({ folder }, use) => {
    const boxfile = await start(join(folder, 'user'));
    await use(boxfile);
    await boxfile.app.close();
  },
  sample: async ({ boxfile: { window } }, use) => {
    await openSample(window);
    await signInToSample(window, 'Administrator');
    await use(window);
  },
  empty: async ({ boxfile }, use) => {
    await createRegister(boxfile);
    await use(boxfile.window);
  },
});

/** Makes the sample register and waits until it asks who is there. */
export async function openSample(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Try with sample data' }).click();
  await expect(window.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 60_000 });
}

/** Goes from the first screen after sign-in to the devices list. */
export async function openDevices(window: Page): Promise<void> {
  await window.getByRole('link', { name: 'Devices', exact: true }).click({ timeout: 60_000 });
  await expect(window.getByRole('grid', { name: 'Devices' })).toBeVisible();
}

/** Signs one of the sample's people in and opens the devices list. */
export async function signInToSample(window: Page, role: string): Promise<void> {
  await window.getByRole('button', { name: role, exact: true }).click();
  await expect(window.getByRole('navigation', { name: 'Main menu' })).toBeVisible({ timeout: 15_000 });
  await openDevices(window);
}

/** The administrator of the registers that tests make. */
export const administrator = { name: 'asha', fullName: 'Specimen Administrator', pin: '482915' } as const;

/** Enters a name and PIN or password on the sign-in screen. */
export async function signIn(window: Page, name: string, secret: string): Promise<void> {
  await window.getByLabel('Sign-in name').fill(name);
  await window.getByRole('textbox', { name: 'PIN or password', exact: true }).fill(secret);
  await window.keyboard.press('Enter');
}

/** Enters the first administrator of a register without accounts. */
export async function enterFirstAdministrator(window: Page): Promise<void> {
  await window.getByLabel('Full name').fill(administrator.fullName);
  await window.getByLabel('Sign-in name').fill(administrator.name);
  await window.getByRole('textbox', { name: 'PIN or password', exact: true }).fill(administrator.pin);
  await window.getByRole('textbox', { name: 'The same again' }).fill(administrator.pin);
  await window.getByRole('button', { name: 'Create the account' }).click();
}

/**
 * Makes a register with its office, its administrator and its recovery sheet, and waits for the empty list of
 * devices. Answers the recovery code.
 */
export async function createRegister(boxfile: Boxfile): Promise<string> {
  const { window } = boxfile;
  await window.getByRole('button', { name: 'Create a register' }).click();
  await window.getByLabel('Office name').fill('Specimen Health Office');
  await window.getByRole('combobox', { name: 'Country' }).fill('Tanzania');
  await window.getByRole('option', { name: 'Tanzania' }).click();
  await window.getByLabel('Box-number prefix').fill('KIL');
  await window.getByRole('button', { name: 'Create the register' }).click();
  await enterFirstAdministrator(window);
  const code = await takeRecoverySheet(boxfile);
  await expect(window.getByRole('heading', { name: 'No devices yet' })).toBeVisible();
  return code;
}

/** Fails when axe finds a serious or critical fault on what the window shows. */
export async function expectNoSeriousViolations(window: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

/** Opens the screen that takes a device in, from any other. */
export async function startRegistering(window: Page): Promise<void> {
  await window.getByRole('link', { name: 'Register a device' }).first().click();
  await expect(window.getByLabel('IMEI 1')).toBeFocused();
}

/** Types as a USB scanner does: fast, then Enter. */
export async function scan(window: Page, code: string): Promise<void> {
  await window.keyboard.type(code);
  await window.keyboard.press('Enter');
}
