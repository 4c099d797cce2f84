/** Pages in their order, runs of them from first to last: `1–4, 6`. */
export function pageRanges(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of [...new Set(pages)].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** The pages that are not among those that are there, up to so many. */
export function missingPages(there: readonly number[], pages: number): number[] {
  const known = new Set(there);
  return Array.from({ length: pages }, (_, index) => index + 1).filter((page) => !known.has(page));
}
