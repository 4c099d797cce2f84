import type { Role } from '../preload/contract/endpoint.ts';
import type { JobInput } from './jobs/job-input.ts';
import type { ReadableDb } from './database/readable-db.ts';
import type { Recorded, UnitOfWork } from './database/unit-of-work.ts';
import type { Log } from './logging/log.ts';

/** Who acts. Until accounts arrive it is the computer's user, as administrator. */
export interface Account {
  readonly name: string;
  readonly role: Role;
}

/** What every act may ask for; injected so that tests and documents are repeatable. */
export interface Surroundings {
  readonly account: Account;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: Log;
}

/** What a query receives: a handle that cannot write. */
export interface QueryContext extends Surroundings {
  readonly db: ReadableDb;
  readonly desk: Desk;
}

/** What a command receives besides: the one way to write, which demands a change entry. */
export interface CommandContext extends QueryContext {
  readonly write: <T>(work: (tx: UnitOfWork) => Recorded<T>) => T;
}

/** What a call that needs no open register receives. */
export interface OfficeContext extends Surroundings {
  readonly desk: Desk;
}

/** A document drawn for preview, and what to do once it is on paper or saved. */
export interface HeldDocument {
  readonly path: string;
  readonly fileName: string;
  /** Agreements on it, to be marked printed. */
  readonly agreementIds: readonly string[];
}

/**
 * The desk: what a handler may ask of the desktop around it. Paths stay on this side; the page only
 * ever holds one-use tokens.
 */
export interface Desk {
  /** Path behind a token. Throws `expired` when it is unknown or used up. */
  readonly pathOf: (token: string) => string;
  /** Starts a job in a worker thread and returns its id. */
  readonly startJob: (input: JobInput) => string;
  /** A document held for preview. Throws `expired`. */
  readonly document: (token: string) => HeldDocument;
}
