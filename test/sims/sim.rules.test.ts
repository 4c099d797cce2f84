import { describe, expect, it } from 'vitest';
import { readIccid } from '../../main/sims/iccid.rules.ts';
import { readMsisdn } from '../../main/sims/msisdn.rules.ts';
import { judgeSim } from '../../main/sims/sim.rules.ts';

describe('reading an ICCID', () => {
  // Vectors of DOMAIN 3.2.
  it.each(['8991101200003204514', '8925504012345678904', '89258021234567890122'])('takes %s', (iccid) => {
    expect(readIccid(iccid)).toEqual({ ok: true, value: { iccid, checkDigitHolds: true } });
  });

  it.each([
    ['8991 1012 0000 3204 514', '8991101200003204514'],
    ['8991101200003204514F', '8991101200003204514'],
  ])('reads %s', (text, iccid) => {
    expect(readIccid(text)).toMatchObject({ ok: true, value: { iccid } });
  });

  it('only doubts a wrong check digit, since some prints leave it out', () => {
    expect(readIccid('8991101200003204515')).toMatchObject({ ok: true, value: { checkDigitHolds: false } });
  });

  it.each([
    ['8.92E+18', 'digits-lost'],
    ['8923201000000030000', 'digits-lost'],
    ['7991101200003204514', 'iccid-prefix'],
    ['89911012000032', 'iccid-length'],
    ['89911012000032045X4', 'iccid-characters'],
  ])('refuses %s as %s', (text, code) => {
    expect(readIccid(text)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('reading a telephone number', () => {
  it.each([
    ['0712 345 678', 'TZ', '+255712345678'],
    ['+255 712 345 678', 'TZ', '+255712345678'],
    ['00255712345678', 'TZ', '+255712345678'],
    ['076 002 018', 'SL', '+23276002018'],
    ['+254712345678', 'TZ', '+254712345678'],
    ['+260985986544', 'ZM', '+260985986544'],
  ])('reads %s in %s as %s', (text, country, msisdn) => {
    expect(readMsisdn(text, country)).toMatchObject({ ok: true, value: { msisdn } });
  });

  it.each([
    ['not a number', 'phone-characters'],
    ['12', 'phone-length'],
    ['2.55712E+11', 'digits-lost'],
  ])('refuses %s as %s', (text, code) => {
    expect(readMsisdn(text, 'TZ')).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('judging a SIM card', () => {
  it('is nothing when nothing was typed', () => {
    expect(judgeSim({}, 'TZ')).toMatchObject({ draft: null, issues: [] });
  });

  it('names the fields of the form it is part of', () => {
    const { issues } = judgeSim({ iccid: '12', msisdn: 'x' }, 'TZ', 'sims.0.');
    expect(issues.map((issue) => issue.field)).toEqual(['sims.0.iccid', 'sims.0.msisdn']);
  });
});
