import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  continuesSeries,
  formatBoxNumber,
  readBoxNumber,
  readPrefix,
} from '../../main/register/box-number.rules.ts';

describe('reading a box number', () => {
  it.each([
    ['KIL-00042', 'KIL-00042', 'KIL', 42],
    [' kil-00042 ', 'KIL-00042', 'KIL', 42],
    ['KIL - 00042', 'KIL-00042', 'KIL', 42],
    ['ICC-2065556', 'ICC-2065556', 'ICC', 2065556],
    ['000-002', '000-002', '000', 2],
    ['17', '17', '', 17],
  ])('reads %j', (text, number, prefix, sequence) => {
    expect(readBoxNumber(text)).toEqual({ ok: true, value: { number, prefix, sequence } });
  });

  it.each(['KIL-', 'KIL/00042', 'KIL 00042 X', 'A'.repeat(30) + '1', "KIL-1'; DROP TABLE device"])(
    'refuses %j',
    (text) => {
      expect(readBoxNumber(text)).toMatchObject({ ok: false, refusal: { code: 'box-number-format' } });
    },
  );

  it('reads back every number it writes', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z]{1,6}$/),
        fc.integer({ min: 0, max: 9_999_999 }),
        (prefix, sequence) => {
          const number = formatBoxNumber(prefix, sequence);
          expect(readBoxNumber(number)).toEqual({ ok: true, value: { number, prefix, sequence } });
        },
      ),
    );
  });

  it('lets a number continue its series or fill it, and no other', () => {
    const box = { number: 'KIL-00007', prefix: 'KIL', sequence: 7 };
    expect(continuesSeries(box, { first: 1, next: 7 })).toBe(true);
    expect(continuesSeries(box, { first: 1, next: 9 })).toBe(true);
    expect(continuesSeries(box, { first: 1, next: 6 })).toBe(false);
  });

  it.each([
    ['kil', 'KIL'],
    ['DSM-2', 'DSM-2'],
  ])('takes %s as a prefix', (text, value) => {
    expect(readPrefix(text)).toEqual({ ok: true, value });
  });

  it.each(['', 'K/L', '-KIL', 'KÉL', 'ABCDEFGHIJKLM'])('refuses %j as a prefix', (text) => {
    expect(readPrefix(text).ok).toBe(false);
  });
});
