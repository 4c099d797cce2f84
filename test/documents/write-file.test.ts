import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from '../../main/documents/write-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxfile-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a written file appears under its name, and nothing beside it', async () => {
  const target = join(folder, 'list.txt');
  const told = await writeWhole(target, async (temporary) => {
    await writeFile(temporary, 'whole');
    return 5;
  });
  expect(told).toBe(5);
  expect(await readFile(target, 'utf8')).toBe('whole');
  expect(await readdir(folder)).toEqual(['list.txt']);
});

test('a failure half-way keeps the previous file and leaves no half file', async () => {
  const target = join(folder, 'list.txt');
  await writeFile(target, 'previous');
  const failing = writeWhole(target, async (temporary) => {
    await writeFile(temporary, 'ha');
    throw new Error('disk full');
  });
  await expect(failing).rejects.toThrow('disk full');
  expect(await readFile(target, 'utf8')).toBe('previous');
  expect(await readdir(folder)).toEqual(['list.txt']);
});

test('a writer that wrote nothing is an error, not an empty file', async () => {
  await expect(writeWhole(join(folder, 'list.txt'), async () => 1)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await readdir(folder)).toEqual([]);
});

test('what a killed process of this computer left is removed; what another one is writing is not', async () => {
  const ownPart = await writeWhole(join(folder, 'list.txt'), async (temporary) => {
    await writeFile(temporary, 'whole');
    return temporary;
  });
  const name = basename(ownPart);
  // No process has a number above 2^22.
  const dead = name.replace(`-${process.pid}-`, '-99999999-');
  const running = name.replace(`-${process.pid}-`, `-${process.ppid}-`);
  const elsewhere = dead.replace(/^\.boxfile-[0-9a-f]{8}/, '.boxfile-00000000');
  for (const part of [dead, running, elsewhere]) await writeFile(join(folder, part), 'half');
  await writeWhole(join(folder, 'list.txt'), (temporary) => writeFile(temporary, 'whole again'));
  expect((await readdir(folder)).sort()).toEqual([elsewhere, running, 'list.txt'].sort());
});
