import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claim, takeAway } from '../../main/attachments/take-away.ts';
import { temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let path = '';
const old = (claimedAt: number): boolean => claimedAt > 1_000_000;

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder.path, 'file');
  writeFileSync(path, 'content');
  utimesSync(path, 1, 1);
});
afterEach(() => folder.remove());

it('removes what nobody needs', async () => {
  expect(await takeAway(path, folder.path, old)).toBe(true);
  expect(readdirSync(folder.path)).toEqual([]);
  expect(await takeAway(path, folder.path, old)).toBe(false);
});

it('leaves what was claimed before', async () => {
  await claim(path);
  expect(await takeAway(path, folder.path, old)).toBe(false);
  expect(existsSync(path)).toBe(true);
});

it('puts back what is claimed between the look at it and its removal', async () => {
  let looks = 0;
  const isNeeded = (claimedAt: number): boolean => {
    looks += 1;
    // The filing comes just after the first look.
    if (looks === 1) utimesSync(path, new Date(), new Date());
    return looks > 1 && old(claimedAt);
  };
  expect(await takeAway(path, folder.path, isNeeded)).toBe(false);
  expect(looks).toBe(2);
  expect(readFileSync(path, 'utf8')).toBe('content');
  expect(readdirSync(folder.path)).toEqual(['file']);
});

it('claims what is not there without making it', async () => {
  await claim(join(folder.path, 'none'));
  expect(readdirSync(folder.path)).toEqual(['file']);
});
