import type { Endpoint, Role } from './endpoint.ts';

/** Whether a role may make a call: yes, with a stated reason that is entered in the change feed, or no. */
export const permissions = ['yes', 'with-reason', 'no'] as const;
export type Permission = (typeof permissions)[number];

/** The parts of the permission table. */
export const actAreas = [
  'reading',
  'devices',
  'agreements',
  'people',
  'exchange',
  'journal',
  'backup',
  'office',
  'accounts',
] as const;
export type ActArea = (typeof actAreas)[number];

/** Letters of a stated reason, at least and at most. */
export const reasonLength = { least: 10, most: 500 } as const;

/**
 * What a role may do. Where a supervisor may act and is away, an officer may take the act with a reason: the
 * work in the district goes on, and the supervisor sees it afterwards. Acts only: nobody is asked for a reason
 * each time a list is drawn.
 */
export function permissionOf(
  { roles, kind, withReason }: Pick<Endpoint, 'roles' | 'kind' | 'withReason'>,
  role: Role,
): Permission {
  if (roles.includes(role)) return 'yes';
  const standsIn = role === 'officer' && roles.includes('supervisor');
  return standsIn && kind === 'command' && withReason ? 'with-reason' : 'no';
}
