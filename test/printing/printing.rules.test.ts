import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavingByPrinter } from '../../main/printing/leaving.rules.ts';
import { pageRangesText, pagesIn, readPageRanges } from '../../main/printing/page-ranges.rules.ts';
import { rangeTitle } from '../../main/printing/paper.ts';

describe('pages as people write them', () => {
  it.each([
    ['', []],
    ['3', [{ from: 3, to: 3 }]],
    [
      '1-4, 9',
      [
        { from: 1, to: 4 },
        { from: 9, to: 9 },
      ],
    ],
    [
      '9;1-4',
      [
        { from: 1, to: 4 },
        { from: 9, to: 9 },
      ],
    ],
    ['2–3 , 3-5', [{ from: 2, to: 5 }]],
    ['18-', [{ from: 18, to: 20 }]],
    ['1,2,3', [{ from: 1, to: 3 }]],
  ])('%s', (text, ranges) => {
    expect(readPageRanges(text, 20)).toEqual(ranges);
  });

  it.each(['0', '21', '4-2', '1-21', 'all', '1.5', '-3', '1--2', '1-2-3', '99999999999'])(
    'refuses %s of 20 pages',
    (text) => expect(readPageRanges(text, 20)).toBeNull(),
  );

  it('come out as they went in, in order and none twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (wanted) => {
        const ranges = readPageRanges(wanted.join(','), 60) ?? [];
        expect(pagesIn(ranges)).toBe(wanted.length);
        expect(readPageRanges(pageRangesText(ranges), 60)).toEqual(ranges);
        const pages = ranges.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, at) => from + at),
        );
        expect(pages).toEqual(wanted.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('a document that goes to the printer', () => {
  const printed = { printing: 'an entry' };
  it.each([
    ['agreements for the first time', 'agreements', null, 'unknown', 'first'],
    ['agreements that were only saved', 'agreements', { printing: null }, 'unknown', 'again'],
    ['agreements that nobody knows of', 'agreements', printed, 'unknown', 'refused'],
    ['agreements that came out well', 'agreements', printed, 'printed', 'refused'],
    ['agreements that were spoiled', 'agreements', printed, 'spoiled', 'again'],
    ['labels once more', 'labels', printed, 'printed', 'again'],
  ] as const)('%s', (_, kind, left, outcome, leaving) => {
    expect(leavingByPrinter(kind, left, outcome)).toBe(leaving);
  });
});

it('numbers on a paper are named by the first and the last', () => {
  expect(rangeTitle([])).toBe('');
  expect(rangeTitle(['KIL-00001'])).toBe('KIL-00001');
  expect(rangeTitle(['KIL-00001', 'KIL-00002', 'KIL-00009'])).toBe('KIL-00001 – KIL-00009');
});
