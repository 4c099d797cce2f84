import { z } from 'zod';
import { administrators, command, everyone, overseers, query, roles } from './endpoint.ts';
import { done, id, instant, line, nothing, version } from './fields.ts';
import { actAreas, permissions } from './permission.ts';

/** A PIN or password as typed. It crosses inward only. */
const secret = z.string().max(400);
const role = z.enum(roles);

/** Where the window stands between sign-in and work. */
export const sessionStates = [
  'no-register',
  /** A register without accounts: its first administrator is yet to be entered. */
  'no-accounts',
  'signed-out',
  /** Signed in with a first PIN, which is changed before anything else. */
  'must-change',
  'locked',
  'signed-in',
] as const;
export type SessionState = (typeof sessionStates)[number];

/** Who sits at the window, as they and others may see it. */
export const person = z.strictObject({ name: z.string(), fullName: z.string(), role });
export type Person = z.infer<typeof person>;

export const account = z.strictObject({
  id,
  version,
  name: z.string(),
  fullName: z.string(),
  role,
  disabled: z.boolean(),
  mustChange: z.boolean(),
  signedInAt: instant.nullable(),
  createdAt: instant,
});
export type AccountView = z.infer<typeof account>;

const permission = z.enum(permissions);

/** A new PIN, to be told to the one it is for; it is shown this once. */
const firstPin = z.strictObject({ firstPin: z.string() });
const named = z.strictObject({ id, version });
const job = z.strictObject({ job: id });

export const accounts = {
  /** Enters the first administrator of a register without accounts, who is then signed in. */
  createFirst: command({
    input: z.strictObject({ name: line, fullName: line, secret }),
    output: done,
    roles: everyone,
    needs: 'register',
  }),
  /** Signs in, or unlocks. `same` says that the one who had locked is back, so that the screen may stay as it was. */
  signIn: command({
    input: z.strictObject({ name: line, secret }),
    output: z.strictObject({ same: z.boolean() }),
    roles: everyone,
    needs: 'register',
  }),
  signOut: command({ input: nothing, output: done, roles: everyone, needs: 'register' }),
  lock: command({ input: nothing, output: done, roles: everyone, needs: 'register' }),
  /** Says that somebody touched the keyboard or mouse. */
  active: command({ input: nothing, output: done, roles: everyone, needs: 'register' }),
  /** Changes the own PIN or password. `present` is left out only when a first PIN is changed. */
  changeOwnSecret: command({
    input: z.strictObject({ present: secret.optional(), secret }),
    output: done,
    roles: everyone,
    needs: 'register',
  }),
  list: query({
    input: nothing,
    output: z.strictObject({ accounts: z.array(account), lockMinutes: z.int() }),
    roles: overseers,
  }),
  /** The permission table: `accounts.act.<area>.<act>` has the words. */
  roleTable: query({
    input: nothing,
    output: z.array(
      z.strictObject({ area: z.enum(actAreas), act: z.string(), may: z.record(role, permission) }),
    ),
    roles: everyone,
  }),
  /** Adds somebody, with a first PIN. */
  create: command({
    input: z.strictObject({ name: line, fullName: line, role }),
    output: firstPin,
    roles: administrators,
  }),
  update: command({
    input: z.strictObject({ id, version, fullName: line, role }),
    output: done,
    roles: administrators,
  }),
  /** Gives a new first PIN in place of a forgotten one. */
  resetSecret: command({ input: named, output: firstPin, roles: administrators }),
  /** Takes effect at once, on whoever is signed in as well. */
  disable: command({ input: named, output: done, roles: administrators }),
  enable: command({ input: named, output: done, roles: administrators }),
  setLockMinutes: command({
    input: z.strictObject({ minutes: z.int() }),
    output: done,
    roles: administrators,
  }),
  /** The master user list as a PDF. */
  drawUserList: command({ input: nothing, output: job, roles: overseers }),
  /** The master role list as a PDF: which role may do what. */
  drawRoleList: command({ input: nothing, output: job, roles: everyone }),
};
