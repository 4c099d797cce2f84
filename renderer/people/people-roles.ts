import type { PersonRole } from '../../preload/contract/people.ts';

/** What people can be to the office, those met most often first. */
export const roleNames: readonly PersonRole[] = [
  'health-worker',
  'supervisor',
  'officer',
  'signatory',
  'partner',
];
