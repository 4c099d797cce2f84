import type BetterSqlite3 from 'better-sqlite3';
import type { Account } from '../context.ts';
import { DomainError } from '../errors.ts';
import { migrate } from './migrate.ts';
import { newId } from './new-id.ts';
import { openDatabase } from './open-database.ts';
import { statementsOf, type ReadableDb } from './readable-db.ts';
import { refreshDeviceList } from './device-list.repository.ts';
import { keyFits } from './key-fit.ts';
import { createKey, discardRegister, readKey, registerFiles } from './register-files.ts';
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
  const { database } = registerFiles(options.folder);
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
 * Makes a register with its key and, in the same breath, what its owner enters first. When that is refused
 * nothing stays behind that would be in the way of the next try.
 *
 * @throws DomainError `register-exists` or `cannot-write`, and whatever `enter` throws
 */
export function createRegister(
  options: RegisterOptions,
  enter?: (tx: UnitOfWork) => Recorded<void>,
): OpenRegister {
  const key = createKey(options.folder);
  let connection: BetterSqlite3.Database | null = null;
  try {
    connection = openDatabase({ file: registerFiles(options.folder).database, key, create: true });
    migrate(connection);
    const register = opened(connection, options);
    if (enter) register.write(enter);
    return register;
  } catch (error) {
    connection?.close();
    discardRegister(options.folder);
    throw error;
  }
}
