import { hash } from 'node:crypto';
import { allChanges } from '../database/change-feed.repository.ts';
import { feedOrigin, hashedText } from '../database/change-hash.rules.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { keyIsExposed } from '../keys/index.ts';
import { foreignKeyProblems, integrityProblems, listProblems, seriesProblems } from './check.repository.ts';

export interface Problem {
  readonly check: 'integrity' | 'foreign-keys' | 'change-feed' | 'list' | 'box-numbers' | 'files';
  readonly detail: string;
}

export interface Examination {
  readonly ok: boolean;
  readonly problems: Problem[];
  readonly changes: number;
  /** Hash of the newest entry of the change feed: two registers with the same head hold the same history. */
  readonly head: string;
}

/** Follows the hash chain of the change feed from its first entry and names where it breaks. */
function examineFeed(db: ReadableDb): {
  readonly problem: string | null;
  readonly changes: number;
  readonly head: string;
} {
  let previous = feedOrigin;
  let expected = 1;
  for (const { hash: stored, ...change } of allChanges(db)) {
    if (change.sequence !== expected) {
      return { problem: `entry ${expected} is missing`, changes: expected - 1, head: previous };
    }
    const computed = hash('sha256', hashedText(previous, change));
    if (computed !== stored) {
      return { problem: `entry ${change.sequence} was altered`, changes: expected - 1, head: previous };
    }
    previous = stored;
    expected += 1;
  }
  return { problem: null, changes: expected - 1, head: previous };
}

/** Examines a register: file integrity, foreign keys, change feed, list lines, box numbers and key file. */
export function examineRegister(db: ReadableDb, folder: string): Examination {
  const problems: Problem[] = [];
  const add = (check: Problem['check'], details: readonly string[]): void => {
    problems.push(...details.map((detail) => ({ check, detail })));
  };
  add('integrity', integrityProblems(db));
  add('foreign-keys', foreignKeyProblems(db));
  const feed = examineFeed(db);
  add('change-feed', feed.problem === null ? [] : [feed.problem]);
  add('list', listProblems(db));
  add('box-numbers', seriesProblems(db));
  if (keyIsExposed(folder)) add('files', ['the key file can be read by other users of this computer']);
  return { ok: problems.length === 0, problems, changes: feed.changes, head: feed.head };
}
