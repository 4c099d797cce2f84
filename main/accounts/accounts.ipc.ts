import { roles, type Role } from '../../preload/contract/endpoint.ts';
import { DomainError } from '../errors.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import {
  changeAccount,
  accountViews,
  lockMinutesOf,
  setDisabled,
  setLockMinutes,
} from './accounts.service.ts';
import { acts, permissionFor } from './acts.ts';
import { createAccount, createFirstAccount, renewSecret } from './new-secret.service.ts';
import { changeOwnSecret, signIn } from './session-acts.service.ts';

function byRole<T>(of: (role: Role) => T): Record<Role, T> {
  return Object.fromEntries(roles.map((role) => [role, of(role)])) as Record<Role, T>;
}

export const accountsHandlers: DomainHandlers<'accounts'> = {
  createFirst: async (input, ctx) => {
    await createFirstAccount(input, ctx);
    return {};
  },
  signIn: async (input, ctx) => ({ same: await signIn(input, ctx) }),
  signOut: (_, { session }) => {
    session.leave();
    return {};
  },
  lock: (_, { session }) => {
    session.lock();
    return {};
  },
  active: (_, { session }) => {
    if (session.state() === 'signed-in') session.touch();
    return {};
  },
  changeOwnSecret: async (input, ctx) => {
    await changeOwnSecret(input, ctx);
    return {};
  },
  list: (_, { db }) => ({ accounts: accountViews(db), lockMinutes: lockMinutesOf(db) }),
  roleTable: () =>
    acts.map((act) => ({
      area: act.area,
      act: act.act,
      may: byRole((role) => permissionFor(act, role)),
    })),
  create: async (input, ctx) => ({ firstPin: await createAccount(input, ctx) }),
  update: (input, { write }) => {
    write((tx) => changeAccount(tx, input));
    return {};
  },
  resetSecret: async (input, { session, write }) => {
    // One's own is changed, not reset: the session would end with nobody having read the new PIN.
    if (session.person()?.id === input.id) throw new DomainError('illegal-step');
    return { firstPin: await renewSecret(input, write) };
  },
  disable: (input, { write }) => {
    write((tx) => setDisabled(tx, input, true));
    return {};
  },
  enable: (input, { write }) => {
    write((tx) => setDisabled(tx, input, false));
    return {};
  },
  setLockMinutes: ({ minutes }, { write }) => {
    write((tx) => setLockMinutes(tx, minutes));
    return {};
  },
  drawUserList: (_, { desk }) => ({
    job: desk.startJob({ kind: 'user-list', target: desk.temporaryPath('pdf') }),
  }),
  drawRoleList: (_, { desk }) => ({
    job: desk.startJob({ kind: 'role-list', target: desk.temporaryPath('pdf') }),
  }),
};
