import { expect, test } from 'vitest';
import { usualPeriod } from '../../renderer/allowances/usual-period.ts';

const always = [{ from: '2020-01-01', until: null }];

test.each([
  ['2026-11-22', always, '2026-10-01', '2026-10-31'],
  ['2026-01-01', always, '2025-12-01', '2025-12-31'],
  ['2028-03-31', always, '2028-02-01', '2028-02-29'],
  ['2026-11-22', [{ from: '2026-10-12', until: null }], '2026-10-12', '2026-10-31'],
  ['2026-11-22', [{ from: '2026-03-01', until: '2026-10-09' }], '2026-10-01', '2026-10-09'],
  ['2026-11-22', [{ from: '2026-11-02', until: null }], '2026-11-02', '2026-11-22'],
  ['2026-11-22', [{ from: '2026-03-01', until: '2026-04-09' }], '2026-03-01', '2026-04-09'],
  ['2026-11-22', [], '2026-10-01', '2026-10-31'],
] as const)('on %s with the device held %o a claim is for %s to %s', (today, held, from, until) => {
  expect(usualPeriod(today, held)).toEqual({ from, until });
});
