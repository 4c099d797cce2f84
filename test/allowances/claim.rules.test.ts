import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterStep,
  mayDecide,
  isHeldThrough,
  overlaps,
  stillCounts,
  type ClaimStep,
} from '../../main/allowances/claim.rules.ts';
import { claimStates, type ClaimState } from '../../preload/contract/allowance-values.ts';

describe('two periods', () => {
  const march = { from: '2026-03-01', until: '2026-03-31' };
  it.each([
    [{ from: '2026-04-01', until: '2026-04-30' }, false],
    [{ from: '2026-03-31', until: '2026-04-30' }, true],
    [{ from: '2026-02-01', until: '2026-03-01' }, true],
    [{ from: '2026-02-01', until: '2026-02-28' }, false],
    [{ from: '2026-03-10', until: '2026-03-12' }, true],
    [{ from: '2026-01-01', until: '2026-12-31' }, true],
  ])('March and %o', (other, shared) => {
    expect(overlaps(march, other)).toBe(shared);
    expect(overlaps(other, march)).toBe(shared);
  });
});

describe('days of a claim', () => {
  const spring = { from: '2026-03-01', until: '2026-03-31' };
  it.each([
    ['while they have it', [{ from: '2026-03-01', until: null }], true],
    ['on the very days', [{ from: '2026-03-01', until: '2026-03-31' }], true],
    ['from a day too late', [{ from: '2026-03-02', until: null }], false],
    ['until a day too early', [{ from: '2026-01-01', until: '2026-03-30' }], false],
    [
      'over two hand-overs, day by day',
      [
        { from: '2026-03-15', until: null },
        { from: '2026-01-01', until: '2026-03-14' },
      ],
      true,
    ],
    [
      'with a day between two hand-overs',
      [
        { from: '2026-01-01', until: '2026-03-14' },
        { from: '2026-03-16', until: null },
      ],
      false,
    ],
    [
      'with a short hand-over within a long one',
      [
        { from: '2026-01-01', until: '2026-03-20' },
        { from: '2026-02-01', until: '2026-02-10' },
        { from: '2026-03-20', until: '2026-04-01' },
      ],
      true,
    ],
    ['with none at all', [], false],
  ])('are the holder’s %s: %o', (_, holdings, held) => {
    expect(isHeldThrough(spring, holdings)).toBe(held);
  });
});

describe('a claim', () => {
  it.each<[ClaimState, ClaimStep, ClaimState | null]>([
    ['submitted', 'approve', 'approved'],
    ['submitted', 'refuse', 'refused'],
    ['submitted', 'withdraw', 'withdrawn'],
    ['submitted', 'pay', null],
    ['approved', 'pay', 'paid'],
    ['approved', 'refuse', 'refused'],
    ['approved', 'approve', null],
    ['paid', 'pay', null],
    ['paid', 'refuse', null],
    ['paid', 'withdraw', null],
    ['refused', 'approve', null],
    ['refused', 'pay', null],
    ['withdrawn', 'approve', null],
  ])('%s: %s leads to %s', (state, step, next) => {
    expect(afterStep(state, step)).toBe(next);
  });

  it('is paid after an approval only, and once, whatever is tried on it', () => {
    const tried = fc.array(fc.constantFrom<ClaimStep>('approve', 'refuse', 'pay', 'withdraw'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(tried, (steps) => {
        let state: ClaimState = 'submitted';
        const way: ClaimState[] = [];
        for (const step of steps) {
          const next = afterStep(state, step);
          if (next === null) continue;
          state = next;
          way.push(next);
        }
        expect(way.filter((one) => one === 'paid').length).toBeLessThanOrEqual(1);
        if (way.includes('paid')) {
          expect(way.at(-1)).toBe('paid');
          expect(way.at(-2)).toBe('approved');
        }
      }),
    );
  });

  it('is decided by somebody else than who entered it', () => {
    expect(mayDecide({ enteredBy: 'asha' }, 'asha')).toBe(false);
    expect(mayDecide({ enteredBy: 'asha' }, 'juma')).toBe(true);
  });

  it('asks for its days unless it was refused or withdrawn', () => {
    expect(claimStates.filter(stillCounts)).toEqual(['submitted', 'approved', 'paid']);
  });
});
