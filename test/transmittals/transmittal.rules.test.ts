import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyStates } from '../../preload/contract/agreement-values.ts';
import { isLegalStep } from '../../main/agreements/copy-step.rules.ts';
import {
  dayAfter,
  daysBetween,
  dueDay,
  readTransmittalNumber,
  isOut,
  stateOn,
  stepBack,
  transmittalNumber,
} from '../../main/transmittals/transmittal.rules.ts';

describe('a transmittal', () => {
  it('has a number of its own series', () => {
    expect(transmittalNumber(1)).toBe('T-00001');
    expect(transmittalNumber(123_456)).toBe('T-123456');
  });

  it.each([
    ['sign', 21, '2026-03-26'],
    ['sign', null, '2026-03-19'],
    ['issue', null, '2026-03-19'],
    ['deliver', 21, null],
  ] as const)('to %s with a limit of %s days is due on %s', (purpose, limit, due) => {
    expect(dueDay(purpose, '2026-03-05', limit)).toBe(due);
  });

  it.each([
    [null, '2026-03-05', 'open'],
    [null, '2026-03-04', 'overdue'],
    [null, null, 'open'],
    ['2026-03-05', '2026-03-04', 'closed'],
  ] as const)('closed on %s and due on %s is %s on its day', (closedOn, dueOn, state) => {
    expect(stateOn('2026-03-05', { closedOn, dueOn })).toBe(state);
  });

  it('brings every copy that is out back by a legal step, and no other', () => {
    for (const state of copyStates) {
      const step = stepBack(state);
      if (step !== null) expect(isLegalStep({ state, boxFileId: null }, step)).toBe(true);
    }
    expect(copyStates.filter((state) => stepBack(state) !== null)).toEqual([
      'with-supervisor',
      'with-council',
      'dispatched',
    ]);
  });

  it.each([
    ['with-supervisor', 0, true],
    ['with-council', 0, true],
    ['dispatched', 1, true],
    ['dispatched', 0, false],
    ['filed', 0, false],
  ] as const)('counts a copy that is %s and awaited by %i as out: %s', (state, awaited, out) => {
    expect(isOut({ state, awaited })).toBe(out);
  });
});

describe('days', () => {
  it('are counted over months, leap years and changes of the clock', () => {
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2000-01-01T00:00:00Z'),
          max: new Date('2100-01-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        fc.integer({ min: 0, max: 4000 }),
        (date, days) => {
          const day = date.toISOString().slice(0, 10);
          expect(daysBetween(day, dayAfter(day, days))).toBe(days);
        },
      ),
    );
  });
});

describe('a transmittal’s number', () => {
  it.each([
    ['T-00012', 12],
    [' t-12', 12],
    ['T 12', 12],
    ['t00012', 12],
    ['T-0', null],
    ['KIL-00012', null],
    ['12', null],
  ])('%s is %s', (text, sequence) => {
    expect(readTransmittalNumber(text)).toBe(sequence);
  });
});
