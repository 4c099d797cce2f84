import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

/** How many years after its end an agreement is kept. */
export interface Retention {
  readonly version: number;
  readonly years: number;
}

export function retention(db: ReadableDb): Retention | undefined {
  return db.get('SELECT version, years FROM retention');
}

/** Returns how many rows were changed: none when the version is no longer the expected one. */
export function updateRetention(db: WritableDb, { version, years }: Retention): number {
  return db.run('UPDATE retention SET years = :years, version = version + 1 WHERE version = :version', {
    version,
    years,
  }).changes;
}
