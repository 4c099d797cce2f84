import { describe, expect, test } from 'vitest';
import { Flow, type Block } from '../../main/documents/flow.ts';

const block = (height: number, changes: Partial<Block> = {}): Block => ({
  height,
  before: 5,
  draw: () => undefined,
  ...changes,
});
const layout = (flow: Flow) => flow.pages.map((page) => page.map(({ x, y }) => [x, y]));

describe('a flow of blocks', () => {
  test('fills pages from above, with no blank space at a page top', () => {
    const flow = new Flow(() => 10, 100);
    flow.add(0, [block(40), block(40), block(40)]);
    expect(layout(flow)).toEqual([
      [
        [0, 10],
        [0, 55],
      ],
      [[0, 10]],
    ]);
  });

  test('takes a heading along to what follows it', () => {
    const flow = new Flow(() => 0, 100);
    flow.add(0, [block(70), block(10, { keepWithNext: true }), block(10, { keepWithNext: true }), block(10)]);
    expect(layout(flow)).toEqual([
      [[0, 0]],
      [
        [0, 0],
        [0, 15],
        [0, 30],
      ],
    ]);
  });

  test('keeps what belongs together on one page', () => {
    const flow = new Flow(() => 0, 100);
    flow.add(0, [block(50)]);
    flow.addTogether(0, [block(20), block(30)]);
    expect(layout(flow)).toEqual([
      [[0, 0]],
      [
        [0, 0],
        [0, 25],
      ],
    ]);
  });

  test('balances columns on the last page and fills them on the others', () => {
    const flow = new Flow(() => 0, 100);
    flow.addColumns(
      [0, 50],
      Array.from({ length: 4 }, () => block(20)),
    );
    expect(layout(flow)).toEqual([
      [
        [0, 0],
        [0, 25],
        [50, 0],
        [50, 25],
      ],
    ]);
    const long = new Flow(() => 0, 100);
    long.addColumns(
      [0, 50],
      Array.from({ length: 10 }, () => block(20)),
    );
    expect(long.pages.map((page) => page.length)).toEqual([8, 2]);
    expect(long.room).toBe(80);
  });

  test('says so when a block is taller than a page, rather than go on for ever', () => {
    expect(() => new Flow(() => 0, 100).addColumns([0, 50], [block(120)])).toThrow(RangeError);
  });
});
