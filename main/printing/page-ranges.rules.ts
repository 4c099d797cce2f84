/** Pages from and to, both included, counted from 1. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads pages as people write them: `3`, `1-4`, `1-4, 9`, `7-` (to the end). Empty means all and gives none.
 * Null when it cannot be read or names a page that is not there; ranges come out in order, none twice.
 */
export function readPageRanges(text: string, pages: number): readonly PageRange[] | null {
  const wanted = new Set<number>();
  for (const part of text
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const [, from, dash, to] = /^(\d{1,5})\s*(?:([-–])\s*(\d{1,5})?)?$/.exec(part) ?? [];
    const first = Number(from);
    const last = to === undefined ? (dash === undefined ? first : pages) : Number(to);
    if (from === undefined || first < 1 || last > pages || first > last) return null;
    for (let page = first; page <= last; page += 1) wanted.add(page);
  }
  const ranges: { from: number; to: number }[] = [];
  for (const page of [...wanted].sort((a, b) => a - b)) {
    const open = ranges.at(-1);
    if (open && open.to === page - 1) open.to = page;
    else ranges.push({ from: page, to: page });
  }
  return ranges;
}

/** The ranges as people write them. */
export function pageRangesText(ranges: readonly PageRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}

/** How many pages ranges hold. */
export function pagesIn(ranges: readonly PageRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** Whether pages from and to, both included, are among ranges, even in part. No ranges are all pages. */
export function inRanges({ from, to }: PageRange, ranges: readonly PageRange[]): boolean {
  return ranges.length === 0 || ranges.some((range) => range.from <= to && from <= range.to);
}

/** Whether ranges, as they are read, hold all pages from and to, both included. No ranges are all pages. */
export function holdWhole(ranges: readonly PageRange[], { from, to }: PageRange): boolean {
  return ranges.length === 0 || ranges.some((range) => range.from <= from && to <= range.to);
}

/** Whether some page is in both. No ranges are all pages. */
export function overlap(some: readonly PageRange[], others: readonly PageRange[]): boolean {
  return some.length === 0 || some.some((range) => inRanges(range, others));
}
