import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeRevisionDays, yearAfter } from '../../main/revisions/revision.rules.ts';

describe('a year after', () => {
  it.each([
    ['2026-03-05', '2027-03-05'],
    ['2027-02-28', '2028-02-28'],
    ['2028-02-29', '2029-02-28'],
    ['2026-12-31', '2027-12-31'],
  ])('%s is %s', (day, next) => {
    expect(yearAfter(day)).toBe(next);
  });

  it('is a real day within 366 days', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2150-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const next = Date.parse(`${yearAfter(day)}T00:00:00Z`);
          const days = (next - Date.parse(`${day}T00:00:00Z`)) / 86_400_000;
          expect(days === 365 || days === 366).toBe(true);
        },
      ),
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
