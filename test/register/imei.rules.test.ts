import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImei, typeCode } from '../../main/register/imei.rules.ts';
import { hasLuhnDigit, luhnDigit } from '../../main/register/luhn.rules.ts';

const read = (text: string) => readImei(text, { complete: false });

describe('reading an IMEI', () => {
  // Vectors of DOMAIN 3.1.
  it.each(['260531793113837', '490154203237518', '352099001761481', '356938035643809', '861234045678904'])(
    'takes %s',
    (imei) => {
      expect(read(imei)).toEqual({ ok: true, value: imei });
    },
  );

  it.each([
    ['35-693803-564380-9', '356938035643809'],
    ['35 693803 564380 9', '356938035643809'],
    ['356938035643809/01', '356938035643809'],
    [']C1356938035643809', '356938035643809'],
    ['\u200b356938035643809\r', '356938035643809'],
    ['', null],
    ['   ', null],
  ])('reads %j as %s', (text, value) => {
    expect(read(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['356938035643808', 'imei-check-digit'],
    ['000000000000000', 'imei-all-zero'],
    ['8806094910216', 'imei-product-barcode'],
    ['880609491021', 'imei-product-barcode'],
    ['3569380356438001', 'imei-software-version'],
    ['35693803564380', 'imei-check-digit-missing'],
    ['3569380356', 'imei-length'],
    ['35693803564380X', 'imei-characters'],
    ['3.54E+14', 'digits-lost'],
    ['3,54E+14', 'digits-lost'],
  ])('refuses %s as %s', (text, code) => {
    expect(read(text)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('completes 14 digits only when asked to, and says what it would be', () => {
    expect(read('35693803564380')).toMatchObject({ refusal: { params: { suggestion: '356938035643809' } } });
    expect(readImei('35693803564380', { complete: true })).toEqual({ ok: true, value: '356938035643809' });
  });

  it('knows the type code', () => {
    expect(typeCode('356938035643809')).toBe('35693803');
  });
});

describe('the Luhn check digit', () => {
  it('is found again by the check, and any other last digit is not', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,24}$/), fc.integer({ min: 1, max: 9 }), (digits, shift) => {
        const right = luhnDigit(digits);
        expect(hasLuhnDigit(`${digits}${right}`)).toBe(true);
        expect(hasLuhnDigit(`${digits}${(right + shift) % 10}`)).toBe(false);
      }),
    );
  });

  it('notices a wrong digit anywhere', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{14}$/),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, at, shift) => {
          const whole = `${digits}${luhnDigit(digits)}`;
          const wrong = String((Number(whole[at]) + shift) % 10);
          expect(hasLuhnDigit(whole.slice(0, at) + wrong + whole.slice(at + 1))).toBe(false);
        },
      ),
    );
  });
});
