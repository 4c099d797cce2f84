import type { TextPart } from '../../preload/contract/template-differences.ts';

/** Longer texts are shown whole, old and new: the table below would grow with the square of their words. */
const mostWords = 2000;

/** Words with the gaps behind them: gaps of their own would tie together what has nothing in common. */
function words(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/**
 * What became of a text, word by word: the parts that stayed or were removed make the old text, those that
 * stayed or were added the new one. By the longest common subsequence of words.
 */
export function wordChanges(before: string, after: string): TextPart[] {
  const [old, now] = [words(before), words(after)];
  if (old.length > mostWords || now.length > mostWords) {
    return merged([
      { text: before, change: 'removed' },
      { text: after, change: 'added' },
    ]);
  }
  const common = commonLengths(old, now);
  const parts: TextPart[] = [];
  let [at, to] = [0, 0];
  while (at < old.length || to < now.length) {
    const [was, is] = [old[at], now[to]];
    if (was !== undefined && was === is) {
      parts.push({ text: was, change: 'same' });
      at += 1;
      to += 1;
    } else if (
      was !== undefined &&
      (is === undefined || lengthAt(common, at + 1, to) >= lengthAt(common, at, to + 1))
    ) {
      parts.push({ text: was, change: 'removed' });
      at += 1;
    } else {
      parts.push({ text: is ?? '', change: 'added' });
      to += 1;
    }
  }
  return merged(parts);
}

function lengthAt(common: readonly Uint16Array[], at: number, to: number): number {
  return common[at]?.[to] ?? 0;
}

/** Lengths of the longest common subsequences of every pair of ends. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let at = old.length - 1; at >= 0; at -= 1) {
    const row = lengths[at];
    if (!row) continue;
    for (let to = now.length - 1; to >= 0; to -= 1) {
      row[to] =
        old[at] === now[to]
          ? lengthAt(lengths, at + 1, to + 1) + 1
          : Math.max(lengthAt(lengths, at + 1, to), lengthAt(lengths, at, to + 1));
    }
  }
  return lengths;
}

/** Neighbours of the same fate as one; empty parts fall away. */
function merged(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.text === '') continue;
    if (last?.change === part.change) joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}
