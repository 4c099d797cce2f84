import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addAccount, setDisabled } from '../../main/accounts/accounts.service.ts';
import { proveSecret } from '../../main/accounts/prove-secret.service.ts';
import { hashSecret, isSecret } from '../../main/accounts/secret-hash.ts';
import { recorded } from '../../main/database/unit-of-work.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

const folder = temporaryFolder();
const pin = '482915';
let hashed = '';
let count = 0;
let clock = Date.parse('2026-03-05T09:00:00Z');
let register: OpenRegister;

beforeAll(async () => {
  hashed = await hashSecret(pin);
});
beforeEach(() => {
  register = newRegister(join(folder.path, String((count += 1))), () => new Date(clock));
  for (const name of ['asha', 'juma']) {
    register.write((tx) =>
      addAccount(tx, { name, fullName: name, role: 'officer', hashed, mustChange: false }),
    );
  }
});
afterAll(folder.remove);

/** Tries to sign in; `in`, or the code and seconds of the refusal. */
async function tried(name: string, secret: string): Promise<unknown> {
  try {
    return await proveSecret(register, { name, secret }, (tx, { id }) =>
      recorded(
        'in',
        tx.record({ entity: 'account', entityId: id, kind: 'account.signed-in', after: { name } }),
      ),
    );
  } catch (error) {
    const { code, params } = error as { code: string; params?: { seconds: number } };
    return [code, params?.seconds];
  }
}

const entries = () =>
  register.db.all<{ account: string; kind: string; entityId: string; after: string }>(
    `SELECT account, kind, entity_id AS entityId, after FROM change WHERE entity = 'account' ORDER BY sequence`,
  );

describe('signing in', () => {
  it('lets in whoever proves it, whatever the case of the name, and enters it under their name', async () => {
    expect(await tried(' ASHA ', pin)).toBe('in');
    expect(entries().at(-1)).toMatchObject({ account: 'asha', kind: 'account.signed-in' });
  });

  it('answers a wrong secret, an unknown name and a disabled account alike', async () => {
    const juma = register.db.get<{ id: string }>(`SELECT id FROM account WHERE name = 'juma'`);
    register.write((tx) => setDisabled(tx, { id: juma?.id ?? '', version: 1 }, true));
    const answers = await Promise.all([tried('asha', '111222'), tried('nobody', pin), tried('juma', pin)]);
    expect(answers).toEqual(Array.from({ length: 3 }, () => ['wrong-sign-in', 0]));
    const failures = entries().filter(({ kind }) => kind === 'account.sign-in-failed');
    expect(failures.map(({ account }) => account)).toEqual(['Boxfile', 'Boxfile', 'Boxfile']);
    expect(failures.map(({ after }) => (JSON.parse(after) as { name?: string }).name)).toEqual([
      'asha',
      undefined,
      'juma',
    ]);
  });

  it('never writes what was typed: neither secret nor unknown name', async () => {
    await tried('nobody-of-that-name', 'a planted secret');
    await tried('asha', '735192');
    const all =
      JSON.stringify(register.db.all('SELECT * FROM change')) +
      JSON.stringify(register.db.all('SELECT * FROM sign_in_failures'));
    expect(all).not.toMatch(/nobody-of|planted|735192/);
    register.close();
    for (const file of ['register.boxfile']) {
      expect(readFileSync(join(register.folder, file)).includes('735192')).toBe(false);
    }
  });

  it('slows down after three failures, for names that nobody has as well, and forgets them on success', async () => {
    for (const name of ['asha', 'nobody']) {
      expect(await tried(name, 'x')).toEqual(['wrong-sign-in', 0]);
      expect(await tried(name, 'x')).toEqual(['wrong-sign-in', 0]);
      expect(await tried(name, 'x')).toEqual(['wrong-sign-in', 5]);
      expect(await tried(name, pin)).toEqual(['too-many-tries', 5]);
    }
    clock += 5000;
    expect(await tried('asha', pin)).toBe('in');
    expect(await tried('asha', 'x')).toEqual(['wrong-sign-in', 0]);
  });

  it('keeps the wait when the program is started again', async () => {
    for (let at = 0; at < 4; at += 1) {
      await tried('asha', 'x');
      clock += 4000;
    }
    const again = register;
    expect(again.db.get('SELECT failures FROM sign_in_failures')).toEqual({ failures: 3 });
    expect(await tried('asha', 'x')).toEqual(['wrong-sign-in', 15]);
  });

  it('does not let tries made at once get round the wait', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => tried('asha', 'x')));
    expect(answers).toEqual([
      ['wrong-sign-in', 0],
      ['wrong-sign-in', 0],
      ['wrong-sign-in', 5],
      ...Array.from({ length: 5 }, () => ['too-many-tries', 5]),
    ]);
  });

  it('lets no more than a few wait their turn', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => tried(`name ${at}`, 'x')));
    expect(answers.slice(8)).toEqual(Array.from({ length: 4 }, () => ['too-many-tries', 5]));
  });

  it('refuses even the right secret when another program has failed while this one reckoned', async () => {
    await tried('asha', 'x');
    await tried('asha', 'x');
    const trying = tried('asha', pin);
    const digest = register.db.get<{ d: string }>('SELECT name_digest AS d FROM sign_in_failures')?.d;
    register.write((tx) => {
      tx.db.run('UPDATE sign_in_failures SET failures = 3 WHERE name_digest = ?', [digest]);
      return recorded(
        undefined,
        tx.record({ entity: 'account', entityId: tx.newId(), kind: 'account.sign-in-failed' }),
      );
    });
    expect(await trying).toEqual(['too-many-tries', 5]);
  });
});

describe('a stored secret', () => {
  it('is argon2id of 64 MiB with a salt of its own', async () => {
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=65536,t=8,p=1\$/);
    expect(await hashSecret(pin)).not.toBe(hashed);
    expect(await isSecret(hashed, pin)).toBe(true);
    expect(await isSecret(hashed, '482916')).toBe(false);
    expect(await isSecret(null, '')).toBe(false);
  });

  it('takes as long to refuse where there is none', async () => {
    const timed = async (stored: string | null): Promise<number> => {
      const times: number[] = [];
      for (let at = 0; at < 7; at += 1) {
        const before = process.cpuUsage();
        await isSecret(stored, 'x');
        const { user, system } = process.cpuUsage(before);
        times.push((user + system) / 1000);
      }
      return times.sort((a, b) => a - b)[1] ?? 0;
    };
    const [known, unknown] = [await timed(hashed), await timed(null)];
    expect(Math.abs(known - unknown) / known).toBeLessThan(0.5);
    expect(known).toBeGreaterThan(40);
  });

  it('is reckoned off the main thread', async () => {
    const beat = vi.fn();
    const timer = setInterval(beat, 5);
    await isSecret(hashed, pin);
    clearInterval(timer);
    expect(beat.mock.calls.length).toBeGreaterThan(3);
  });
});
