import Database from 'better-sqlite3';
import type BetterSqlite3 from 'better-sqlite3';
import { DomainError } from '../errors.ts';
import { unseal } from './page-seal.ts';

/** Node-API version that the prebuilt binding needs; an older runtime crashes without a word. */
const neededNodeApi = 10;

export interface OpenOptions {
  readonly file: string;
  /** 32 random bytes. */
  readonly key: Uint8Array;
  /** False refuses to create a file that is not there. */
  readonly create: boolean;
  /** Milliseconds to wait for another writer. */
  readonly patience?: number;
  /** Leaves the file as it is, to the last byte: for a copy that nobody works with. */
  readonly readOnly?: boolean;
}

/**
 * Opens the encrypted register file with every setting that keeps it safe. `synchronous` is set on each
 * open, because SQLite falls back to NORMAL when it reopens a WAL file.
 *
 * @throws DomainError `register-missing` when there is no file, `register-damaged` when the file is no register
 *   or the key is not its own (the two look alike)
 */
export function openDatabase(options: OpenOptions): BetterSqlite3.Database {
  const nativeBinding = process.env['BOXFILE_SQLITE_BINDING'];
  if (!nativeBinding && Number(process.versions['napi'] ?? 0) < neededNodeApi) {
    throw new Error(
      `This runtime offers Node-API ${process.versions['napi'] ?? '?'}; ${neededNodeApi} is needed`,
    );
  }
  let connection: BetterSqlite3.Database;
  try {
    connection = new Database(options.file, {
      fileMustExist: !options.create,
      readonly: options.readOnly ?? false,
      timeout: options.patience ?? 2000,
      ...(nativeBinding ? { nativeBinding } : {}),
    });
  } catch (cause) {
    throw new DomainError(options.create ? 'cannot-write' : 'register-missing', { cause });
  }
  try {
    unseal(connection, options.key);
    connection.pragma('user_version');
    if (!options.readOnly) {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
      connection.pragma('foreign_keys = ON');
    }
    connection.pragma('trusted_schema = OFF');
    connection.pragma('temp_store = MEMORY');
    connection.pragma('cache_size = -49152');
    return connection;
  } catch (cause) {
    connection.close();
    if ((cause as { code?: string }).code === 'SQLITE_NOTADB')
      throw new DomainError('register-damaged', { cause });
    throw cause;
  }
}
