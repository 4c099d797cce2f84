import type BetterSqlite3 from 'better-sqlite3';

/** Values bound to `?` or `:name`; text and numbers never become part of the SQL. */
export type Bound = object;

/** A handle that can only read; a statement that would write is refused when it is prepared. */
export interface ReadableDb {
  readonly get: <T>(sql: string, bound?: Bound) => T | undefined;
  readonly all: <T>(sql: string, bound?: Bound) => T[];
  readonly iterate: <T>(sql: string, bound?: Bound) => IterableIterator<T>;
  /** First column of every row. */
  readonly column: <T>(sql: string, bound?: Bound) => T[];
}

/** A handle that may write; only the unit of work hands one out. */
export interface WritableDb extends ReadableDb {
  /** Runs a statement and returns how many rows it changed and the row number of the last insert. */
  readonly run: (sql: string, bound?: Bound) => { readonly changes: number; readonly row: number };
}

/**
 * Prepares each statement once: preparing costs five times the query.
 *
 * @param writes whether statements that change the database are let through
 */
export function statementsOf(connection: BetterSqlite3.Database, writes: boolean): WritableDb {
  const prepared = new Map<string, BetterSqlite3.Statement>();
  const plucked = new Map<string, BetterSqlite3.Statement>();

  function prepare(sql: string): BetterSqlite3.Statement {
    const fresh = connection.prepare(sql);
    if (!writes && !fresh.readonly) throw new Error('A query tried to write to the register');
    return fresh;
  }

  function statement(sql: string): BetterSqlite3.Statement {
    const known = prepared.get(sql);
    if (known) return known;
    const fresh = prepare(sql);
    prepared.set(sql, fresh);
    return fresh;
  }

  return {
    get: <T>(sql: string, bound: Bound = []) => statement(sql).get(bound) as T | undefined,
    all: <T>(sql: string, bound: Bound = []) => statement(sql).all(bound) as T[],
    iterate: <T>(sql: string, bound: Bound = []) => statement(sql).iterate(bound) as IterableIterator<T>,
    column: <T>(sql: string, bound: Bound = []) => {
      let fresh = plucked.get(sql);
      if (!fresh) {
        fresh = prepare(sql).pluck();
        plucked.set(sql, fresh);
      }
      return fresh.all(bound) as T[];
    },
    run: (sql: string, bound: Bound = []) => {
      const outcome = statement(sql).run(bound);
      return { changes: outcome.changes, row: Number(outcome.lastInsertRowid) };
    },
  };
}
