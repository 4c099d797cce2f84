import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { samplePin } from '../../preload/contract/sample-people.ts';
import { boxfile as commandLine } from '../command-line/boxfile.ts';
import { expect, openSample, test, type Boxfile } from '../e2e/boxfile.fixture.ts';
import { randomFrom } from './random.ts';
import { roundsOf, seed } from './rounds.ts';

/** Signs in on the wire and registers one device after the other without end, a backup running meanwhile. */
const registering = (round: number): string => `(async () => {
  await boxfile.accounts.signIn({ name: 'administrator', secret: '${samplePin}' });
  void boxfile.backup.make({});
  for (let at = 0; ; at += 1) {
    const answer = await boxfile.register.registerDevice({
      kind: 'laptop', model: 'Test Model', serial: 'KILLED-${round}-' + at, ownerType: 'institution', condition: 1,
      accessories: [], sims: [],
    });
    console.log(answer.ok ? 'entered ' + answer.value.boxNumber : 'refused ' + answer.error.code);
    // The page asks again while the backup writes its entry, as its own client does.
    if (answer.ok) continue;
    if (answer.error.code !== 'register-busy') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
})()`;

async function registerFolder(user: string): Promise<string> {
  const registers = join(user, 'registers');
  const [name = ''] = await readdir(registers);
  return join(registers, name);
}

/** Every box number that the window has told the page it entered. */
function heard(window: Page): string[] {
  const boxes: string[] = [];
  window.on('console', (message) => {
    const [, word, rest] = /^(entered|refused) (.*)$/.exec(message.text()) ?? [];
    if (word === 'entered' && rest !== undefined) boxes.push(rest);
    if (word === 'refused' && rest !== 'register-busy')
      throw new Error(`The window refused to register a device: ${rest}`);
  });
  return boxes;
}

async function killed({ app }: Boxfile): Promise<void> {
  const ended = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  await ended;
}

test('the window killed at any moment has kept all that it had told the page', async ({
  boxfile,
  folder,
}) => {
  const rounds = roundsOf(2, 0.2);
  test.setTimeout(60_000 * (rounds.length + 1));
  await openSample(boxfile.window);
  let running = boxfile;
  const entered: string[] = [];
  for (const round of rounds) {
    const random = randomFrom(seed * 100_003 + round);
    const boxes = heard(running.window);
    running.window.evaluate(registering(round)).catch(() => {
      // The page dies with the program.
    });
    await expect.poll(() => boxes.length, { timeout: 30_000 }).toBeGreaterThan(0);
    await pause(random() * 1500);
    await killed(running);
    entered.push(...boxes);
    const register = await registerFolder(join(folder, 'user'));
    const check = await commandLine('check', '--register', register, '--json');
    const hint = `round ${round} of seed ${seed}, ${boxes.length} devices entered`;
    expect(check.json(), hint).toMatchObject({ ok: true, problems: [] });
    const list = join(folder, 'inventory.csv');
    expect((await commandLine('inventory', '--register', register, '--out', list)).code, hint).toBe(0);
    const inventory = await readFile(list, 'utf8');
    expect(
      entered.filter((box) => !inventory.includes(box)),
      hint,
    ).toEqual([]);
    running = await running.restart();
    await expect(running.window.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  }
  console.log(
    `${rounds.length} rounds from seed ${seed}: ${entered.length} devices entered, all of them kept`,
  );
});
