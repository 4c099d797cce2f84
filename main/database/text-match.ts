import { likeText } from './like-text.ts';

/** How a typed text is looked for: pieces of three characters and more through the index, shorter ones at the start of a field. */
export interface TextMatch {
  /** FTS5 expression, or null for a text too short for it. */
  readonly match: string | null;
  /** Text in the form LIKE takes, for short ones. */
  readonly like: string;
}

/** Counted as SQLite counts them: by code point. */
function charactersIn(text: string): number {
  return Array.from(text).length;
}

/** Pieces shorter than this are not in the index. */
const shortest = 3;

/**
 * How to look for what somebody typed: every word must be found somewhere. A number typed in groups is
 * looked for as one, since identifiers are stored without spaces; a telephone number also without the
 * trunk 0, since numbers are stored with their calling code.
 *
 * @returns null for an empty text
 */
export function textMatch(typed: string): TextMatch | null {
  // A NUL would end the expression in the middle; it stands in no text of the register.
  const text = typed
    .normalize('NFKC')
    .replace(/[\s\0]+/g, ' ')
    .trim();
  if (text === '') return null;
  const digits = text.replace(/[\s().-]/g, '').replace(/^\+/, '');
  if (/^\d{6,}$/.test(digits)) {
    const match = digits.startsWith('0') ? `"${digits}" OR "${digits.slice(1)}"` : `"${digits}"`;
    return { match, like: digits };
  }
  const words = text.split(' ');
  const long = words.filter((word) => charactersIn(word) >= shortest);
  const quoted = (word: string): string => `"${word.replace(/"/g, '""')}"`;
  const whole = charactersIn(text) >= shortest && long.length < words.length ? [text] : long;
  return {
    match: whole.length === 0 ? null : whole.map(quoted).join(' AND '),
    like: likeText(text),
  };
}
