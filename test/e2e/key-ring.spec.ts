import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { administrator, createRegister, expect, signIn, start, test } from './boxfile.fixture.ts';
import { giveRecoveryCode } from './recovery-sheet.ts';

const programs = ['dbus-run-session', 'gnome-keyring-daemon'];
const hasKeyStore =
  process.platform === 'linux' &&
  programs.every((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0);

/** Starts a program in a session of its own whose secret service is unlocked, as after somebody logged in. */
const script = `#!/bin/sh
exec dbus-run-session -- sh -c '
  printf specimen | gnome-keyring-daemon --unlock --components=secrets > /dev/null
  exec "$BOXFILE_TEST_PROGRAM" "$@"
' sh "$@"
`;

test('the system’s key store opens the register; another profile asks for the code once', async ({
  folder,
}) => {
  test.skip(!hasKeyStore, 'There is no secret service on this computer');
  const wrapper = join(folder, 'in-a-session');
  await writeFile(wrapper, script);
  await chmod(wrapper, 0o755);
  const user = join(folder, 'user');
  const inProfile = async (name: string) => {
    const home = join(folder, name);
    await mkdir(home);
    return start(user, ({ executablePath, args, env }) => ({
      executablePath: wrapper,
      args: [...args, '--password-store=gnome-libsecret'],
      env: { ...env, BOXFILE_TEST_PROGRAM: executablePath, HOME: home, XDG_DATA_HOME: join(home, 'data') },
    }));
  };

  const first = await inProfile('somebody');
  const code = await createRegister(first);
  await first.window.getByRole('link', { name: 'Settings' }).click();
  await first.window.getByRole('link', { name: 'Recovery sheet' }).click();
  await expect(first.window.getByText('Opens the register without the code.')).toBeVisible();
  const [ring = ''] = await readdir(join(user, 'keys'));
  const text = await readFile(join(user, 'keys', ring), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ format: 1, register: ring.replace('.json', '') });

  // The same person, the next day.
  const again = await first.restart();
  await signIn(again.window, administrator.name, administrator.pin);
  await expect(again.window.getByRole('heading', { name: 'No devices yet' })).toBeVisible();
  await again.app.close();

  // A profile whose key store does not have the key: the code is asked for, and kept anew.
  const broken = await inProfile('somebody-else');
  await giveRecoveryCode(broken.window, code);
  await signIn(broken.window, administrator.name, administrator.pin);
  await expect(broken.window.getByRole('heading', { name: 'No devices yet' })).toBeVisible();
  const mended = await broken.restart();
  await signIn(mended.window, administrator.name, administrator.pin);
  await expect(mended.window.getByRole('heading', { name: 'No devices yet' })).toBeVisible();
  await mended.app.close();
});
