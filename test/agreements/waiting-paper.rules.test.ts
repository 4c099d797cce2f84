import { describe, expect, it } from 'vitest';
import { waitOf, waitsOf } from '../../main/agreements/waiting-paper.rules.ts';
import { copyStates } from '../../preload/contract/agreement-values.ts';

const copy = { required: true, state: 'printed', complete: false, onLoan: false } as const;

describe('what a paper waits for in this office', () => {
  it.each([
    ['fresh from the printer', {}, 'printed'],
    ['back from the field', { state: 'collected' }, 'collected'],
    ['back from a council without its marks', { state: 'returned' }, 'returned'],
    ['signed where it was printed', { complete: true }, 'signed'],
    ['complete and back', { state: 'returned', complete: true }, 'signed'],
    ['lost', { state: 'lost' }, 'lost'],
    ['lost while on loan', { state: 'lost', onLoan: true }, 'lost'],
    ['on loan', { state: 'returned', complete: true, onLoan: true }, null],
    ['not asked for', { required: false }, null],
  ] as const)('%s', (_, changes, wait) => {
    expect(waitOf({ ...copy, ...changes })).toBe(wait);
  });

  it('is nothing while somebody else has it, or it lies where it belongs', () => {
    const elsewhere = copyStates.filter((state) => waitOf({ ...copy, state }) === null);
    expect(elsewhere).toEqual([
      'drafted',
      'with-supervisor',
      'with-council',
      'filed',
      'dispatched',
      'with-holder',
      'void',
    ]);
  });

  it('is said once for an agreement, since the first of its papers', () => {
    const waits = waitsOf([
      { ...copy, state: 'returned', since: '2026-03-05' },
      { ...copy, state: 'returned', since: '2026-03-02' },
      { ...copy, state: 'filed', since: '2026-01-01' },
      { ...copy, state: 'collected', since: '2026-03-07' },
    ]);
    expect([...waits]).toEqual([
      ['returned', '2026-03-02'],
      ['collected', '2026-03-07'],
    ]);
  });
});
