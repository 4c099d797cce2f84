import type { Role } from '../../preload/contract/endpoint.ts';

/** What decides whether an account can administer. */
export interface Standing {
  readonly id: string;
  readonly role: Role;
  readonly disabled: boolean;
}

/**
 * Whether a change would leave nobody who can administer: an office must never need the recovery sheet
 * because of a slip in the settings.
 */
export function leavesNoAdministrator(accounts: readonly Standing[], changed: Standing): boolean {
  const administers = ({ role, disabled }: Standing): boolean => role === 'administrator' && !disabled;
  const others = accounts.filter(({ id }) => id !== changed.id);
  return !administers(changed) && !others.some(administers);
}
