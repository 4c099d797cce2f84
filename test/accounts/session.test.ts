import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addAccount,
  changeAccount,
  resetSecret,
  setDisabled,
  setLockMinutes,
} from '../../main/accounts/accounts.service.ts';
import { programAccount } from '../../main/accounts/program-account.ts';
import { windowSession, type Session } from '../../main/accounts/session.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

const folder = temporaryFolder();
let count = 0;
let ticks = 0;
let told = 0;
let open: OpenRegister | null;
let register: OpenRegister;
let session: Session;
let asha = '';

const add = (name: string, role: 'officer' | 'administrator', mustChange = false): string =>
  register.write((tx) => addAccount(tx, { name, fullName: name, role, hashed: 'hashed', mustChange })).id;

beforeEach(() => {
  register = newRegister(join(folder.path, String((count += 1))));
  open = register;
  ticks = 1_000_000;
  told = 0;
  session = windowSession({
    register: () => open,
    ticks: () => ticks,
    onChange: () => {
      told += 1;
    },
    onUnwritten: (kind) => {
      throw new Error(kind);
    },
  });
});
afterAll(folder.remove);

const kinds = () =>
  register.db.column<string>(`SELECT kind FROM change WHERE kind LIKE 'account.%' ORDER BY sequence`);

describe('before anybody is in', () => {
  it('says where the window stands', () => {
    expect(session.state()).toBe('no-accounts');
    add('asha', 'administrator');
    expect(session.state()).toBe('signed-out');
    open = null;
    expect(session.state()).toBe('no-register');
    expect([session.account(), session.person(), session.owner()]).toEqual([null, null, programAccount.name]);
  });
});

describe('somebody', () => {
  beforeEach(() => {
    asha = add('asha', 'administrator');
    add('juma', 'administrator');
    session.enter(register, asha);
  });

  it('is in, acts by name and role, and owns what they make', () => {
    expect([session.state(), session.account(), session.owner(), told]).toEqual([
      'signed-in',
      { name: 'asha', role: 'administrator' },
      'asha#1',
      1,
    ]);
  });

  it('has the role of this moment', () => {
    register.write((tx) => changeAccount(tx, { id: asha, version: 1, fullName: 'Asha', role: 'officer' }));
    expect(session.account()?.role).toBe('officer');
  });

  it('is out at once when disabled', () => {
    register.write((tx) => setDisabled(tx, { id: asha, version: 1 }, true));
    expect(session.account()).toBeNull();
    expect(session.state()).toBe('signed-out');
  });

  it('is out at once when the secret is reset, until the new PIN is proved', () => {
    register.write((tx) => resetSecret(tx, { id: asha, version: 1, hashed: 'new' }));
    expect([session.state(), session.account()]).toEqual(['signed-out', null]);
    session.enter(register, asha);
    expect(session.state()).toBe('must-change');
  });

  it('may do nothing with a first PIN, and owns nothing', () => {
    session.enter(register, add('neema', 'officer', true));
    expect([session.state(), session.account(), session.owner()]).toEqual(['must-change', null, '']);
    session.lock();
    expect(session.state()).toBe('signed-out');
  });

  it('locks: still there, but may do and owns nothing', () => {
    session.lock();
    session.lock();
    expect([session.state(), session.account(), session.owner()]).toEqual(['locked', null, '']);
    expect(session.person()?.name).toBe('asha');
    expect(kinds().filter((kind) => kind === 'account.locked')).toHaveLength(1);
    session.enter(register, asha);
    expect(session.state()).toBe('signed-in');
  });

  it('is locked after the office’s minutes without a touch, whoever asks', () => {
    ticks += 299_999;
    expect(session.state()).toBe('signed-in');
    session.touch();
    ticks += 299_999;
    expect(session.account()).not.toBeNull();
    ticks += 1;
    expect(session.account()).toBeNull();
    expect(session.state()).toBe('locked');
  });

  it('is locked by the minutes that the office has set', () => {
    register.write((tx) => setLockMinutes(tx, 1));
    ticks += 60_000;
    expect(session.state()).toBe('locked');
  });

  it('signs out', () => {
    session.leave();
    session.leave();
    expect(session.state()).toBe('signed-out');
    expect(kinds().at(-1)).toBe('account.signed-out');
  });

  it('owns nothing of what somebody of the same name made in another register', () => {
    const own = session.owner();
    const other = newRegister(join(folder.path, `${count} namesake`));
    const namesake = other.write((tx) =>
      addAccount(tx, {
        name: 'asha',
        fullName: 'Asha',
        role: 'administrator',
        hashed: 'hashed',
        mustChange: false,
      }),
    ).id;
    open = other;
    session.enter(other, namesake);
    expect(session.account()?.name).toBe('asha');
    expect(session.owner()).not.toBe(own);
    open = register;
    session.enter(register, asha);
    expect(session.owner()).toBe(own);
    other.close();
  });

  it('is not let into a register that has come in the place of the one they proved themselves to', () => {
    session.leave();
    const before = open;
    open = newRegister(join(folder.path, `${count} exchanged`));
    if (before) session.enter(before, asha);
    expect(session.person()).toBeNull();
    open.close();
    open = register;
    expect(session.state()).toBe('signed-out');
  });

  it('is out when another register is opened', () => {
    open = newRegister(join(folder.path, `${count} other`));
    expect(session.person()).toBeNull();
    open = register;
    expect(session.state()).toBe('signed-out');
  });
});
