import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOutTwice, leftAlready, notLeft, onPages } from '../../main/printing/leaving.rules.ts';
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

describe('agreements that go to the printer', () => {
  const drawn = [
    { mark: 'A', from: 2, to: 4 },
    { mark: 'B', from: 5, to: 7 },
  ];
  const pages = (from: number, to: number) => [{ from, to }];
  const printed = (...printings: { id: string; pages: { from: number; to: number }[] }[]) => ({
    saved: false,
    printings,
  });
  const whole = printed({ id: 'whole', pages: [] });
  const first = printed({ id: 'first', pages: pages(1, 4) });

  it('are the copies that stand on the pages, even in part', () => {
    expect(onPages(drawn, [])).toEqual(drawn);
    expect(onPages(drawn, pages(1, 1))).toEqual([]);
    expect(onPages(drawn, pages(4, 4))).toEqual(drawn.slice(0, 1));
    expect(onPages(drawn, pages(4, 5))).toEqual(drawn);
  });

  it('are entered once', () => {
    expect(leftAlready(drawn, notLeft)).toEqual(new Set());
    expect(leftAlready(drawn, first)).toEqual(new Set(drawn.slice(0, 1)));
    expect(leftAlready(drawn, { ...notLeft, saved: true })).toEqual(new Set(drawn));
  });

  it.each([
    ['for the first time', notLeft, [], '', false],
    ['that were only saved', { ...notLeft, saved: true }, [], '', false],
    ['once more', whole, [], '', true],
    ['once more in part', whole, pages(3, 3), '', true],
    ['once more whole after a part', first, [], '', true],
    ['that were left out before', first, pages(5, 7), '', false],
    ['that were spoiled', whole, pages(3, 3), 'whole', false],
    [
      'that were spoiled and printed again',
      printed({ id: 'whole', pages: [] }, { id: 'again', pages: pages(3, 3) }),
      pages(3, 3),
      'whole',
      true,
    ],
  ] as const)('%s', (_, left, wanted, spoiled, twice) => {
    expect(isOutTwice(left, wanted, (id) => id === spoiled)).toBe(twice);
  });
});

it('numbers on a paper are named by the first and the last', () => {
  expect(rangeTitle([])).toBe('');
  expect(rangeTitle(['KIL-00001'])).toBe('KIL-00001');
  expect(rangeTitle(['KIL-00001', 'KIL-00002', 'KIL-00009'])).toBe('KIL-00001 – KIL-00009');
});
