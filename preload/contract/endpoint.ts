import type { z } from 'zod';

/** Who may act (DESIGN section 6). Until accounts arrive, the one local account is an administrator. */
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

/**
 * One call of the wire. A query reads; a command may write. `needs: 'nothing'` marks the few calls that
 * are answered before a register is open.
 */
export interface Endpoint<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'command';
  readonly input: I;
  readonly output: O;
  readonly roles: readonly Role[];
  readonly needs: 'register' | 'nothing';
}

interface Description<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly roles: readonly Role[];
  readonly needs?: 'register' | 'nothing';
}

/** Describes a call that only reads. */
export function query<I extends z.ZodType, O extends z.ZodType>(d: Description<I, O>): Endpoint<I, O> {
  return { kind: 'query', needs: 'register', ...d };
}

/** Describes a call that may write. */
export function command<I extends z.ZodType, O extends z.ZodType>(d: Description<I, O>): Endpoint<I, O> {
  return { kind: 'command', needs: 'register', ...d };
}

export type InputOf<E> = E extends Endpoint<infer I, z.ZodType> ? z.infer<I> : never;
export type OutputOf<E> = E extends Endpoint<z.ZodType, infer O> ? z.infer<O> : never;
