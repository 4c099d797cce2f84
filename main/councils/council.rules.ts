import type { CouncilInput } from '../../preload/contract/councils.ts';
import type { FieldIssue } from '../../preload/contract/errors.ts';
import { issue } from '../errors.ts';
import { readLine } from '../register/device.rules.ts';
import { readMsisdn } from '../sims/msisdn.rules.ts';

/** A council's facts, ready to be stored. */
export interface CouncilDraft {
  readonly kind: CouncilInput['kind'];
  readonly name: string;
  readonly stampName: string | null;
  readonly placeId: string | null;
  readonly phone: string | null;
  readonly daysLimit: number;
}

/**
 * Judges a council's facts by themselves.
 *
 * @param country of the office, for telephone numbers without a calling code
 */
export function judgeCouncil(
  input: CouncilInput,
  country: string,
): { readonly draft: CouncilDraft | null; readonly issues: readonly FieldIssue[] } {
  const issues: FieldIssue[] = [];
  const name = readLine('name', input.name.replace(/\s+/g, ' '), issues);
  if (name === null && issues.length === 0) issues.push(issue('name', 'required'));
  const stampName = readLine('stampName', input.stampName, issues);
  const phone = readMsisdn(input.phone ?? '', country);
  if (!phone.ok) issues.push(issue('phone', phone.refusal.code, input.phone, phone.refusal.params));
  const { kind, placeId, daysLimit } = input;
  if (daysLimit < 1 || daysLimit > 365) {
    issues.push(issue('daysLimit', 'out-of-range', String(daysLimit), { min: 1, max: 365 }));
  }
  if (issues.length > 0 || name === null || !phone.ok) return { draft: null, issues };
  return { draft: { kind, name, stampName, placeId, phone: phone.value?.msisdn ?? null, daysLimit }, issues };
}
