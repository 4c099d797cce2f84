import type { ErrorValue } from './errors.ts';

/** The envelope of every answer. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ErrorValue };
