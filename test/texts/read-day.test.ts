import { expect, test } from 'vitest';
import { readDay } from '../../renderer/texts/read-day.ts';

const today = '2026-11-22';

test.each([
  ['5/11/2026', '2026-11-05'],
  ['05.11.2026', '2026-11-05'],
  ['5-11-26', '2026-11-05'],
  ['31 10 2026', '2026-10-31'],
  ['2026-11-05', '2026-11-05'],
  ['2026/1/5', '2026-01-05'],
  ['5 Nov 2026', '2026-11-05'],
  ['5nov26', '2026-11-05'],
  ['5 Sept. 2026', '2026-09-05'],
  [' 5 November, 2026 ', '2026-11-05'],
  ['29/2/2028', '2028-02-29'],
  ['1/1/46', '2046-01-01'],
  ['1/1/47', '1947-01-01'],
])('%s is the day before the month: %s', (text, day) => {
  expect(readDay(text, today)).toBe(day);
});

test.each([
  ['5 nov', '2026-11-05'],
  ['5/11', '2026-11-05'],
])('%s without a year is of this year: %s', (text, day) => {
  expect(readDay(text, today)).toBe(day);
});

test.each(['', '31/11/2026', '29/2/2026', '11/31/2026', '5', '5 xyz 2026', '0/1/2026', '5/11/202', 'soon'])(
  '“%s” is no day',
  (text) => {
    expect(readDay(text, today)).toBeNull();
  },
);
