/** Dark and light as the finders have them, with four light modules after or before. */
const finderThenBlank = 0b10111010000;
const blankThenFinder = 0b00001011101;

/**
 * How much a masked code would disturb readers (ISO/IEC 18004, table 11): long runs, blocks of four, what looks
 * like a finder, and an uneven share of dark modules.
 */
export function penaltyOf(dark: Uint8Array, size: number): number {
  let penalty = 0;
  let count = 0;
  for (let line = 0; line < size; line += 1) {
    penalty += lineOf(dark, size, line * size, 1) + lineOf(dark, size, line, size);
    for (let at = 0; at < size; at += 1) {
      const here = line * size + at;
      const value = dark[here] ?? 0;
      count += value;
      if (line === 0 || at === 0) continue;
      if (value === dark[here - 1] && value === dark[here - size] && value === dark[here - size - 1])
        penalty += 3;
    }
  }
  return penalty + Math.floor(Math.abs((count * 100) / dark.length - 50) / 5) * 10;
}

/** Runs and finders along one row or column. */
function lineOf(dark: Uint8Array, size: number, from: number, step: number): number {
  let penalty = 0;
  let run = 0;
  let last = -1;
  let window = 0;
  for (let at = 0; at < size; at += 1) {
    const value = dark[from + at * step] ?? 0;
    window = ((window << 1) | value) & 0x7ff;
    if (at >= 10 && (window === finderThenBlank || window === blankThenFinder)) penalty += 40;
    if (value === last) {
      run += 1;
      if (run === 5) penalty += 3;
      else if (run > 5) penalty += 1;
    } else {
      last = value;
      run = 1;
    }
  }
  return penalty;
}
