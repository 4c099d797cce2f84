import { decimalsOf } from '../../preload/contract/currency.ts';

/** An amount of the smallest units of its currency, e.g. `TZS 12,500` or `KES 12.50`. */
export function showMoney(amount: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const number = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount / 10 ** decimals);
  return `${currency}\u00a0${number}`;
}
