import type { Pen } from './pen.ts';

/** A piece of a document that is never split over two pages. Heights in points. */
export interface Block {
  readonly height: number;
  /** Blank space wanted above, unless the block stands first on its page. */
  readonly before: number;
  /** Never the last on a page: headings. */
  readonly keepWithNext?: boolean;
  readonly draw: (pen: Pen, x: number, y: number) => void;
}

/** A block in its place on a page. */
export interface Placed {
  readonly block: Block;
  readonly x: number;
  readonly y: number;
}

/** Blocks on pages, filled from above. */
export class Flow {
  readonly pages: Placed[][] = [];
  readonly #top: (page: number) => number;
  readonly #bottom: number;
  #y = 0;

  /** `top` is where the text of a page begins, counted from 0; `bottom` is where it ends. */
  constructor(top: (page: number) => number, bottom: number) {
    this.#top = top;
    this.#bottom = bottom;
    this.newPage();
  }

  /** What is left of the current page, in points. */
  get room(): number {
    return this.#bottom - this.#y;
  }

  newPage(): void {
    this.pages.push([]);
    this.#y = this.#top(this.pages.length - 1);
  }

  /** Places blocks one below another; a heading goes to the next page with what follows it. */
  add(x: number, blocks: readonly Block[]): void {
    blocks.forEach((block, at) => {
      let needed = this.#before(block) + block.height;
      for (let next = at; blocks[next]?.keepWithNext; next += 1) {
        const follower = blocks[next + 1];
        if (follower) needed += follower.before + follower.height;
      }
      if (needed > this.room && !this.#empty) this.newPage();
      const y = this.#y + this.#before(block);
      this.pages.at(-1)?.push({ block, x, y });
      this.#y = y + block.height;
    });
  }

  /** Places blocks that belong on one page, as one. */
  addTogether(x: number, blocks: readonly Block[]): void {
    const height = blocks.reduce(
      (sum, block, at) => sum + block.height + (at > 0 ? block.before : this.#before(block)),
      0,
    );
    if (height > this.room && !this.#empty) this.newPage();
    this.add(x, blocks);
  }

  /**
   * Sets blocks in columns of equal height, filling page after page; on the last page the columns are
   * balanced. `left` gives the left edge of each column.
   */
  addColumns(left: readonly number[], blocks: readonly Block[]): void {
    let rest = blocks;
    while (rest.length > 0) {
      const full = fill(rest, left.length, this.room);
      const height = full.count < rest.length ? this.room : balancedHeight(rest, left.length, this.room);
      const { columns, count } = height === this.room ? full : fill(rest, left.length, height);
      if (count === 0) {
        if (!this.#empty) {
          this.newPage();
          continue;
        }
        throw new RangeError('a block is taller than a page');
      }
      const top = this.#y;
      let lowest = top;
      columns.forEach((column, index) => {
        let y = top;
        column.forEach((block, at) => {
          y += at > 0 ? block.before : 0;
          this.pages.at(-1)?.push({ block, x: left[index] ?? 0, y });
          y += block.height;
        });
        lowest = Math.max(lowest, y);
      });
      this.#y = lowest;
      rest = rest.slice(count);
      if (rest.length > 0) this.newPage();
    }
  }

  get #empty(): boolean {
    return this.pages.at(-1)?.length === 0;
  }

  #before(block: Block): number {
    return this.#empty ? 0 : block.before;
  }
}

/** Deals blocks into columns of a height; tells how many found room. */
function fill(
  blocks: readonly Block[],
  columnCount: number,
  height: number,
): { columns: Block[][]; count: number } {
  const columns: Block[][] = [];
  let count = 0;
  for (let column = 0; column < columnCount; column += 1) {
    const held: Block[] = [];
    let used = 0;
    for (let block = blocks[count]; block; block = blocks[count]) {
      const needed = (held.length > 0 ? block.before : 0) + block.height;
      if (used + needed > height + 0.01) break;
      used += needed;
      held.push(block);
      count += 1;
    }
    columns.push(held);
  }
  return { columns, count };
}

/** The least height at which all blocks still find room in the columns. */
function balancedHeight(blocks: readonly Block[], columnCount: number, most: number): number {
  let low = 0;
  let high = most;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fill(blocks, columnCount, middle).count === blocks.length) high = middle;
    else low = middle;
  }
  return high;
}
