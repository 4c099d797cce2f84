import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
