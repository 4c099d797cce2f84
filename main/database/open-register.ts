import type BetterSqlite3 from 'better-sqlite3';
import type { Account } from '../context.ts';
import { DomainError } from '../errors.ts';
import { migrate } from './migrate.ts';
import { feedSeal, type FeedSeal } from './feed-seal.ts';
import { newId } from './new-id.ts';
import { openDatabase } from './open-database.ts';
import { statementsOf, type ReadableDb } from './readable-db.ts';
import { refreshDeviceList } from './device-list.repository.ts';
import { demandLocalFolder } from './folder-drive.ts';
import { finishSwap } from './folder-swap.ts';
import { beginsAsMade, keyFits } from './page-seal.ts';
import {
  discardRegister,
  finishDatabase,
  isBackup,
  prepareFolder,
  registerExists,
  registerFiles,
  unfinishedDatabase,
} from './register-files.ts';
import {
  unitOfWork,
  type Author,
  type Entity,
  type Recorded,
  type UnitOfWork,
  type Write,
  type WriteAs,
} from './unit-of-work.ts';

export interface RegisterOptions {
  readonly folder: string;
  /** 32 random bytes; where they come from is for `main/keys` to know. */
  readonly key: Uint8Array;
  /** Who writes where no other author is named. */
  readonly account: Account;
  /** Why, where their role alone does not permit it. */
  readonly reason?: string;
  readonly now?: () => Date;
  readonly newId?: () => string;
  readonly afterCommit?: (entities: ReadonlySet<Entity>) => void;
  /** Milliseconds to wait for another writer. */
  readonly patience?: number;
  /**
   * Makes the register safe before its form is changed; what it returns is done once that has succeeded.
   */
  readonly beforeMigration?: (folder: string, key: Uint8Array) => (register: OpenRegister) => void;
}

/** A register that is open: one connection, one way to read and one way to write. */
export interface OpenRegister {
  readonly folder: string;
  readonly key: Uint8Array;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly db: ReadableDb;
  /** Writes as the account that the register was opened for. */
  readonly write: Write;
  readonly writeAs: WriteAs;
  /** Proves where the change feed ends. */
  readonly seal: FeedSeal;
  /** Rises when another connection has committed. */
  readonly dataVersion: () => number;
  /** Whether the file still begins as it was made. */
  readonly beginsAsMade: () => boolean;
  readonly close: () => void;
}

function opened(connection: BetterSqlite3.Database, options: RegisterOptions): OpenRegister {
  const now = options.now ?? (() => new Date());
  const makeId = options.newId ?? (() => newId());
  const db = statementsOf(connection, false);
  const { account, reason } = options;
  const author: Author = reason === undefined ? { account } : { account, reason };
  const seal = feedSeal(options.key);
  let officeId: string | undefined;
  const writeAs = unitOfWork({
    connection,
    officeId: () => {
      officeId ??= db.get<{ id: string }>('SELECT id FROM office')?.id;
      return officeId ?? '';
    },
    seal,
    now,
    newId: makeId,
    beforeCommit: refreshDeviceList,
    afterCommit: options.afterCommit ?? (() => {}),
  });
  return {
    folder: options.folder,
    key: options.key,
    now,
    newId: makeId,
    db,
    write: (work) => writeAs(author, work),
    writeAs,
    seal,
    dataVersion: () => Number(connection.pragma('data_version', { simple: true })),
    // No statistics are gathered: those of a register that was small yesterday would turn lookups into
    // scans after today's import, and every query is written for its index.
    beginsAsMade: () => beginsAsMade(connection, options.key),
    close: () => {
      connection.close();
    },
  };
}

/**
 * Opens the register in a folder and brings it up to date.
 *
 * @throws DomainError `register-missing`, `wrong-key`, `register-newer`, `register-damaged`,
 *   `network-folder` or `is-a-backup`
 */
export function openRegister(options: RegisterOptions): OpenRegister {
  const { key, folder } = options;
  demandLocalFolder(folder);
  if (isBackup(folder)) throw new DomainError('is-a-backup', { params: { folder } });
  finishSwap(folder);
  if (!registerExists(folder)) throw new DomainError('register-missing', { params: { folder } });
  const { database } = registerFiles(folder);
  let connection: BetterSqlite3.Database;
  try {
    const { patience } = options;
    connection = openDatabase({
      file: database,
      key,
      create: false,
      ...(patience === undefined ? {} : { patience }),
    });
  } catch (error) {
    // Damage to the first page and a wrong key look alike to the store.
    const closed = error instanceof DomainError && error.code === 'register-damaged';
    if (closed && !keyFits(database, key)) throw new DomainError('wrong-key', { cause: error });
    throw error;
  }
  try {
    let afterMigration: ((register: OpenRegister) => void) | undefined;
    migrate(connection, () => {
      afterMigration = options.beforeMigration?.(folder, key);
    });
    const register = opened(connection, options);
    afterMigration?.(register);
    return register;
  } catch (error) {
    connection.close();
    if ((error as { code?: string }).code === 'SQLITE_CORRUPT') {
      throw new DomainError('register-damaged', { cause: error });
    }
    throw error;
  }
}

/**
 * Makes a register under a key and, in the same breath, what its owner enters first. It is built under
 * another name, so that a power cut leaves either the whole register or none; when it is refused nothing
 * stays behind that would be in the way of the next try.
 *
 * @throws DomainError `register-exists` or `cannot-write`, and whatever `enter` throws
 */
export function createRegister(
  options: RegisterOptions,
  enter?: (tx: UnitOfWork) => Recorded<void>,
): OpenRegister {
  const { folder, key } = options;
  demandLocalFolder(folder);
  prepareFolder(folder);
  try {
    build(unfinishedDatabase(folder), key, (connection) => {
      if (enter) opened(connection, { ...options, afterCommit: () => {} }).write(enter);
    });
    finishDatabase(folder);
  } catch (error) {
    discardRegister(folder);
    throw error;
  }
  return openRegister(options);
}

function build(file: string, key: Uint8Array, fill: (connection: BetterSqlite3.Database) => void): void {
  const connection = openDatabase({ file, key, create: true });
  try {
    migrate(connection);
    fill(connection);
  } finally {
    // The last connection takes the write-ahead log into the file.
    connection.close();
  }
}
