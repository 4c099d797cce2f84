import type { Account } from '../context.ts';

/** Boxfile itself, as author of what nobody signed in has done. People's accounts cannot have its name. */
export const programAccount: Account = { name: 'Boxfile', role: 'administrator' };
