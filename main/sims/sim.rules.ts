import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { SimInput } from '../../preload/contract/sims.ts';
import { issue } from '../errors.ts';
import { readLine } from '../register/device.rules.ts';
import { readIccid } from './iccid.rules.ts';
import { readMsisdn } from './msisdn.rules.ts';

/** A SIM card's facts, ready to be stored; at least one of the two numbers is there. */
export interface SimDraft {
  readonly iccid: string | null;
  readonly msisdn: string | null;
  readonly operator: string | null;
  readonly secured: 'none' | 'glue' | 'seal' | 'esim';
}

export interface SimJudgement {
  /** Null while there are issues, and for a SIM of which nothing was typed. */
  readonly draft: SimDraft | null;
  readonly issues: readonly FieldIssue[];
  readonly warnings: readonly FieldIssue[];
}

/**
 * Judges a SIM card's facts by themselves (DOMAIN 3.2).
 *
 * @param at put before the names of fields in issues, e.g. `sims.0.`
 * @param country of the office, for telephone numbers without a calling code
 */
export function judgeSim(input: SimInput, country: string, at = ''): SimJudgement {
  const issues: FieldIssue[] = [];
  const warnings: FieldIssue[] = [];
  const iccid = readIccid(input.iccid ?? '');
  if (!iccid.ok) issues.push(issue(`${at}iccid`, iccid.refusal.code, input.iccid, iccid.refusal.params));
  else if (iccid.value && !iccid.value.checkDigitHolds) {
    warnings.push(issue(`${at}iccid`, 'iccid-check-digit', iccid.value.iccid));
  }
  const msisdn = readMsisdn(input.msisdn ?? '', country);
  if (!msisdn.ok) issues.push(issue(`${at}msisdn`, msisdn.refusal.code, input.msisdn, msisdn.refusal.params));
  else if (msisdn.value && !msisdn.value.fitsPlan) {
    warnings.push(issue(`${at}msisdn`, 'phone-unknown-plan', msisdn.value.msisdn, { country }));
  }
  const operator = readLine(`${at}operator`, input.operator, issues);
  if (issues.length > 0 || !iccid.ok || !msisdn.ok) return { draft: null, issues, warnings };
  const numbers = { iccid: iccid.value?.iccid ?? null, msisdn: msisdn.value?.msisdn ?? null };
  if (numbers.iccid === null && numbers.msisdn === null) {
    if (operator !== null) issues.push(issue(`${at}iccid`, 'required'));
    return { draft: null, issues, warnings };
  }
  return { draft: { ...numbers, operator, secured: input.secured ?? 'none' }, issues, warnings };
}
