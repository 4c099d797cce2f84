import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoney, showMoney } from '../../main/allowances/money.rules.ts';
import { decimalsOf } from '../../preload/contract/currency.ts';

describe('an amount', () => {
  it.each<[string, string, number | string]>([
    ['12500', 'TZS', 12_500],
    ['12 500', 'TZS', 12_500],
    ['12,500', 'TZS', 12_500],
    ['12.500', 'XOF', 12_500],
    ['1.250.000', 'UGX', 1_250_000],
    ['12500.00', 'TZS', 12_500],
    ['12500.5', 'TZS', 'too-precise'],
    ['12.5', 'KES', 1_250],
    ['12,50', 'KES', 1_250],
    ['1,250.75', 'KES', 125_075],
    ['1.250,75', 'MZN', 125_075],
    ['12.505', 'KES', 1_250_500],
    ['12.505', 'TND', 12_505],
    ['0.001', 'KES', 'not-a-number'],
    ['10.00', 'USD', 1_000],
    ['', 'KES', 'required'],
    [' ', 'KES', 'required'],
    ['0', 'KES', 'out-of-range'],
    ['-5', 'KES', 'not-a-number'],
    ['1e5', 'KES', 'not-a-number'],
    ['12..5', 'KES', 'not-a-number'],
    ['1,25,000', 'KES', 'not-a-number'],
    ['5.', 'KES', 'not-a-number'],
    ['1000000001', 'KES', 'out-of-range'],
    ['٥٠٠', 'KES', 'not-a-number'],
  ])('%s %s', (typed, currency, read) => {
    const reading = readMoney(typed, currency);
    expect(reading.ok ? reading.amount : reading.why).toBe(read);
  });

  it('has no decimals in the currencies that offices count whole', () => {
    expect(['TZS', 'UGX', 'RWF', 'XOF', 'KES', 'USD', 'TND'].map(decimalsOf)).toEqual([0, 0, 0, 0, 2, 2, 3]);
    expect(showMoney(12_500, 'TZS', 'en-GB')).toBe('TZS\u00a012,500');
    expect(showMoney(12_500, 'KES', 'en-GB')).toBe('KES\u00a0125.00');
  });

  it('is read back from how it is shown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000_000 }),
        fc.constantFrom('TZS', 'KES', 'XOF', 'USD'),
        fc.constantFrom('en-GB', 'fr', 'pt', 'sw'),
        (amount, currency, language) => {
          fc.pre(amount / 10 ** decimalsOf(currency) <= 1_000_000_000);
          const shown = showMoney(amount, currency, language).replace(currency, '');
          expect(readMoney(shown, currency)).toEqual({ ok: true, amount });
        },
      ),
    );
  });
});
