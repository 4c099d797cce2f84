import type BetterSqlite3 from 'better-sqlite3';
import type { Account } from '../context.ts';
import { changeHash, newSalt, wordsDigest } from './change-digest.ts';
import { insertChange } from './change-feed.repository.ts';
import { feedOrigin } from './change-hash.rules.ts';
import { feedEnd, type FeedEnd } from './feed-end.rules.ts';
import { feedHead, keepFeedHead, lastChange } from './feed-head.repository.ts';
import type { FeedPoint, FeedSeal } from './feed-seal.ts';
import { statementsOf, type WritableDb } from './readable-db.ts';

export type Entity =
  | 'account'
  | 'office'
  | 'place'
  | 'person'
  | 'device'
  | 'sim'
  | 'agreement'
  | 'claim'
  | 'transmittal'
  | 'council'
  | 'import'
  | 'inventory'
  | 'backup'
  | 'box-file'
  | 'printing'
  | 'scan'
  | 'template'
  | 'label-sheet'
  | 'journal';

type Facts = Readonly<Record<string, unknown>>;

/** What happened to one record, for its history and for other registers. */
export interface Change {
  readonly entity: Entity;
  readonly entityId: string;
  /** `<entity>.<what>`, e.g. `device.registered`; the catalogue words it. */
  readonly kind: string;
  /** The device whose history shows the change as well. */
  readonly deviceId?: string;
  readonly before?: Facts;
  readonly after?: Facts;
}

declare const receiptMark: unique symbol;
/** Proof that an act was entered in the change feed. Only `record` and `nothingWritten` give one. */
export interface Receipt {
  readonly [receiptMark]: true;
}

/** An act's result together with its receipt: without one it does not compile. */
export interface Recorded<T> {
  readonly value: T;
  readonly receipt: Receipt;
}

export function recorded<T>(value: T, receipt: Receipt): Recorded<T> {
  return { value, receipt };
}

/** Who writes, and why where their role alone does not permit it. */
export interface Author {
  readonly account: Account;
  readonly reason?: string;
}

/** Writes one act as one transaction. Acts do not nest and contain no `await`. */
export type Write = <T>(work: (tx: UnitOfWork) => Recorded<T>) => T;
export type WriteAs = <T>(author: Author, work: (tx: UnitOfWork) => Recorded<T>) => T;

/** One synchronous write: all of it reaches the disk, with its change entries, or none of it does. */
export interface UnitOfWork {
  readonly db: WritableDb;
  readonly officeId: string;
  readonly account: Account;
  /** The instant of the whole act. */
  readonly at: Date;
  readonly newId: () => string;
  readonly record: (change: Change) => Receipt;
  /** For an act that found nothing to change. Committing fails if it wrote after all. */
  readonly nothingWritten: () => Receipt;
}

export interface Writer {
  readonly connection: BetterSqlite3.Database;
  readonly officeId: () => string;
  readonly seal: FeedSeal;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Runs inside the transaction when the act is done, before it commits. */
  readonly beforeCommit: (db: WritableDb) => void;
  /** Told after the commit which kinds of record changed. */
  readonly afterCommit: (entities: ReadonlySet<Entity>) => void;
}

const receipt = Object.freeze({}) as Receipt;

/** Gives the one way to write to a connection. */
export function unitOfWork(writer: Writer): WriteAs {
  const { connection } = writer;
  const db = statementsOf(connection, true);

  return (author, work) => {
    if (connection.inTransaction) throw new Error('An act is already being written');
    const at = writer.now();
    const stamp = at.toISOString();
    const touched = new Set<Entity>();
    connection.exec('BEGIN IMMEDIATE');
    try {
      const end = endOfFeed(db, writer.seal);
      let { sequence, hash: previous } = end;
      const writesBefore = totalChanges(db);

      const outcome = work({
        db,
        get officeId() {
          return writer.officeId();
        },
        account: author.account,
        at,
        newId: writer.newId,
        record: (change) => {
          sequence += 1;
          const entry = {
            sequence,
            officeId: writer.officeId(),
            at: stamp,
            account: author.account.name,
            entity: change.entity,
            entityId: change.entityId,
            kind: change.kind,
            deviceId: change.deviceId ?? null,
            reason: author.reason ?? null,
            before: change.before ? JSON.stringify(change.before) : null,
            after: change.after ? stateText(change.after, change.before === undefined) : null,
            salt: newSalt(),
          };
          previous = changeHash(previous, entry, wordsDigest(entry));
          insertChange(db, { ...entry, hash: previous });
          touched.add(change.entity);
          return receipt;
        },
        nothingWritten: () => receipt,
      });
      if (touched.size === 0 && totalChanges(db) !== writesBefore) {
        throw new Error('An act wrote to the register without entering it in the change feed');
      }
      if (touched.size > 0) keepEnd(db, writer.seal, end, { sequence, hash: previous });
      writer.beforeCommit(db);
      connection.exec('COMMIT');
      if (touched.size > 0) writer.afterCommit(touched);
      return outcome.value;
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      throw error;
    }
  };
}

function endOfFeed(db: WritableDb, seal: FeedSeal): FeedEnd {
  const head = feedHead(db);
  return feedEnd(head, lastChange(db), feedOrigin, head !== undefined && seal(head) === head.seal);
}

/** Enters where the feed ends now, once for the whole act. */
function keepEnd(db: WritableDb, seal: FeedSeal, { brokenFrom }: FeedEnd, point: FeedPoint): void {
  keepFeedHead(db, { ...point, seal: brokenFrom === null ? seal(point) : '', brokenFrom });
}

/** A state as JSON. What a new record does not have is left out; a correction tells what was emptied. */
function stateText(state: Facts, isNew: boolean): string {
  if (!isNew) return JSON.stringify(state);
  const present: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(state)) if (value !== null) present[field] = value;
  return JSON.stringify(present);
}

function totalChanges(db: WritableDb): number {
  return db.get<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
}
