/** Dark and light as the finders have them, with four light modules after or before. */
const finderThenBlank = 0b10111010000;
const blankThenFinder = 0b00001011101;

/** The last eleven modules of a line below a leading 1, which tells how many of them were seen yet. */
const full = 1 << 11;

/** What the last module of a line costs, by the modules before it: one look instead of counting runs. */
const costs = Uint8Array.from({ length: 2 * full }, (_, seen) => costOf(seen));

function costOf(seen: number): number {
  const count = 31 - Math.clz32(seen);
  let run = 1;
  while (run < count && ((seen >> run) & 1) === (seen & 1)) run += 1;
  const runs = run === 5 ? 3 : run > 5 ? 1 : 0;
  const window = seen & (full - 1);
  const isFinder = count === 11 && (window === finderThenBlank || window === blankThenFinder);
  return runs + (isFinder ? 40 : 0);
}

/** What was seen of a line, with one module more. */
function withNext(seen: number, module: number): number {
  const next = (seen << 1) | module;
  return next < 2 * full ? next : (next & (full - 1)) | full;
}

/**
 * How much a masked code would disturb readers (ISO/IEC 18004, table 11): long runs, blocks of four, what looks
 * like a finder, and an uneven share of dark modules.
 */
export function penaltyOf(dark: Uint8Array, size: number): number {
  const columns = new Uint16Array(size).fill(1);
  let penalty = 0;
  let count = 0;
  for (let y = 0; y < size; y += 1) {
    let row = 1;
    for (let x = 0; x < size; x += 1) {
      const here = y * size + x;
      const module = dark[here] ?? 0;
      count += module;
      row = withNext(row, module);
      const column = withNext(columns[x] ?? 1, module);
      columns[x] = column;
      penalty += (costs[row] ?? 0) + (costs[column] ?? 0);
      // Two alike in this row, in this column, and across.
      const two = row & 3;
      if (
        (two === 0 || two === 3) &&
        (column & 3) === two &&
        x > 0 &&
        y > 0 &&
        dark[here - size - 1] === module
      )
        penalty += 3;
    }
  }
  return penalty + Math.floor(Math.abs((count * 100) / dark.length - 50) / 5) * 10;
}
