import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  accountViews,
  addAccount,
  addFirstAccount,
  changeAccount,
  resetSecret,
  setDisabled,
  setLockMinutes,
  lockMinutesOf,
} from '../../main/accounts/accounts.service.ts';
import { newFirstPin } from '../../main/accounts/first-pin.ts';
import { judgeSecret } from '../../main/accounts/secret.rules.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

const folder = temporaryFolder();
let count = 0;
let register: OpenRegister;
let first = '';

beforeEach(() => {
  register = newRegister(join(folder.path, String((count += 1))));
  first = register.write((tx) =>
    addFirstAccount(tx, { name: 'asha', fullName: 'Asha Sample', hashed: 'a' }),
  ).id;
});
afterAll(folder.remove);

const refusal = (act: () => unknown): unknown => {
  try {
    act();
    return null;
  } catch (error) {
    const { code, fields } = error as { code: string; fields?: { field: string; code: string }[] };
    return fields ? fields.map((field) => `${field.field} ${field.code}`) : code;
  }
};
const add = (name: string) =>
  register.write((tx) =>
    addAccount(tx, { name, fullName: 'Juma Sample', role: 'officer', hashed: 'j', mustChange: true }),
  );

describe('accounts', () => {
  it('begin with one administrator, and only one way', () => {
    expect(accountViews(register.db)).toMatchObject([
      { name: 'asha', role: 'administrator', mustChange: false },
    ]);
    const again = () =>
      register.write((tx) => addFirstAccount(tx, { name: 'eve', fullName: 'Eve', hashed: 'e' }));
    expect(refusal(again)).toBe('not-allowed');
  });

  it.each([
    ['ASHA', ['name account-name-taken']],
    ['boxfile', ['name account-name-reserved']],
    ['', ['name required']],
    ['x (command line)', ['name account-name-characters']],
  ])('do not take the name %j', (name, fields) => expect(refusal(() => add(name))).toEqual(fields));

  it('never give a name again, though its account is disabled', () => {
    const { id } = add('juma');
    register.write((tx) => setDisabled(tx, { id, version: 1 }, true));
    expect(refusal(() => add('Juma'))).toEqual(['name account-name-taken']);
  });

  it('are neither renamed nor deleted, even by SQL', () => {
    const sql = (text: string) =>
      refusal(() => register.write((tx) => ({ value: tx.db.run(text), receipt: tx.nothingWritten() })));
    expect(sql(`UPDATE account SET name = 'eve'`)).toBe('SQLITE_CONSTRAINT_TRIGGER');
    expect(sql('DELETE FROM account')).toBe('SQLITE_CONSTRAINT_TRIGGER');
  });

  it('keep the last administrator', () => {
    const disable = () => register.write((tx) => setDisabled(tx, { id: first, version: 1 }, true));
    const demote = () =>
      register.write((tx) => changeAccount(tx, { id: first, version: 1, fullName: 'Asha', role: 'auditor' }));
    expect([refusal(disable), refusal(demote)]).toEqual(['last-administrator', 'last-administrator']);
    const { id } = add('juma');
    register.write((tx) => changeAccount(tx, { id, version: 1, fullName: 'Juma', role: 'administrator' }));
    expect(refusal(disable)).toBeNull();
  });

  it('are not overwritten by somebody who looked earlier', () => {
    const { id } = add('juma');
    register.write((tx) => setDisabled(tx, { id, version: 1 }, true));
    expect(refusal(() => register.write((tx) => resetSecret(tx, { id, version: 1, hashed: 'n' })))).toBe(
      'stale-version',
    );
  });

  it('are entered in the feed without their secrets', () => {
    const { id } = add('juma');
    register.write((tx) => resetSecret(tx, { id, version: 1, hashed: 'a planted hash' }));
    const feed = JSON.stringify(
      register.db.all(`SELECT kind, before, after FROM change WHERE entity = 'account'`),
    );
    expect(feed).toContain('account.secret-reset');
    expect(feed).not.toContain('planted');
    expect(accountViews(register.db).find(({ name }) => name === 'juma')).toMatchObject({ mustChange: true });
    expect(JSON.stringify(accountViews(register.db))).not.toContain('planted');
  });
});

it.each([0, 31, -1])('the lock does not take %i minutes', (minutes) =>
  expect(refusal(() => register.write((tx) => setLockMinutes(tx, minutes)))).toEqual([
    'minutes out-of-range',
  ]),
);

it('the lock takes 1 to 30 minutes', () => {
  expect(lockMinutesOf(register.db)).toBe(5);
  register.write((tx) => setLockMinutes(tx, 30));
  expect(lockMinutesOf(register.db)).toBe(30);
});

it('a first PIN is by chance and never a simple one', () => {
  const pins = Array.from({ length: 300 }, newFirstPin);
  expect(pins.every((pin) => /^\d{6}$/.test(pin) && judgeSecret(pin, '') === null)).toBe(true);
  expect(new Set(pins).size).toBeGreaterThan(290);
});
