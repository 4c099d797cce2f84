import { expect, it } from 'vitest';
import { oldestKept, secondsToWait, waitAfter } from '../../main/accounts/sign-in-wait.rules.ts';

it.each([
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 5],
  [4, 15],
  [5, 30],
  [6, 60],
  [7, 300],
  [8, 900],
  [9, 900],
  [1000, 900],
])('after %i failures: %i seconds', (failures, seconds) => expect(waitAfter(failures)).toBe(seconds));

const at = Date.parse('2026-03-01T08:00:00Z');

it.each([
  ['none known', null, at, 0],
  ['two failures', { failures: 2, lastAt: at }, at, 0],
  ['three, at once', { failures: 3, lastAt: at }, at, 5],
  ['three, 1.2 s later', { failures: 3, lastAt: at }, at + 1200, 4],
  ['three, 5 s later', { failures: 3, lastAt: at }, at + 5000, 0],
  ['the clock set back by a day', { failures: 8, lastAt: at }, at - 86_400_000, 900],
])('%s', (_, known, now, seconds) => expect(secondsToWait(known, now)).toBe(seconds));

it('leaves fewer than a hundred guesses a day', () => {
  let now = at;
  let guesses = 0;
  while (now < at + 86_400_000) {
    guesses += 1;
    now += waitAfter(guesses) * 1000;
  }
  expect(guesses).toBeLessThan(105);
});

it('forgets after a day', () => expect(oldestKept(at)).toBe(at - 86_400_000));
