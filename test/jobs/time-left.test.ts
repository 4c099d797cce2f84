import { describe, expect, it } from 'vitest';
import { secondsLeft } from '../../main/jobs/time-left.rules.ts';

describe('the time left', () => {
  it('follows from the pace so far', () => {
    expect(secondsLeft(10_000, 250, 1000)).toBe(30);
    expect(secondsLeft(10_000, 1000, 1000)).toBe(0);
  });

  it.each([
    ['nothing is done', 10_000, 0, 1000],
    ['the total is unknown', 10_000, 10, 0],
    ['it has hardly begun', 1000, 500, 1000],
    ['too little is done to tell', 10_000, 10, 1000],
  ])('is not guessed while %s', (_, elapsed, done, total) => {
    expect(secondsLeft(elapsed, done, total)).toBeNull();
  });

  it('is never below nothing', () => expect(secondsLeft(10_000, 1001, 1000)).toBe(0));
});
