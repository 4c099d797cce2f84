import type { Pen } from './pen.ts';

/** A piece of a document, never split over two pages unless it says how. Heights in points. */
export interface Block {
  readonly height: number;
  /** Blank space wanted above, unless the block stands first on its page. */
  readonly before: number;
  /** Never the last on a page: headings. */
  readonly keepWithNext?: boolean;
  /** Cuts a long text in two of which the first is no taller than `room`; null where it cannot be cut. */
  readonly split?: (room: number) => readonly [Block, Block] | null;
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
      this.#addOne(x, block, needed);
    });
  }

  /** @param needed what the block and those that stay with it take */
  #addOne(x: number, block: Block, needed: number): void {
    if (needed > this.room && !this.#empty) {
      this.newPage();
      this.#addOne(x, block, Math.min(needed, this.room));
      return;
    }
    // Only what is taller than a page is cut.
    const parts = block.height > this.room ? (block.split?.(this.room) ?? null) : null;
    this.#place(x, parts ? parts[0] : block);
    if (parts) this.#addOne(x, parts[1], parts[1].height);
  }

  #place(x: number, block: Block): void {
    const y = this.#y + this.#before(block);
    this.pages.at(-1)?.push({ block, x, y });
    this.#y = y + block.height;
  }

  /** Places blocks that belong on one page, as one where a page has room for them. */
  addTogether(x: number, blocks: readonly Block[]): void {
    this.#turnFor(blocks);
    this.add(x, blocks);
  }

  /** Begins a page for what would be split on this one and not on the next. */
  #turnFor(blocks: readonly Block[]): void {
    const [first] = blocks;
    const height = heightOf(blocks);
    const isSplit = first !== undefined && this.#before(first) + height > this.room;
    if (isSplit && height <= this.#bottom - this.#top(this.pages.length) && !this.#empty) this.newPage();
  }

  /**
   * Places a table below what leads to it, on one page where it fits; its headings stand above its rows and
   * again at the head of each further page.
   */
  addHeadedTable(x: number, lead: readonly Block[], head: Block, rows: readonly Block[]): void {
    const [first, ...rest] = rows;
    if (!first) return;
    this.#turnFor([...lead, head, ...rows]);
    this.add(x, [...lead, head, first]);
    for (const row of rest) this.add(x, row.before + row.height > this.room ? [head, row] : [row]);
  }

  /**
   * Sets blocks in columns of equal height, filling page after page; on the last page the columns are
   * balanced. `left` gives the left edge of each column.
   */
  addColumns(left: readonly number[], blocks: readonly Block[]): void {
    let rest = blocks;
    while (rest.length > 0) {
      const full = fill(rest, left.length, this.room);
      const height = full.rest.length > 0 ? this.room : balancedHeight(rest, left.length, this.room);
      const filled = height === this.room ? full : fill(rest, left.length, height);
      if (filled.columns.every((column) => column.length === 0)) {
        if (!this.#empty) {
          this.newPage();
          continue;
        }
        throw new RangeError('a block is taller than a page');
      }
      const top = this.#y;
      let lowest = top;
      filled.columns.forEach((column, index) => {
        let y = top;
        column.forEach((block, at) => {
          y += at > 0 ? block.before : 0;
          this.pages.at(-1)?.push({ block, x: left[index] ?? 0, y });
          y += block.height;
        });
        lowest = Math.max(lowest, y);
      });
      this.#y = lowest;
      rest = filled.rest;
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

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block, at) => sum + block.height + (at > 0 ? block.before : 0), 0);
}

/** Deals blocks into columns of a height; tells what found no room. */
function fill(
  blocks: readonly Block[],
  columnCount: number,
  height: number,
): { readonly columns: readonly (readonly Block[])[]; readonly rest: readonly Block[] } {
  const columns: Block[][] = [];
  let at = 0;
  // The second part of a block that was cut at the end of a column.
  let cut: Block | null = null;
  for (let column = 0; column < columnCount; column += 1) {
    const held: Block[] = [];
    let used = 0;
    for (;;) {
      const block: Block | undefined = cut ?? blocks[at];
      if (!block) break;
      const before: number = held.length > 0 ? block.before : 0;
      const room: number = height - used - before;
      if (block.height > room + 0.01) {
        // From the last column only what is taller than it goes on over the page.
        const mayCut: boolean = column < columnCount - 1 || held.length === 0;
        const parts: readonly [Block, Block] | null = mayCut ? (block.split?.(room) ?? null) : null;
        if (parts) {
          held.push(parts[0]);
          [, cut] = parts;
        }
        break;
      }
      held.push(block);
      used += before + block.height;
      cut = null;
      at += 1;
    }
    columns.push(held);
  }
  return { columns, rest: cut ? [cut, ...blocks.slice(at + 1)] : blocks.slice(at) };
}

/** The least height at which all blocks still find room in the columns. */
function balancedHeight(blocks: readonly Block[], columnCount: number, most: number): number {
  let low = 0;
  let high = most;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fill(blocks, columnCount, middle).rest.length === 0) high = middle;
    else low = middle;
  }
  return high;
}
