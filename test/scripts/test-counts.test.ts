import { describe, expect, it } from 'vitest';
import { countsOf, playwrightCounts, vitestCounts } from '../../scripts/test-suites.mjs';

describe('counting tests', () => {
  it('takes what a runner reports', () => {
    const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 };
    expect(countsOf(1, vitestCounts(report))).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  it('counts an end-to-end test that passed on its second try as passed', () => {
    const report = { stats: { expected: 4, flaky: 1, unexpected: 0, skipped: 2 } };
    expect(countsOf(0, playwrightCounts(report))).toEqual({ passed: 5, failed: 0, skipped: 2 });
  });

  it('counts a runner that broke down without a failed test as one failure', () => {
    expect(countsOf(1, vitestCounts({ numPassedTests: 7 }))).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });

  it('counts a suite in which nothing ran as one failure, though its runner was content', () => {
    expect(countsOf(0, playwrightCounts({ stats: { skipped: 3 } }))).toEqual({
      passed: 0,
      failed: 1,
      skipped: 3,
    });
    expect(countsOf(0, vitestCounts(null))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
