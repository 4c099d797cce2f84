import { z } from 'zod';
import type { Endpoint } from '../../preload/contract/endpoint.ts';
import { permissionOf, reasonLength } from '../../preload/contract/permission.ts';
import type { Account } from '../context.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';

const options = z.strictObject({ reason: z.string() });

function reasonIn(given: unknown): string {
  const parsed = options.safeParse(given);
  if (!parsed.success) throw invalidInput(issue('reason', 'invalid'));
  const reason = parsed.data.reason.replace(/\s+/g, ' ').trim();
  const { least, most } = reasonLength;
  if (/\p{Cc}/u.test(reason)) throw invalidInput(issue('reason', 'control-characters'));
  if (reason.length < least) throw invalidInput(issue('reason', 'reason-short', undefined, { min: least }));
  if (reason.length > most) throw invalidInput(issue('reason', 'too-long', undefined, { max: most }));
  return reason;
}

/**
 * Permits a call to somebody by their role.
 *
 * @param given what the caller sent beside the input: a reason, or nothing
 * @returns the stated reason where the role alone does not permit the call, null where it does
 * @throws DomainError `not-allowed`, `needs-reason`, or `invalid-input` for the field `reason`
 */
export function permit(endpoint: Endpoint, account: Account, given: unknown): string | null {
  const permission = permissionOf(endpoint, account.role);
  if (permission === 'yes') return null;
  if (permission === 'no') throw new DomainError('not-allowed');
  if (given === undefined) throw new DomainError('needs-reason');
  return reasonIn(given);
}
