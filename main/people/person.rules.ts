import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { PersonInput } from '../../preload/contract/people.ts';
import { issue } from '../errors.ts';
import { readLine } from '../register/device.rules.ts';
import { readMsisdn } from '../sims/msisdn.rules.ts';

/** A person's facts, ready to be stored. */
export interface PersonDraft {
  readonly role: PersonInput['role'];
  readonly code: string | null;
  readonly fullName: string;
  readonly phone: string | null;
  readonly title: string | null;
  readonly idType: string | null;
  readonly idNumber: string | null;
  readonly placeId: string | null;
  readonly supervisorId: string | null;
}

/**
 * Judges a person's facts by themselves. One full name as on the identity paper; no surname is asked for
 * (DOMAIN section 6).
 *
 * @param country of the office, for telephone numbers without a calling code
 */
export function judgePerson(
  input: PersonInput,
  country: string,
): { readonly draft: PersonDraft | null; readonly issues: readonly FieldIssue[] } {
  const issues: FieldIssue[] = [];
  const fullName = readLine('fullName', input.fullName.replace(/\s+/g, ' '), issues);
  if (fullName === null && issues.length === 0) issues.push(issue('fullName', 'required'));
  const phone = readMsisdn(input.phone ?? '', country);
  if (!phone.ok) issues.push(issue('phone', phone.refusal.code, input.phone, phone.refusal.params));
  const rest = {
    code: readLine('code', input.code, issues, 50),
    title: readLine('title', input.title, issues),
    idType: readLine('idType', input.idType, issues),
    idNumber: readLine('idNumber', input.idNumber, issues),
  };
  if (issues.length > 0 || fullName === null || !phone.ok) return { draft: null, issues };
  const { role, placeId, supervisorId } = input;
  return {
    draft: { ...rest, role, placeId, supervisorId, fullName, phone: phone.value?.msisdn ?? null },
    issues,
  };
}
