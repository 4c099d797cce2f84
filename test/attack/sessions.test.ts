import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { samplePeople, samplePin } from '../../preload/contract/sample-people.ts';
import { roles, type Role } from '../../preload/contract/endpoint.ts';
import { enterSampleAccounts, windowSession, type Session } from '../../main/accounts/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { dispatcher, type Dispatch } from '../../main/ipc/dispatch.ts';
import { handlers } from '../../main/ipc/handlers.ts';
import { noRegisters, officeOf } from '../ipc/office.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';
import { someInput } from './hostile-values.ts';
import { calls, endpoint, stateOf } from './office-under-attack.ts';
import { permissions } from './permissions.ts';

const scratch = temporaryFolder();
const register = newRegister(scratch.path);
register.write(enterSampleAccounts);
afterAll(() => {
  register.close();
  scratch.remove();
});

/** Every call that needs somebody signed in, with an input that it would take. */
const inside = calls
  .filter((call) => endpoint(call).needs === 'account')
  .map((call) => ({ call, input: someInput(endpoint(call).input) }));
const lock = 60 * 60_000;

interface Window {
  readonly session: Session;
  readonly dispatch: Dispatch;
  readonly logged: readonly unknown[];
  /** Lets time pass without anybody touching anything. */
  readonly wait: (milliseconds: number) => void;
}

/** A window in front of a register, or of none. */
function windowOn(open: OpenRegister | null): Window {
  let ticks = 0;
  const session = windowSession({
    register: () => open,
    ticks: () => ticks,
    onChange: () => {},
    onUnwritten: () => {},
  });
  const { office, logged } = officeOf({ session, registers: { ...noRegisters, current: () => open } });
  const wait = (milliseconds: number): void => {
    ticks += milliseconds;
  };
  return { session, logged, wait, dispatch: dispatcher(office, handlers) };
}

async function signIn({ dispatch }: Window, role: Role): Promise<void> {
  const name = samplePeople.find((person) => person.role === role)?.name;
  const answer = await dispatch('accounts.signIn', { name, secret: samplePin });
  expect(answer).toMatchObject({ ok: true });
}

function accountId(role: Role): string {
  return register.db.get<{ id: string }>('SELECT id FROM account WHERE role = ?', [role])?.id ?? '';
}

async function demandAllRefused(window: Window, code: string): Promise<void> {
  const before = stateOf(register);
  for (const { call, input } of inside) {
    for (const options of [undefined, { reason: 'I want it very much.' }]) {
      const answer = await window.dispatch(call, input, options);
      expect([call, answer]).toEqual([call, { ok: false, error: { code } }]);
    }
  }
  expect(window.logged).toEqual([]);
  expect(stateOf(register)).toEqual(before);
}

describe('every call of the work is refused and changes nothing', () => {
  it('without a register', () => demandAllRefused(windowOn(null), 'no-register'));
  it('before sign-in', () => demandAllRefused(windowOn(register), 'not-signed-in'));

  it.each(roles)('after the %s has locked, or has signed out', async (role) => {
    const window = windowOn(register);
    await signIn(window, role);
    await window.dispatch('accounts.lock', {});
    await demandAllRefused(window, 'not-signed-in');
    await signIn(window, role);
    await window.dispatch('accounts.signOut', {});
    await demandAllRefused(window, 'not-signed-in');
  });

  it('after nobody has touched anything for long, though the page asks on by itself', async () => {
    const window = windowOn(register);
    await signIn(window, 'administrator');
    for (let minute = 0; minute < 60; minute += 1) {
      window.wait(lock / 60);
      await window.dispatch('register.nextBoxNumber', {});
    }
    await demandAllRefused(window, 'not-signed-in');
  });

  it('while a first PIN is to be changed', async () => {
    const first = windowOn(register);
    await signIn(first, 'administrator');
    const made = await first.dispatch('accounts.create', {
      name: 'newcomer',
      fullName: 'New Comer',
      role: 'administrator',
    });
    const { firstPin } = (made.ok ? made.value : {}) as { firstPin: string };
    const window = windowOn(register);
    expect(await window.dispatch('accounts.signIn', { name: 'newcomer', secret: firstPin })).toMatchObject({
      ok: true,
    });
    expect(window.session.state()).toBe('must-change');
    await demandAllRefused(window, 'not-signed-in');
  });

  it('from the moment on at which somebody is disabled', async () => {
    const [officer, administrator] = [windowOn(register), windowOn(register)];
    await signIn(officer, 'officer');
    await signIn(administrator, 'administrator');
    const version = register.db.get<{ version: number }>('SELECT version FROM account WHERE id = ?', [
      accountId('officer'),
    ]);
    const named = { id: accountId('officer'), version: version?.version };
    expect(await administrator.dispatch('accounts.disable', named)).toMatchObject({ ok: true });
    await demandAllRefused(officer, 'not-signed-in');
    expect(await officer.dispatch('accounts.signIn', { name: 'officer', secret: samplePin })).toMatchObject({
      ok: false,
      error: { code: 'wrong-sign-in' },
    });
    await administrator.dispatch('accounts.enable', { ...named, version: (version?.version ?? 0) + 1 });
  });

  it('of a register other than the one that somebody signed in to', async () => {
    const folder = temporaryFolder();
    const other = newRegister(folder.path);
    let open = other;
    const session = windowSession({
      register: () => open,
      ticks: () => 0,
      onChange: () => {},
      onUnwritten: () => {},
    });
    session.enter(register, accountId('administrator'));
    expect(session.account()).toBeNull();
    open = register;
    session.enter(register, accountId('administrator'));
    expect(session.account()).not.toBeNull();
    open = other;
    expect(session.account()).toBeNull();
    open = register;
    expect(session.account()).toBeNull();
    other.close();
    folder.remove();
  });
});

describe('the permissions', () => {
  it('of every call are written down here', () => {
    expect(Object.keys(permissions).toSorted()).toEqual([...calls].toSorted());
  });

  it.each(calls)('of %s are as written down', (call) => {
    const { needs } = endpoint(call);
    const written = permissions[call] ?? '';
    expect(needs).toBe(written.length === roles.length ? 'account' : written);
  });

  it('let the auditor write nothing but what he saw', () => {
    const writing = calls.filter(
      (call) => endpoint(call).kind === 'command' && permissions[call]?.at(4) === 'Y',
    );
    expect(
      writing.filter((call) =>
        /create|update|void|erase\b|handOver|takeBack|pair|commit|remove|restore|set|disable|enable/i.test(
          call,
        ),
      ),
    ).toEqual([]);
  });
});

describe.each(roles)('the %s', (role) => {
  const window = windowOn(register);
  /** Of the register since the sign-in: no call below may change it. */
  let before: unknown;
  beforeEach(async () => {
    if (window.session.state() === 'signed-in') return;
    await signIn(window, role);
    before = stateOf(register);
  });

  it.each(inside)('at $call', async ({ call }) => {
    const permission = permissions[call]?.at(roles.indexOf(role));
    // An input that no call takes: permission is looked at first.
    const answer = await window.dispatch(call, 'rubbish');
    const withReason = await window.dispatch(call, 'rubbish', { reason: 'The supervisor is away today.' });
    const codes = [answer, withReason].map((one) => (one.ok ? 'ok' : one.error.code));
    const expected = {
      Y: ['invalid-input', 'invalid-input'],
      r: ['needs-reason', 'invalid-input'],
      '-': ['not-allowed', 'not-allowed'],
    };
    expect(codes).toEqual(expected[permission as keyof typeof expected]);
    expect(stateOf(register)).toEqual(before);
  });
});
