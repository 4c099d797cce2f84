import type { ErrorCode, ErrorValue } from '../preload/contract/errors.ts';
import { DomainError } from './errors.ts';

/** What the store and the file system say, in our words. */
const known: Readonly<Record<string, ErrorCode>> = {
  SQLITE_BUSY: 'register-busy',
  SQLITE_LOCKED: 'register-busy',
  SQLITE_FULL: 'disk-full',
  SQLITE_READONLY: 'cannot-write',
  SQLITE_CANTOPEN: 'cannot-write',
  SQLITE_PERM: 'cannot-write',
  SQLITE_IOERR_WRITE: 'cannot-write',
  SQLITE_IOERR_FSYNC: 'cannot-write',
  SQLITE_IOERR_TRUNCATE: 'cannot-write',
  SQLITE_IOERR_SHMSIZE: 'cannot-write',
  SQLITE_IOERR_READ: 'register-damaged',
  SQLITE_IOERR_SHORT_READ: 'register-damaged',
  SQLITE_CORRUPT: 'register-damaged',
  SQLITE_NOTADB: 'register-damaged',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  // A limit of the file system, such as the 4 GB of FAT32.
  EFBIG: 'disk-full',
  EACCES: 'cannot-write',
  EPERM: 'cannot-write',
  EROFS: 'cannot-write',
  ENOENT: 'cannot-write',
  ENOTDIR: 'cannot-write',
  EISDIR: 'cannot-write',
  EBUSY: 'cannot-write',
};

function codeOf(error: unknown): ErrorCode | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if (Object.hasOwn(known, error.code)) return known[error.code];
  // SQLite's extended codes carry the plain one in front: SQLITE_BUSY_SNAPSHOT.
  const plain = /^SQLITE_[A-Z]+/.exec(error.code)?.[0] ?? error.code;
  return Object.hasOwn(known, plain) ? known[plain] : undefined;
}

/** The refusal that an error stands for, or null when nobody foresaw it: a bug. */
export function refusalOf(error: unknown): ErrorValue | null {
  if (error instanceof DomainError) return error.toValue();
  const code = codeOf(error);
  return code ? { code } : null;
}
