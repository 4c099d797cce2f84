import { widthOf, type TextStyle } from './paragraph.ts';
import type { ReportColumn } from './report.ts';
import type { Shaper } from './shaping.ts';

/** Where a column begins and how wide its text may be, in points. */
export interface Track {
  readonly x: number;
  readonly width: number;
}

const gap = 6;
/** A column is not widened beyond this for a word: longer ones are broken. */
const widestWord = 110;

/** Columns beside each other that share a width. */
export function tracks(shares: readonly number[], whole: number): Track[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  let x = 0;
  return shares.map((share) => {
    const width = (share / sum) * whole;
    const track = { x, width: width - gap };
    x += width;
    return track;
  });
}

/**
 * Columns of a table by the shares asked for, widened where a word of a heading or a cell would be broken, at the
 * cost of those that have room to spare.
 */
export function tableTracks(
  shaper: Shaper,
  columns: readonly ReportColumn[],
  rows: readonly (readonly string[])[],
  whole: number,
  styles: { readonly head: TextStyle; readonly body: TextStyle },
): Track[] {
  const asked = tracks(
    columns.map(({ width }) => width),
    whole,
  ).map(({ width }) => width + gap);
  const needed = columns.map(({ title }, index) => {
    const cells = longestWord(rows.map((row) => row[index] ?? ''));
    const head = longestWord([title]);
    const widest = Math.max(widthOf(shaper, head, styles.head), widthOf(shaper, cells, styles.body));
    return Math.min(widest, widestWord) + gap + 0.5;
  });
  const missing = asked.reduce((sum, width, index) => sum + Math.max(0, (needed[index] ?? 0) - width), 0);
  const spare = asked.reduce((sum, width, index) => sum + Math.max(0, width - (needed[index] ?? 0)), 0);
  const taken = spare === 0 ? 0 : Math.min(1, missing / spare);
  return tracks(
    asked.map((width, index) => {
      const least = needed[index] ?? 0;
      return width < least ? least : width - (width - least) * taken;
    }),
    whole,
  );
}

/** The word with the most letters, which is nearly always the widest. */
function longestWord(texts: readonly string[]): string {
  let longest = '';
  for (const text of texts)
    for (const word of text.split(/[ \n]/)) if (word.length > longest.length) longest = word;
  return longest;
}
