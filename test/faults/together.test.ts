import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unfiltered } from '../../main/register/device-list.repository.ts';
import { deviceRows, rowsOfList } from '../../main/register/index.ts';
import { boxfile, buildOnce, codeOf, madeRegister } from '../command-line/boxfile.ts';
import { openRegister } from '../../main/database/open-register.ts';
import { unlockByCode } from '../../main/keys/index.ts';
import { account, temporaryFolder } from '../support/register.ts';
import { writeDevices } from './devices-file.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);

beforeAll(buildOnce, 240_000);
afterAll(() => scratch.remove());

it('two imports at once both commit, one after the other; a window reads on meanwhile', async () => {
  const folder = await madeRegister(at('register'));
  writeDevices(at('one.csv'), 800, 1);
  writeDevices(at('two.csv'), 800, 2001);
  const imports = ['one.csv', 'two.csv'].map((name) =>
    boxfile('import', 'devices', at(name), '--register', folder, '--json'),
  );
  const both = Promise.all(imports);
  const stillRunning = (): Promise<boolean> => Promise.race([both.then(() => false), pause(20, true)]);

  const window = openRegister({ folder, key: unlockByCode(folder, codeOf(folder)), account });
  const list = { filter: unfiltered, order: { column: 'boxNumber', direction: 'ascending' } } as const;
  const seen = new Set<number>();
  const before = window.dataVersion();
  while (await stillRunning()) {
    const began = performance.now();
    seen.add(rowsOfList(window.db, list).length);
    expect(performance.now() - began).toBeLessThan(2000);
  }
  for (const ended of await both) expect(ended.json()).toMatchObject({ new: 800, refused: 0 });

  const rows = rowsOfList(window.db, list);
  seen.add(rows.length);
  expect([...seen].toSorted((a, b) => a - b)).toEqual([0, 800, 1600]);
  expect(window.dataVersion()).not.toBe(before);
  const numbers = deviceRows(window.db, rows).map((device) => device.boxNumber);
  window.close();
  const expected = Array.from({ length: 1600 }, (_, index) => `KIL-${String(index + 1).padStart(5, '0')}`);
  expect(numbers.toSorted()).toEqual(expected);
  expect((await boxfile('check', '--register', folder, '--json')).json()).toMatchObject({ ok: true });
}, 60_000);
