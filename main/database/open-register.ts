import type BetterSqlite3 from 'better-sqlite3';
import type { Account } from '../context.ts';
import { DomainError } from '../errors.ts';
import { migrate } from './migrate.ts';
import { newId } from './new-id.ts';
import { openDatabase } from './open-database.ts';
import { statementsOf, type ReadableDb } from './readable-db.ts';
import { refreshDeviceList } from './device-list.repository.ts';
import { createKey, readKey, registerFiles } from './register-files.ts';
import { unitOfWork, type Entity, type Recorded, type UnitOfWork } from './unit-of-work.ts';

export interface RegisterOptions {
  readonly folder: string;
  readonly account: Account;
  readonly now?: () => Date;
  readonly newId?: () => string;
  readonly afterCommit?: (entities: ReadonlySet<Entity>) => void;
  /** Milliseconds to wait for another writer. */
  readonly patience?: number;
}

/** A register that is open: one connection, one way to read and one way to write. */
export interface OpenRegister {
  readonly folder: string;
  readonly account: Account;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly db: ReadableDb;
  readonly write: <T>(work: (tx: UnitOfWork) => Recorded<T>) => T;
  /** Rises when another connection has committed. */
  readonly dataVersion: () => number;
  readonly close: () => void;
}

function opened(connection: BetterSqlite3.Database, options: RegisterOptions): OpenRegister {
  const now = options.now ?? (() => new Date());
  const makeId = options.newId ?? (() => newId());
  const db = statementsOf(connection, false);
  let officeId: string | undefined;
  return {
    folder: options.folder,
    account: options.account,
    now,
    newId: makeId,
    db,
    write: unitOfWork({
      connection,
      officeId: () => {
        officeId ??= db.get<{ id: string }>('SELECT id FROM office')?.id;
        return officeId ?? '';
      },
      account: options.account,
      now,
      newId: makeId,
      beforeCommit: refreshDeviceList,
      afterCommit: options.afterCommit ?? (() => {}),
    }),
    dataVersion: () => Number(connection.pragma('data_version', { simple: true })),
    // No statistics are gathered: those of a register that was small yesterday would turn lookups into
    // scans after today's import, and every query is written for its index.
    close: () => {
      connection.close();
    },
  };
}

/**
 * Opens the register in a folder and brings it up to date.
 *
 * @throws DomainError `register-missing`, `wrong-key`, `register-newer` or `register-damaged`
 */
export function openRegister(options: RegisterOptions): OpenRegister {
  const key = readKey(options.folder);
  const connection = openDatabase({
    file: registerFiles(options.folder).database,
    key,
    create: false,
    ...(options.patience === undefined ? {} : { patience: options.patience }),
  });
  try {
    migrate(connection);
    return opened(connection, options);
  } catch (error) {
    connection.close();
    if ((error as { code?: string }).code === 'SQLITE_CORRUPT') {
      throw new DomainError('register-damaged', { cause: error });
    }
    throw error;
  }
}

/**
 * Makes an empty register with its key. The caller enters the office in the same breath.
 *
 * @throws DomainError `register-exists` or `cannot-write`
 */
export function createRegister(options: RegisterOptions): OpenRegister {
  const key = createKey(options.folder);
  const connection = openDatabase({ file: registerFiles(options.folder).database, key, create: true });
  try {
    migrate(connection);
    return opened(connection, options);
  } catch (error) {
    connection.close();
    throw error;
  }
}
