import { describe, expect, it } from 'vitest';
import { isIdle } from '../../main/accounts/idle.rules.ts';
import { leavesNoAdministrator, type Standing } from '../../main/accounts/last-administrator.rules.ts';

const a: Standing = { id: 'a', role: 'administrator', disabled: false };
const b: Standing = { id: 'b', role: 'administrator', disabled: false };
const officer: Standing = { id: 'c', role: 'officer', disabled: false };

describe('the last administrator', () => {
  it.each<[string, readonly Standing[], Standing, boolean]>([
    ['is not disabled', [a, officer], { ...a, disabled: true }, true],
    ['does not become an officer', [a, officer], { ...a, role: 'officer' }, true],
    ['may be renamed', [a, officer], a, false],
    ['may go when there is another', [a, b], { ...a, disabled: true }, false],
    ['is not saved by one who is disabled', [a, { ...b, disabled: true }], { ...a, disabled: true }, true],
    [
      'is made by the change itself',
      [{ ...a, disabled: true }, officer],
      { ...officer, role: 'administrator' },
      false,
    ],
    ['is not looked for where there is none', [officer], { ...officer, disabled: true }, false],
  ])('%s', (_, accounts, changed, expected) =>
    expect(leavesNoAdministrator(accounts, changed)).toBe(expected),
  );
});

it.each([
  [0, 299_999, 5, false],
  [0, 300_000, 5, true],
  [250_000, 300_000, 5, false],
  [0, 60_000, 1, true],
])('touched at %i, now %i, %i minutes: locks %s', (last, now, minutes, idle) =>
  expect(isIdle(last, now, minutes)).toBe(idle),
);
