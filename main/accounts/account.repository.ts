import type { Role } from '../../preload/contract/endpoint.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

export interface AccountRecord {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly fullName: string;
  readonly role: Role;
  readonly secret: string;
  readonly mustChange: boolean;
  readonly disabledAt: string | null;
  readonly signedInAt: string | null;
  readonly createdAt: string;
}

type Row = Omit<AccountRecord, 'mustChange'> & { readonly mustChange: 0 | 1 };

const columns = `id, version, name, full_name AS fullName, role, secret, must_change AS mustChange,
  disabled_at AS disabledAt, signed_in_at AS signedInAt, created_at AS createdAt`;

function recordOf(row: Row): AccountRecord {
  return { ...row, mustChange: row.mustChange === 1 };
}

export function findAccount(db: ReadableDb, id: string): AccountRecord | null {
  const row = db.get<Row>(`SELECT ${columns} FROM account WHERE id = ?`, [id]);
  return row ? recordOf(row) : null;
}

export function findAccountByKey(db: ReadableDb, nameKey: string): AccountRecord | null {
  const row = db.get<Row>(`SELECT ${columns} FROM account WHERE name_key = ?`, [nameKey]);
  return row ? recordOf(row) : null;
}

/** All accounts by name, those that are disabled last. */
export function allAccounts(db: ReadableDb): AccountRecord[] {
  return db
    .all<Row>(`SELECT ${columns} FROM account ORDER BY disabled_at IS NOT NULL, name_key`)
    .map(recordOf);
}

export function countAccounts(db: ReadableDb): number {
  return db.get<{ n: number }>('SELECT count(*) AS n FROM account')?.n ?? 0;
}

export function insertAccount(
  db: WritableDb,
  account: Omit<AccountRecord, 'version' | 'disabledAt' | 'signedInAt'>,
  nameKey: string,
): void {
  db.run(
    `INSERT INTO account (id, version, name, name_key, full_name, role, secret, must_change, created_at)
     VALUES (:id, 1, :name, :nameKey, :fullName, :role, :secret, :mustChange, :createdAt)`,
    { ...account, nameKey, mustChange: account.mustChange ? 1 : 0 },
  );
}

/** Writes what may change of an account. Answers 0 when its version is no longer the given one. */
export function updateAccount(db: WritableDb, account: AccountRecord): number {
  return db.run(
    `UPDATE account SET version = version + 1, full_name = :fullName, role = :role, secret = :secret,
       must_change = :mustChange, disabled_at = :disabledAt
     WHERE id = :id AND version = :version`,
    {
      id: account.id,
      version: account.version,
      fullName: account.fullName,
      role: account.role,
      secret: account.secret,
      mustChange: account.mustChange ? 1 : 0,
      disabledAt: account.disabledAt,
    },
  ).changes;
}

export function markSignedIn(db: WritableDb, id: string, at: string): void {
  db.run('UPDATE account SET signed_in_at = ? WHERE id = ?', [at, id]);
}

export function officeLockMinutes(db: ReadableDb): number | null {
  return db.get<{ minutes: number }>('SELECT lock_minutes AS minutes FROM office')?.minutes ?? null;
}

export function updateLockMinutes(db: WritableDb, minutes: number): void {
  db.run('UPDATE office SET lock_minutes = ?', [minutes]);
}
