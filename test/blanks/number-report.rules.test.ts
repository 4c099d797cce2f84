import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFates, numberRuns, type UsedNumber } from '../../main/blanks/number-report.rules.ts';

const used = (
  sequence: number,
  fate: UsedNumber['fate'] = 'device',
  reason: string | null = null,
): UsedNumber => ({
  sequence,
  fate,
  reason,
  agreementId: null,
  deviceId: `device-${sequence}`,
});

describe('the numbers of a series', () => {
  it('are told in runs of the same fate', () => {
    const runs = numberRuns(
      [used(1), used(2), used(4, 'blank-void', 'torn'), used(5, 'blank-void', 'wet'), used(6, 'blank-out')],
      1,
      9,
    );
    expect(runs.map(({ first, last, fate, reason }) => [first, last, fate, reason])).toEqual([
      [1, 2, 'device', null],
      [3, 3, 'missing', null],
      [4, 4, 'blank-void', 'torn'],
      [5, 5, 'blank-void', 'wet'],
      [6, 6, 'blank-out', null],
      [7, 8, 'missing', null],
    ]);
    expect(runs[0]?.deviceId).toBeNull();
    expect(runs[2]?.deviceId).toBe('device-4');
    expect(countFates(runs)).toMatchObject({ device: 2, missing: 3, 'blank-void': 2, 'blank-out': 1 });
  });

  it('are none in a series that has not begun', () => {
    expect(numberRuns([], 5, 5)).toEqual([]);
  });

  it('are each explained exactly once', () => {
    const fates = fc.constantFrom<UsedNumber['fate']>('device', 'device-void', 'blank-out', 'blank-void');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), fates), { selector: ([n]) => n }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 40 }),
        (numbers, first, length) => {
          const next = first + length;
          const rising = numbers.toSorted(([a], [b]) => a - b);
          const runs = numberRuns(
            rising.map(([n, fate]) => used(n, fate)),
            first,
            next,
          );
          const told = runs.flatMap(({ first: from, last, fate }) =>
            Array.from({ length: last - from + 1 }, (_, index) => [from + index, fate] as const),
          );
          const known = new Map<number, string>(rising);
          expect(told).toEqual(
            Array.from({ length }, (_, index) => [first + index, known.get(first + index) ?? 'missing']),
          );
          const sum = Object.values(countFates(runs)).reduce((total, n) => total + n, 0);
          expect(sum).toBe(length);
        },
      ),
    );
  });
});
