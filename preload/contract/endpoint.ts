import type { z } from 'zod';

/** Who may act (DESIGN section 6). */
export const roles = ['officer', 'supervisor', 'council', 'administrator', 'auditor'] as const;
export type Role = (typeof roles)[number];

export const everyone: readonly Role[] = roles;
/** All but the auditor, who reads everything and changes nothing, and the council, which only prints and signs. */
export const registrars: readonly Role[] = ['officer', 'supervisor', 'administrator'];
/** Those who print forms. */
export const printers: readonly Role[] = ['officer', 'supervisor', 'council', 'administrator'];
/** Those who may take data out (DESIGN section 6). */
export const exporters: readonly Role[] = ['supervisor', 'administrator', 'auditor'];
export const administrators: readonly Role[] = ['administrator'];
/** Those who see who has an account: the one who gives them, and the one who looks after it. */
export const overseers: readonly Role[] = ['administrator', 'auditor'];
/** Those who read the journal and export it: they answer for the office, or look into it. */
export const auditors: readonly Role[] = exporters;
/** Those who look through what was done beyond a role. */
export const reviewers: readonly Role[] = ['supervisor', 'administrator'];
/** Those who may look at an identity number; each look is entered in the journal. */
export const identityReaders: readonly Role[] = ['officer', 'supervisor', 'administrator', 'auditor'];

export type Kind = 'query' | 'command';
/**
 * What must be there before a call is answered: nothing; an open register; or somebody signed in to it
 * whose role may make the call.
 */
export type Need = 'nothing' | 'register' | 'account';

/**
 * One call of the wire. A query reads; a command may write. `needs` marks the few calls that are answered
 * before somebody has signed in.
 */
export interface Endpoint<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  K extends Kind = Kind,
  N extends Need = Need,
> {
  readonly kind: K;
  readonly input: I;
  readonly output: O;
  readonly roles: readonly Role[];
  readonly needs: N;
  /** Whether a stated reason can stand in for the supervisor's role. */
  readonly withReason: boolean;
}

interface Description<I extends z.ZodType, O extends z.ZodType, N extends Need> {
  readonly input: I;
  readonly output: O;
  readonly roles: readonly Role[];
  /** Left out means `account`. */
  readonly needs?: N;
  /** False for what officers must never do themselves, such as looking over their own stated reasons. */
  readonly withReason?: false;
}

function endpoint<I extends z.ZodType, O extends z.ZodType, K extends Kind, N extends Need>(
  kind: K,
  { needs, withReason, ...rest }: Description<I, O, N>,
): Endpoint<I, O, K, N> {
  // Where `needs` is left out, N is its default, which the compiler cannot follow.
  return { kind, needs: needs ?? ('account' as N), withReason: withReason ?? true, ...rest };
}

/** Describes a call that only reads. */
export function query<I extends z.ZodType, O extends z.ZodType, N extends Need = 'account'>(
  d: Description<I, O, N>,
): Endpoint<I, O, 'query', N> {
  return endpoint('query', d);
}

/** Describes a call that may write. */
export function command<I extends z.ZodType, O extends z.ZodType, N extends Need = 'account'>(
  d: Description<I, O, N>,
): Endpoint<I, O, 'command', N> {
  return endpoint('command', d);
}

export type InputOf<E> = E extends { readonly input: infer I extends z.ZodType } ? z.infer<I> : never;
export type OutputOf<E> = E extends { readonly output: infer O extends z.ZodType } ? z.infer<O> : never;
