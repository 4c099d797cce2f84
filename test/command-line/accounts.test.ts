import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxfile, boxfileWith, buildOnce } from './boxfile.ts';

const folder = mkdtempSync(join(tmpdir(), 'boxfile-accounts-'));
const sample = join(folder, 'demo', 'register');

beforeAll(async () => {
  await buildOnce();
  expect((await boxfile('demo', '--out', join(folder, 'demo'))).code).toBe(0);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('accounts', () => {
  it('lists who signs in, without their secrets', async () => {
    const { code, out, json } = await boxfile('accounts', '--register', sample, '--json');
    expect(code).toBe(0);
    const { accounts } = json() as { accounts: { name: string; role: string }[] };
    expect(accounts.map(({ name, role }) => `${name} ${role}`).sort()).toEqual([
      'administrator administrator',
      'auditor auditor',
      'council council',
      'officer officer',
      'supervisor supervisor',
    ]);
    expect(out).not.toMatch(/argon2|secret"/);
    const words = await boxfile('accounts', '--register', sample);
    expect(words.out).toContain('officer\tSample Officer\tOfficer\tActive');
  });
});

describe('reset-pin', () => {
  it('gives a first PIN, once, in any case of the name, and enters who did it', async () => {
    const { code, json } = await boxfile(
      'reset-pin',
      '--register',
      sample,
      '--name',
      'ADMINISTRATOR',
      '--json',
    );
    expect(code).toBe(0);
    expect(json()).toEqual({ name: 'administrator', firstPin: expect.stringMatching(/^\d{6}$/) });
    const words = await boxfile('accounts', '--register', sample);
    expect(words.out).toContain(
      'administrator\tSample Administrator\tAdministrator\tFirst PIN not yet changed',
    );
    const checked = await boxfile('check', '--register', sample);
    expect(checked.code).toBe(0);
  });

  it('refuses a name that nobody has, and a missing one', async () => {
    const unknown = await boxfile('reset-pin', '--register', sample, '--name', 'nobody');
    expect([unknown.code, unknown.err]).toEqual([3, expect.stringContaining('nobody')]);
    expect((await boxfile('reset-pin', '--register', sample)).code).toBe(2);
  });

  it('is for those who hold the recovery sheet', async () => {
    const own = join(folder, 'own');
    const made = await boxfile(
      'init',
      '--register',
      own,
      '--office',
      'X',
      '--prefix',
      'KIL',
      '--country',
      'TZ',
    );
    expect(made.code).toBe(0);
    const without = await boxfileWith('', 'accounts', '--register', own);
    expect(without.code).toBe(4);
  });
});
