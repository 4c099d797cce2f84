import { decimalsOf } from '../../preload/contract/currency.ts';
import type { FieldIssue } from '../../preload/contract/errors.ts';
import { issue } from '../errors.ts';
import { readMoney } from './money.rules.ts';

/** An amount and its currency as typed; what is wrong with them goes to `issues`. Null while something is. */
export function typedMoney(
  input: { readonly amount: string; readonly currency: string },
  issues: FieldIssue[],
  at = '',
): { readonly amount: number; readonly currency: string } | null {
  const currency = input.currency.trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) {
    if (input.amount.trim() === '') issues.push(issue(`${at}amount`, 'required', input.amount));
    issues.push(issue(`${at}currency`, 'not-a-currency', input.currency));
    return null;
  }
  const reading = readMoney(input.amount, currency);
  if (reading.ok) return { amount: reading.amount, currency };
  const params = { currency, decimals: decimalsOf(currency), min: 0, max: '1 000 000 000' };
  issues.push(issue(`${at}amount`, reading.why, input.amount, params));
  return null;
}
