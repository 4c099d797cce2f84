import type { AccountView } from '../../preload/contract/accounts.ts';
import type { Role } from '../../preload/contract/endpoint.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { accountNameKey, judgeAccountName, judgeFullName, tidyAccountName } from './account-name.rules.ts';
import {
  allAccounts,
  countAccounts,
  findAccount,
  findAccountByKey,
  insertAccount,
  officeLockMinutes,
  updateAccount,
  updateLockMinutes,
  type AccountRecord,
} from './account.repository.ts';
import { lockMinutes } from './idle.rules.ts';
import { leavesNoAdministrator } from './last-administrator.rules.ts';

/** Somebody to be given an account. The secret comes hashed: hashing takes time, a transaction none. */
export interface NewAccount {
  readonly name: string;
  readonly fullName: string;
  readonly role: Role;
  readonly hashed: string;
  readonly mustChange: boolean;
}

/** Everybody who has or had an account, without their secrets. */
export function accountViews(db: ReadableDb): AccountView[] {
  return allAccounts(db).map(
    ({ id, version, name, fullName, role, mustChange, disabledAt, signedInAt, createdAt }) => ({
      id,
      version,
      name,
      fullName,
      role,
      mustChange,
      disabled: disabledAt !== null,
      signedInAt,
      createdAt,
    }),
  );
}

/** Refuses names before anything is hashed for them. @throws DomainError `invalid-input` */
export function refuseNames(
  db: ReadableDb,
  names: { readonly name: string; readonly fullName: string },
): void {
  const issues = [judgeAccountName(names.name), judgeFullName(names.fullName)].filter(
    (found) => found !== null,
  );
  if (findAccountByKey(db, accountNameKey(names.name)))
    issues.push(issue('name', 'account-name-taken', names.name));
  if (issues.length > 0) throw invalidInput(...issues);
}

/** Adds an account. @throws DomainError `invalid-input` for a name that is not well formed or was ever in use */
export function addAccount(tx: UnitOfWork, input: NewAccount): Recorded<AccountRecord> {
  refuseNames(tx.db, input);
  const { role, hashed, mustChange } = input;
  const account = {
    id: tx.newId(),
    name: tidyAccountName(input.name),
    fullName: tidyAccountName(input.fullName),
    role,
    secret: hashed,
    mustChange,
    createdAt: tx.at.toISOString(),
  };
  insertAccount(tx.db, account, accountNameKey(account.name));
  const { id, name, fullName } = account;
  const receipt = tx.record({
    entity: 'account',
    entityId: id,
    kind: 'account.created',
    after: { name, fullName, role },
  });
  return recorded({ ...account, version: 1, disabledAt: null, signedInAt: null }, receipt);
}

/** Adds the first administrator. @throws DomainError `not-allowed` when there is an account already */
export function addFirstAccount(
  tx: UnitOfWork,
  input: Pick<NewAccount, 'name' | 'fullName' | 'hashed'>,
): Recorded<AccountRecord> {
  if (countAccounts(tx.db) > 0) throw new DomainError('not-allowed');
  return addAccount(tx, { ...input, role: 'administrator', mustChange: false });
}

/** An account by its id. @throws DomainError `not-found` */
export function accountOf(db: ReadableDb, id: string): AccountRecord {
  const account = findAccount(db, id);
  if (!account) throw new DomainError('not-found');
  return account;
}

/** An account by its sign-in name, in any case. @throws DomainError `not-found` with the field `name` */
export function accountNamed(db: ReadableDb, name: string): AccountRecord {
  const account = findAccountByKey(db, accountNameKey(name));
  if (!account) throw new DomainError('not-found', { fields: [issue('name', 'not-found', name)] });
  return account;
}

/** What somebody is called in full who signs in by this name; null where nobody does any more. */
export function fullNameOf(db: ReadableDb, name: string): string | null {
  return findAccountByKey(db, accountNameKey(name))?.fullName ?? null;
}

