import type BetterSqlite3 from 'better-sqlite3';
import { DomainError } from '../errors.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All migrations in rising order. A file that has shipped is never edited. */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { number: Number.parseInt(name, 10), name, sql };
  })
  .sort((a, b) => a.number - b.number);

/** The form of the registers that this program writes. */
export const newestForm = migrations.at(-1)?.number ?? 0;

/**
 * Brings a register up to this program's form, all steps in one transaction. `user_version` is part of
 * it, so a failed step leaves the file as it was.
 *
 * @param before done first where there is anything to change in a register that is in use
 * @throws DomainError `register-newer` when a newer Boxfile has written the file
 */
export function migrate(connection: BetterSqlite3.Database, before: () => void = () => {}): void {
  const present = Number(connection.pragma('user_version', { simple: true }));
  if (present > newestForm) {
    throw new DomainError('register-newer', { params: { present, newest: newestForm } });
  }
  if (present === newestForm) return;
  if (present > 0) before();
  const step = connection.transaction(() => {
    for (const migration of migrations) {
      if (migration.number <= present) continue;
      connection.exec(migration.sql);
      connection.pragma(`user_version = ${migration.number}`);
    }
  });
  step.immediate();
}
