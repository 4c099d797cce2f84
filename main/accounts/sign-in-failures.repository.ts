import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import type { Failures } from './sign-in-wait.rules.ts';

/** Failures of a name since its last success, or null. */
export function findFailures(db: ReadableDb, nameDigest: string): Failures | null {
  const row = db.get<{ failures: number; lastAt: string }>(
    'SELECT failures, last_at AS lastAt FROM sign_in_failures WHERE name_digest = ?',
    [nameDigest],
  );
  return row ? { failures: row.failures, lastAt: Date.parse(row.lastAt) } : null;
}

export function addFailure(db: WritableDb, nameDigest: string, at: string): void {
  db.run(
    `INSERT INTO sign_in_failures VALUES (:nameDigest, 1, :at)
     ON CONFLICT (name_digest) DO UPDATE SET failures = failures + 1, last_at = :at`,
    { nameDigest, at },
  );
}

export function clearFailures(db: WritableDb, nameDigest: string): void {
  db.run('DELETE FROM sign_in_failures WHERE name_digest = ?', [nameDigest]);
}

/** Takes out failures whose last one was before an instant. */
export function dropFailuresBefore(db: WritableDb, instant: string): void {
  db.run('DELETE FROM sign_in_failures WHERE last_at < ?', [instant]);
}
