import { attachmentsKept } from '../attachments/index.ts';
import { openCopy } from '../database/database-copy.ts';
import { lastChange } from '../database/feed-head.repository.ts';
import type { FeedPoint } from '../database/feed-seal.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError } from '../errors.ts';
import { brokenReferences, formVersion, officeNamed, quickProblems, rowCounts } from './copy.repository.ts';

/** What a copy was found to hold. */
export interface CopyContent {
  readonly office: { readonly id: string; readonly name: string; readonly prefix: string };
  readonly version: number;
  readonly head: FeedPoint;
  readonly tables: Readonly<Record<string, number>>;
  /** SHA-256 of each attachment that it refers to. */
  readonly attachments: readonly string[];
}

function damaged(part: string): DomainError {
  return new DomainError('backup-damaged', { params: { part } });
}

function content(db: ReadableDb): CopyContent {
  const office = officeNamed(db);
  const head = lastChange(db);
  if (!office || !head) throw damaged('database');
  const tables = rowCounts(db);
  return {
    office,
    version: formVersion(db),
    head,
    tables,
    attachments: 'attachment' in tables ? attachmentsKept(db).map(({ sha256 }) => sha256) : [],
  };
}

/** Works with a copy and closes it. What the store says of a damaged file is worded as a damaged backup. */
export function withCopy<T>(file: string, key: Uint8Array, work: (db: ReadableDb) => T): T {
  const copy = openCopy(file, key);
  try {
    return work(copy.db);
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string' && code.startsWith('SQLITE_')) {
      throw new DomainError('backup-damaged', { params: { part: 'database' }, cause });
    }
    throw cause;
  } finally {
    copy.close();
  }
}

/**
 * Reads a copy back: every page of it, its indexes and references, how much it holds and where its history
 * ends.
 *
 * @param onShare told now and then what share of the work is newly done; what it throws stops the work
 * @throws DomainError `backup-damaged` when anything is wrong
 */
export function examinedCopy(
  file: string,
  key: Uint8Array,
  onShare: (share: number) => void = () => {},
): CopyContent {
  return withCopy(file, key, (db) => {
    for (const { problem, share } of quickProblems(db)) {
      if (problem !== '') throw damaged(problem.slice(0, 200));
      onShare(share);
    }
    if (brokenReferences(db) > 0) throw damaged('references');
    return content(db);
  });
}

/** Where the history of a copy ends. */
export function headOfCopy(file: string, key: Uint8Array): FeedPoint | undefined {
  return withCopy(file, key, lastChange);
}
