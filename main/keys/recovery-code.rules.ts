/** Crockford's base 32: no I, L, O or U, which read like other characters or spell words. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const groupCount = 7;
/** Characters of a group; the last one checks the others and the group's place in the code. */
export const groupLength = 5;
const valuesPerGroup = groupLength - 1;
const bitsPerValue = 5;
/** Random bytes that a code is made of: 7 groups of 4 characters of 5 bits. */
export const codeBytes = Math.ceil((groupCount * valuesPerGroup * bitsPerValue) / 8);

/** What was made of a typed or scanned code; groups count from 0. */
export type CodeReading =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly wrong: readonly number[] };

/** Multiplication in the field of 32 elements, modulo x^5 + x^2 + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let shifted = a, left = b; left > 0; left >>= 1) {
    if (left & 1) product ^= shifted;
    shifted = shifted & 16 ? ((shifted << 1) & 31) ^ 5 : shifted << 1;
  }
  return product;
}

/**
 * The value that makes a group add up. Each place weighs differently, so one wrong character and any two
 * that changed places are always found, and so is a group that stands in another's place.
 */
function checkValue(values: readonly number[], position: number): number {
  let sum = position;
  let weight = 2;
  for (const value of values) {
    sum ^= times(weight, value);
    weight = times(weight, 2);
  }
  return sum;
}

/**
 * The code that random bytes spell: seven groups joined by dashes.
 *
 * @param random at least `codeBytes` bytes; the last four bits are left over
 */
export function recoveryCodeOf(random: Uint8Array): string {
  if (random.length < codeBytes) throw new RangeError('Too few random bytes for a recovery code');
  const values: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of random) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= bitsPerValue; bits -= bitsPerValue) {
      values.push((held >> (bits - bitsPerValue)) & 31);
    }
    held &= (1 << bits) - 1;
  }
  const groups = Array.from({ length: groupCount }, (_, position) => {
    const own = values.slice(position * valuesPerGroup, (position + 1) * valuesPerGroup);
    return [...own, checkValue(own, position)].map((value) => alphabet.charAt(value)).join('');
  });
  return groups.join('-');
}

/** A typed text without what people add or mistake: case, spaces, dashes, O for 0, I and L for 1. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.·]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** One group as it stands on the sheet, or null when it is mistyped or belongs to another place. */
export function readGroup(text: string, position: number): string | null {
  const group = plain(text);
  if (group.length !== groupLength) return null;
  const values = group.split('').map((character) => alphabet.indexOf(character));
  const check = values[valuesPerGroup];
  if (values.includes(-1)) return null;
  return check === checkValue(values.slice(0, valuesPerGroup), position) ? group : null;
}

/** The groups of a text that somebody typed, pasted or scanned, cut where the sheet's groups begin. */
export function groupsIn(text: string): string[] {
  const characters = plain(text);
  return Array.from({ length: Math.ceil(characters.length / groupLength) }, (_, at) =>
    characters.slice(at * groupLength, (at + 1) * groupLength),
  );
}

/** Reads a whole code and says which groups are mistyped or missing. */
export function readRecoveryCode(text: string): CodeReading {
  const typed = groupsIn(text);
  const groups = Array.from({ length: Math.max(groupCount, typed.length) }, (_, position) =>
    position < groupCount ? readGroup(typed[position] ?? '', position) : null,
  );
  const wrong = groups.flatMap((group, position) => (group === null ? [position] : []));
  return wrong.length === 0 ? { ok: true, code: groups.join('-') } : { ok: false, wrong };
}
