import { defineConfig } from '@playwright/test';

const inCi = Boolean(process.env['CI']);

/** These tests drive the real window, one at a time on each of the displays that they were given. */
const displays = (process.env['BOXFILE_TEST_DISPLAYS'] ?? '').split(' ').filter(Boolean);

export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.spec.ts',
  workers: Math.max(1, displays.length),
  fullyParallel: false,
  forbidOnly: inCi,
  retries: inCi ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: 'test-results/end-to-end',
  reporter: [['list'], ['json', { outputFile: 'test-results/end-to-end.json' }]],
  use: { trace: 'on-first-retry' },
});
