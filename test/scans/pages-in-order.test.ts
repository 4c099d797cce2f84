import { describe, expect, it } from 'vitest';
import type { PageAnswer, PagePool } from '../../main/scans/page-pool.ts';
import { pagesInOrder } from '../../main/scans/pages-in-order.ts';

const slow: PageAnswer = { pages: 0, refused: 'too-slow' };

/** A pool whose files have ten pages, of which some take for ever. */
function poolWith(traps: readonly number[]): PagePool & { readonly asked: number[] } {
  const asked: number[] = [];
  return {
    asked,
    threads: 2,
    stop: () => Promise.resolve(),
    read: ({ page }) => {
      asked.push(page);
      return Promise.resolve(traps.includes(page) ? slow : { pages: 10, refused: 'unreadable' });
    },
  };
}

async function read(pool: PagePool, paths = ['one.pdf']): Promise<string[]> {
  const told: string[] = [];
  for await (const { file, page, answer, givenUp } of pagesInOrder(pool, paths, 2000)) {
    told.push([file, page, 'refused' in answer && answer.refused, givenUp && 'given up'].join(' '));
  }
  return told;
}

describe('a file with traps in it', () => {
  it('is given up at the second, and the next file is read', async () => {
    const pool = poolWith([3, 5]);
    const told = await read(pool, ['one.pdf', 'two.pdf']);
    expect(told.filter((line) => line.startsWith('0'))).toEqual([
      '0 1 unreadable false',
      '0 2 unreadable false',
      '0 3 too-slow false',
      '0 4 unreadable false',
      '0 5 too-slow given up',
    ]);
    expect(told.filter((line) => line.startsWith('1'))).toHaveLength(5);
    // No more is asked for ahead than is on its way already.
    expect(Math.max(...pool.asked)).toBeLessThanOrEqual(9);
  });

  it('is read to its end with one', async () => expect(await read(poolWith([4]))).toHaveLength(10));

  it('is not read at all where it is the first page', async () => {
    expect(await read(poolWith([1]))).toEqual(['0 1 too-slow false']);
  });

  it('is not called given up where nothing is left', async () => {
    expect((await read(poolWith([9, 10]))).at(-1)).toBe('0 10 too-slow false');
  });
});
