import bidiFactory from 'bidi-js';

const bidi = bidiFactory();
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text holds anything that is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** A stretch of text written in one direction. */
export interface DirectedRun {
  readonly text: string;
  readonly rightToLeft: boolean;
}

/**
 * Splits one line into stretches in the order in which they stand on paper, left to right
 * (Unicode Standard Annex 9, rule L2). Within a right-to-left stretch the text stays in reading order,
 * with brackets mirrored (rule L4).
 */
export function visualRuns(line: string): DirectedRun[] {
  const { levels } = bidi.getEmbeddingLevels(line, 'auto');
  const runs: { text: string; level: number }[] = [];
  let from = 0;
  for (let at = 1; at <= line.length; at += 1) {
    if (at < line.length && levels[at] === levels[from]) continue;
    runs.push({ text: line.slice(from, at), level: levels[from] ?? 0 });
    from = at;
  }
  const highest = Math.max(0, ...runs.map((run) => run.level));
  for (let level = highest; level >= 1; level -= 1) reverseAtOrAbove(runs, level);
  return runs.map((run) => {
    const odd = run.level % 2 === 1;
    return { text: odd ? mirrored(run.text) : run.text, rightToLeft: odd };
  });
}

function reverseAtOrAbove(runs: { text: string; level: number }[], level: number): void {
  let from = 0;
  while (from < runs.length) {
    let to = from;
    while (to < runs.length && (runs[to]?.level ?? 0) >= level) to += 1;
    if (to > from + 1) runs.splice(from, to - from, ...runs.slice(from, to).toReversed());
    from = to + 1;
  }
}

function mirrored(text: string): string {
  let out = '';
  for (const character of text) out += bidi.getMirroredCharacter(character) ?? character;
  return out;
}
