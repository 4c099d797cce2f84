import type { Role } from '../../preload/contract/endpoint.ts';

/** What decides whether an account can administer. */
export interface Standing {
  readonly id: string;
  readonly role: Role;
  readonly disabled: boolean;
}

/**
 * Whether a change would take away the last one who can administer: an office must never need the recovery sheet
 * because of a slip in the settings.
 */
export function leavesNoAdministrator(accounts: readonly Standing[], changed: Standing): boolean {
  const administers = ({ role, disabled }: Standing): boolean => role === 'administrator' && !disabled;
  const after = accounts.map((account) => (account.id === changed.id ? changed : account));
  return accounts.some(administers) && !after.some(administers);
}
