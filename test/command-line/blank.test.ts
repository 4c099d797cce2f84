import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../support/register.ts';
import { boxfile, buildOnce, madeRegister } from './boxfile.ts';

const scratch = temporaryFolder();
const register = join(scratch.path, 'register');
const out = join(scratch.path, 'forms.pdf');
const blank = (...more: readonly string[]) =>
  boxfile('agreements', '--register', register, ...more, '--out', out, '--json');

beforeAll(async () => {
  await buildOnce();
  await madeRegister(register);
}, 240_000);
afterAll(() => scratch.remove());

it('blank forms take the next numbers, run after run', async () => {
  expect((await blank('--blank', '2')).json()).toMatchObject({
    agreements: 2,
    copies: 4,
    first: expect.stringMatching(/00001$/),
    last: expect.stringMatching(/00002$/),
  });
  expect(existsSync(out)).toBe(true);
  const swahili = await blank('--blank', '1', '--owner', 'partner', '--lang', 'sw');
  expect(swahili.json()).toMatchObject({ agreements: 1, first: expect.stringMatching(/00003$/) });
});

it.each([
  [['--blank', '0']],
  [['--blank', '501']],
  [['--blank', 'two']],
  [['--blank', '2', '--owner', 'nobody']],
  [['--blank', '2', '--select', 'all']],
])('%j is wrong usage, and takes no number', async (words) => {
  expect((await blank(...words)).code).toBe(2);
});
