import { describe, expect, it } from 'vitest';
import { agreementStates } from '../../preload/contract/agreement-values.ts';
import { archiveObstacle, missingAccessories, returnedAccessories } from '../../main/returns/return.rules.ts';

describe('accessories that come back', () => {
  it.each([
    [[], [], [], []],
    [[['charger', 1]], [['charger', 1]], [['charger', 1, 1]], []],
    [
      [
        ['charger', 1],
        ['case', 2],
      ],
      [['case', 1]],
      [
        ['charger', 1, 0],
        ['case', 2, 1],
      ],
      [
        ['charger', 1],
        ['case', 1],
      ],
    ],
    [[], [['cable', 1]], [['cable', 1, 1]], []],
    [[['cable', 1]], [['cable', 2]], [['cable', 2, 2]], []],
  ] as const)('%j out, %j back', (out, back, beside, missing) => {
    const list = (given: readonly (readonly [string, number])[]) =>
      given.map(([kind, quantity]) => ({ kind: kind as 'charger', quantity }));
    const found = returnedAccessories(list(out), list(back));
    expect(found.map(({ kind, quantity, back: n }) => [kind, quantity, n])).toEqual(beside);
    expect(missingAccessories(found).map(({ kind, quantity }) => [kind, quantity])).toEqual(missing);
  });
});

describe('an agreement', () => {
  it('is archived when it is over, nothing is owed and its copies are where they are kept', () => {
    expect(archiveObstacle('ended', 0, 0)).toBeNull();
    expect(archiveObstacle('superseded', 0, 0)).toBeNull();
    expect(archiveObstacle('ended', 1, 0)).toBe('owed');
    expect(archiveObstacle('ended', 0, 2)).toBe('copies');
    expect(archiveObstacle('ended', 3, 2)).toBe('owed');
    expect(archiveObstacle('archived', 0, 0)).toBe('archived');
    const open = agreementStates.filter((state) => !['ended', 'superseded', 'archived'].includes(state));
    for (const state of open) expect(archiveObstacle(state, 0, 0)).toBe('not-ended');
  });
});
