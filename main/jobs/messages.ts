import type { ErrorValue } from '../../preload/contract/errors.ts';
import type { Account } from '../context.ts';
import type { JobOutcome } from './job-outcome.ts';
import type { JobInput } from './job-input.ts';

/** What a thread needs to open a register for itself. */
export interface RegisterAccess {
  readonly folder: string;
  readonly key: Uint8Array;
}

/** What a worker thread starts with. It stays in this process's memory. */
export interface JobOrder {
  readonly input: JobInput;
  /** The register to work on, or null. */
  readonly register: RegisterAccess | null;
  readonly account: Account;
  /** Why somebody acts whose role alone does not permit it. */
  readonly reason?: string;
  readonly resources: string;
  /** Folder for the job's scratch files. */
  readonly scratch: string;
  /** Under which the session's files are sealed. */
  readonly sessionKey: Uint8Array;
  /**
   * One shared number that turns 1 on cancelling. A worker in the middle of a transaction does not read
   * its messages, but it can look at this.
   */
  readonly cancelled: SharedArrayBuffer;
  /** The thread stays for the next order, with what it has loaded: previews come one after another. */
  readonly stays: boolean;
}

/** What a worker tells. */
export type JobMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly outcome: JobOutcome }
  | { readonly kind: 'refused'; readonly error: ErrorValue }
  /** A bug: its stack, for the log. */
  | { readonly kind: 'fault'; readonly stack: string }
  /** The order is done with, and the thread waits for another. */
  | { readonly kind: 'waits' };

/** What a worker is told. */
export type ThreadMessage =
  | { readonly kind: 'cancel' }
  | { readonly kind: 'order'; readonly order: JobOrder }
  | { readonly kind: 'leave' };