function refuseLastAdministrator(tx: UnitOfWork, changed: AccountRecord): void {
  const standing = ({ id, role, disabledAt }: AccountRecord) => ({ id, role, disabled: disabledAt !== null });
  if (leavesNoAdministrator(allAccounts(tx.db).map(standing), standing(changed))) {
    throw new DomainError('last-administrator');
  }
}

/** Writes a changed account. @throws DomainError `stale-version` when it was changed meanwhile */
function store(tx: UnitOfWork, changed: AccountRecord): void {
  if (updateAccount(tx.db, changed) === 0) throw new DomainError('stale-version');
}

/** Changes full name and role. @throws DomainError `last-administrator`, `stale-version` or `invalid-input` */
export function changeAccount(
  tx: UnitOfWork,
  change: { readonly id: string; readonly version: number; readonly fullName: string; readonly role: Role },
): Recorded<void> {
  const present = accountOf(tx.db, change.id);
  const fault = judgeFullName(change.fullName);
  if (fault) throw invalidInput(fault);
  const { version, role } = change;
  const changed = { ...present, version, role, fullName: tidyAccountName(change.fullName) };
  refuseLastAdministrator(tx, changed);
  store(tx, changed);
  const receipt = tx.record({
    entity: 'account',
    entityId: present.id,
    kind: 'account.changed',
    before: { name: present.name, fullName: present.fullName, role: present.role },
    after: { name: present.name, fullName: changed.fullName, role },
  });
  return recorded(undefined, receipt);
}

/** Lets somebody in no more, or again. @throws DomainError `last-administrator` or `stale-version` */
export function setDisabled(
  tx: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
  disabled: boolean,
): Recorded<void> {
  const present = accountOf(tx.db, id);
  const changed = { ...present, version, disabledAt: disabled ? tx.at.toISOString() : null };
  refuseLastAdministrator(tx, changed);
  store(tx, changed);
  const kind = disabled ? 'account.disabled' : 'account.enabled';
  return recorded(
    undefined,
    tx.record({ entity: 'account', entityId: id, kind, after: { name: present.name } }),
  );
}

/** Gives a new first PIN in place of a forgotten secret. @throws DomainError `stale-version` */
export function resetSecret(
  tx: UnitOfWork,
  { id, version, hashed }: { readonly id: string; readonly version: number; readonly hashed: string },
): Recorded<void> {
  const present = accountOf(tx.db, id);
  store(tx, { ...present, version, secret: hashed, mustChange: true });
  return recorded(
    undefined,
    tx.record({
      entity: 'account',
      entityId: id,
      kind: 'account.secret-reset',
      after: { name: present.name },
    }),
  );
}

/** Puts somebody's own new secret in place of the old one. */
export function storeSecret(tx: UnitOfWork, id: string, hashed: string): Recorded<void> {
  const present = accountOf(tx.db, id);
  store(tx, { ...present, secret: hashed, mustChange: false });
  return recorded(
    undefined,
    tx.record({
      entity: 'account',
      entityId: id,
      kind: 'account.secret-changed',
      after: { name: present.name },
    }),
  );
}

/** Minutes without a touch after which this office's windows lock. */
export function lockMinutesOf(db: ReadableDb): number {
  return officeLockMinutes(db) ?? lockMinutes.usual;
}

/** Sets after how many minutes the window locks. @throws DomainError `invalid-input` outside 1 to 30 */
export function setLockMinutes(tx: UnitOfWork, minutes: number): Recorded<void> {
  const { least, most } = lockMinutes;
  if (minutes < least || minutes > most) {
    throw invalidInput(issue('minutes', 'out-of-range', String(minutes), { min: least, max: most }));
  }
  const before = lockMinutesOf(tx.db);
  if (minutes === before) return recorded(undefined, tx.nothingWritten());
  updateLockMinutes(tx.db, minutes);
  const receipt = tx.record({
    entity: 'office',
    entityId: tx.officeId,
    kind: 'office.lock-set',
    before: { minutes: before },
    after: { minutes },
  });
  return recorded(undefined, receipt);
}
