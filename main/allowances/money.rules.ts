import { decimalsOf } from '../../preload/contract/currency.ts';
import { numberOnPaper } from '../documents/number-on-paper.rules.ts';

export type MoneyReading =
  | { readonly ok: true; readonly amount: number }
  | { readonly ok: false; readonly why: 'required' | 'not-a-number' | 'out-of-range' | 'too-precise' };

/** The most that is taken for an amount, in the currency's own units. */
const most = 1_000_000_000;

/**
 * Reads an amount as typed, `12 500`, `12,500.50`, `12.500,50` or `12500`, as a whole number of the currency's
 * smallest units. A mark with exactly three digits after it that could be either is a thousands mark, since
 * the smallest units of the money concerned have two digits or none.
 */
export function readMoney(typed: string, currency: string): MoneyReading {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, '');
  if (text === '') return { ok: false, why: 'required' };
  if (!/^\d[\d.,]*$/.test(text)) return { ok: false, why: 'not-a-number' };
  const decimals = decimalsOf(currency);
  const marks = text.replace(/\d/g, '');
  const last = text.search(/[.,]\d*$/);
  const after = last < 0 ? 0 : text.length - last - 1;
  const both = marks.includes('.') && marks.includes(',');
  const isPoint = last >= 0 && (both || (marks.length === 1 && (after !== 3 || decimals === 3)));
  const whole = (isPoint ? text.slice(0, last) : text).replace(/[.,]/g, ' ');
  const groups = whole.split(' ');
  const grouped =
    groups.length === 1 ||
    (/^[1-9]\d{0,2}$/.test(groups[0] ?? '') && groups.slice(1).every((group) => group.length === 3));
  if (!grouped || (isPoint && after === 0)) return { ok: false, why: 'not-a-number' };
  const fraction = isPoint ? text.slice(last + 1) : '';
  if (fraction.slice(decimals).replace(/0/g, '') !== '') return { ok: false, why: 'too-precise' };
  const units = Number(groups.join(''));
  if (units > most) return { ok: false, why: 'out-of-range' };
  const amount = units * 10 ** decimals + Number(fraction.slice(0, decimals).padEnd(decimals, '0') || '0');
  return amount > 0 ? { ok: true, amount } : { ok: false, why: 'out-of-range' };
}

/** An amount as the change feed keeps it, in no language's way, e.g. `KES 12.50`. */
export function plainMoney(amount: number, currency: string): string {
  const decimals = decimalsOf(currency);
  return `${currency} ${(amount / 10 ** decimals).toFixed(decimals)}`;
}

/** An amount of smallest units as people write it, e.g. `TZS 12,500` or `KES 12.50`. */
export function showMoney(amount: number, currency: string, language: string): string {
  const decimals = decimalsOf(currency);
  return `${currency}\u00a0${numberOnPaper(amount / 10 ** decimals, language, decimals)}`;
}
