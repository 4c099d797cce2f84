import type BetterSqlite3 from 'better-sqlite3';
import { closeSync, fstatSync, openSync, readdirSync, statSync } from 'node:fs';
import { openDatabase } from './open-database.ts';

/** Milliseconds to wait for writers each time, for readers under the write lock, and for all of it. */
const patience = { writers: 2000, readers: 500, all: 6000 };

interface Checkpoint {
  readonly busy: number;
  readonly log: number;
  readonly checkpointed: number;
}

/** Takes the log into the database file as far as nobody is in the way. @returns whether all of it is there */
function checkpoint(connection: BetterSqlite3.Database): boolean {
  const [done] = connection.pragma('wal_checkpoint(PASSIVE)') as Checkpoint[];
  return done?.busy === 0 && done.log >= 0 && done.log === done.checkpointed;
}

/** Holds the write lock while it works; null when somebody else keeps it. */
function withoutWriters<T>(connection: BetterSqlite3.Database, work: () => T): T | null {
  try {
    connection.exec('BEGIN IMMEDIATE');
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return null;
    throw error;
  }
  try {
    return work();
  } finally {
    connection.exec('ROLLBACK');
  }
}

/** Tries something until it succeeds or the time is over. */
function within(milliseconds: number, attempt: () => boolean | null): boolean {
  const end = Date.now() + milliseconds;
  while (!attempt()) {
    if (Date.now() > end) return false;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  }
  return true;
}

/** Begins a read transaction that reads the database file alone. @returns whether that could be had */
function beginFrozen(reader: BetterSqlite3.Database, writer: BetterSqlite3.Database): boolean {
  return within(patience.all, () => {
    // The bulk of it, while others may still write.
    checkpoint(reader);
    return withoutWriters(writer, () => {
      if (!within(patience.readers, () => checkpoint(reader))) return false;
      reader.exec('BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1');
      return true;
    });
  });
}

/**
 * The handle under which SQLite has a file open in this process; it is not ours to close. Opening another
 * would not do on POSIX: closing it drops all locks that the process has on the file, those of the window's
 * own connection among them (sqlite.org/howtocorrupt.html, 2.2).
 */
function handleOfSqlite(file: string): number | null {
  const { dev, ino } = statSync(file, { bigint: true });
  const isIt = (handle: number): boolean => {
    try {
      const found = fstatSync(handle, { bigint: true });
      return found.ino === ino && found.dev === dev;
    } catch {
      // Closed since it was listed.
      return false;
    }
  };
  try {
    return readdirSync('/dev/fd').map(Number).find(isIt) ?? null;
  } catch {
    return null;
  }
}

function withHandle<T>(file: string, work: (handle: number) => T): T | null {
  if (process.platform !== 'win32') {
    const handle = handleOfSqlite(file);
    return handle === null ? null : work(handle);
  }
  const handle = openSync(file, 'r');
  try {
    return work(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Lets a register's database file be read as bytes while it holds still: all that was committed is in it, and
 * nobody writes into it until `work` is done. Others go on reading and writing meanwhile; what they commit
 * stays in the write-ahead log.
 *
 * Why it holds still (sqlite.org/walformat.html, 2.3.1 and 2.3.3; sqlite.org/wal.html, 2.2): under the write lock no
 * commit can slip in, so a checkpoint that reports as many frames done as the log has leaves the database
 * file complete. A read transaction that begins then uses the file alone and holds WAL_READ_LOCK(0) shared.
 * Every checkpoint needs that lock exclusively before it writes into the file; an automatic one gives up
 * without a word and is made up for later. Whoever closes the register meanwhile is not its last user.
 *
 * @param work given a handle to read from by position, and not to be closed
 * @returns null when readers or writers left no moment for it, or the system does not tell the handle
 */
export function withFrozenFile<T>(file: string, key: Uint8Array, work: (handle: number) => T): T | null {
  const open = (): BetterSqlite3.Database =>
    openDatabase({ file, key, create: false, patience: patience.writers });
  const reader = open();
  try {
    const writer = open();
    let frozen: boolean;
    try {
      frozen = beginFrozen(reader, writer);
    } finally {
      writer.close();
    }
    return frozen ? withHandle(file, work) : null;
  } finally {
    reader.close();
  }
}
