import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsAfter } from '../../main/agreements/renewal.rules.ts';
import { judgeRevisionDays, runsFrom } from '../../main/revisions/revision.rules.ts';

describe('some months after', () => {
  it.each([
    ['2026-03-05', 12, '2027-03-05'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-11-15', 2, '2027-01-15'],
  ])('%s and %i months is %s', (day, months, next) => {
    expect(monthsAfter(day, months)).toBe(next);
  });

  it('is a real day of the month that so many months lead to', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2150-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 120 }), (date, months) => {
        const day = date.toISOString().slice(0, 10);
        const next = monthsAfter(day, months);
        expect(new Date(`${next}T00:00:00Z`).toISOString().slice(0, 10)).toBe(next);
        const count = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
        expect(count(next) - count(day)).toBe(months);
        expect(next.slice(8) <= day.slice(8)).toBe(true);
      }),
    );
  });
});

describe('the days of a revision', () => {
  const between = { startedOn: '2026-01-10', today: '2026-03-10' };
  it.each([
    [{ on: '2026-01-10' }, []],
    [{ on: '2026-03-10', dueBack: null, renewOn: '2027-03-10' }, []],
    [{ on: '2026-01-09' }, ['on before-hand-over']],
    [{ on: '2026-03-11' }, ['on date-in-future']],
    [{ on: '2026-03-01', dueBack: '2026-03-01' }, ['dueBack not-after']],
    [{ on: '2026-03-01', renewOn: '2026-02-01' }, ['renewOn not-after']],
  ])('%o', (input, faults) => {
    expect(judgeRevisionDays(input, between).map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });
});

describe('the day from which an agreement runs', () => {
  it.each<[string | null, string, string | null, string]>([
    [null, '2026-01-10', '2026-01-10', '2026-01-10'],
    ['renewal', '2026-03-01', '2026-01-10', '2026-03-01'],
    ['changed-terms', '2026-03-01', '2026-01-10', '2026-03-01'],
    ['void-form', '2026-03-01', '2026-01-10', '2026-01-10'],
    ['transfer', '2026-01-10', '2026-01-10', '2026-01-10'],
    [null, '2026-01-10', null, '2026-01-10'],
  ])('for %s drafted on %s and handed over on %s is %s', (revisedBecause, draftedOn, issuedOn, day) => {
    expect(runsFrom({ revisedBecause, draftedOn }, issuedOn)).toBe(day);
  });
});
