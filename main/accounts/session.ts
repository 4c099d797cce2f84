import type { Account } from '../context.ts';

/** Who sits at the window. */
export interface Session {
  /** Who is signed in; null before sign-in and while locked. */
  readonly account: () => Account | null;
}

/** A session of somebody who needs not sign in. */
export function sessionOf(account: Account): Session {
  return { account: () => account };
}
