/** Widths of bars and spaces in turn of each symbol, by its value (ISO/IEC 15417, table 1); the last is the stop. */
const patterns =
  `212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231
113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321
232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121
211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124
121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241
114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141
114131 311141 411131 211412 211214 211232 2331112`.split(/\s+/);

const toSetC = 99;
const toSetB = 100;
const startB = 104;
const startC = 105;
const stop = 106;
const checkModulus = 103;

/** How many digits stand in a text from a place on. */
function digitsAt(text: string, at: number): number {
  return /^\d*/.exec(text.slice(at))?.[0].length ?? 0;
}

/** Values of the symbols for a text of printable ASCII: pairs of digits in set C where that is shorter, else set B. */
function symbols(text: string): number[] {
  const values: number[] = [];
  let set: 'B' | 'C' | null = null;
  const enter = (wanted: 'B' | 'C'): void => {
    if (set === wanted) return;
    if (set === null) values.push(wanted === 'C' ? startC : startB);
    else values.push(wanted === 'C' ? toSetC : toSetB);
    set = wanted;
  };
  for (let at = 0; at < text.length;) {
    const run = digitsAt(text, at);
    const ends = at + run === text.length;
    const worthwhile = set === 'C' || text.length === 2 ? 2 : set === null || ends ? 4 : 6;
    if (run >= worthwhile && (set === 'C' || run % 2 === 0 || set === null)) {
      enter('C');
      values.push(Number(text.slice(at, at + 2)));
      at += 2;
    } else {
      enter('B');
      values.push(text.charCodeAt(at) - 32);
      at += 1;
    }
  }
  return values;
}

/**
 * A text as Code 128 (ISO/IEC 15417): widths of bars and spaces in turn, in modules, from the first bar to the last.
 * Throws RangeError for a text that is empty or has characters outside printable ASCII.
 */
export function code128(text: string): number[] {
  if (!/^[ -~]+$/.test(text)) throw new RangeError('Code 128 carries printable ASCII only');
  const values = symbols(text);
  const sum = values.reduce((total, value, place) => total + value * Math.max(1, place), 0);
  return [...values, sum % checkModulus, stop].flatMap((value) => Array.from(patterns[value] ?? '', Number));
}

/** Modules from the first bar to the end of the last. */
export function modulesOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** The bars as rectangles of a PDF path, one unit a module, `height` modules high. */
export function barsPath(widths: readonly number[], height: number): string {
  const high = Math.round(height * 100) / 100;
  let at = 0;
  let path = '';
  widths.forEach((width, index) => {
    if (index % 2 === 0) path += `${at} 0 ${width} ${high} re\n`;
    at += width;
  });
  return path;
}
