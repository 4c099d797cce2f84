import type { TextPart } from '../../preload/contract/template-differences.ts';

/** How much work a comparison may still make: pairs of words that are held against each other. */
export interface WordBudget {
  left: number;
}

/**
 * Pairs for all texts of one comparison, about a fifth of a second on a slow PC: the table below grows with the
 * square of the words. Texts beyond it are shown whole, old and new.
 */
export function wordBudget(): WordBudget {
  return { left: 6_000_000 };
}

/** Words with the gaps behind them: gaps of their own would tie together what has nothing in common. */
function words(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/**
 * What became of a text, word by word: the parts that stayed or were removed make the old text, those that
 * stayed or were added the new one. By the longest common subsequence of words.
 *
 * @param budget what is left of it for this comparison; what it takes is taken off
 */
export function wordChanges(before: string, after: string, budget = wordBudget()): TextPart[] {
  const [all, others] = [words(before), words(after)];
  // Most changes are small: what both begin and end with needs no table.
  let start = 0;
  while (start < all.length && all[start] === others[start]) start += 1;
  let end = 0;
  while (end < Math.min(all.length, others.length) - start && all.at(-1 - end) === others.at(-1 - end))
    end += 1;
  const same = (from: number, to: number): TextPart => ({
    text: all.slice(from, to).join(''),
    change: 'same',
  });
  return merged([
    same(0, start),
    ...changesBetween(all.slice(start, all.length - end), others.slice(start, others.length - end), budget),
    same(all.length - end, all.length),
  ]);
}

function changesBetween(old: readonly string[], now: readonly string[], budget: WordBudget): TextPart[] {
  const pairs = old.length * now.length;
  if (pairs > budget.left) {
    return [
      { text: old.join(''), change: 'removed' },
      { text: now.join(''), change: 'added' },
    ];
  }
  budget.left -= pairs;
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
  return parts;
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
