import { DomainError } from '../errors.ts';
import type { Face, FontSet } from './fonts.ts';

/** Characters that steer other characters and have no shape of their own. */
export function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x61c ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

/** The first character of a text that no face has, or null when all of it can be printed. */
export function firstUnprintable(faces: readonly Face[], text: string): string | null {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x20 || code === 0x0a || isInvisible(code)) continue;
    if (!faces.some((face) => face.covers(code))) return character;
  }
  return null;
}

/** Remembers texts already found printable, so that a batch looks at each wording once. */
const known = new WeakMap<FontSet, Set<string>>();
const knownLimit = 20_000;

/**
 * Refuses a document that would print an empty box instead of a letter. `value` is plain data; every text
 * in it is looked at. Throws `unprintable-text` naming the box, the path of the field and the character.
 */
export function refuseUnprintable(
  fonts: FontSet,
  boxNumber: string,
  value: unknown,
  skip: ReadonlySet<string>,
): void {
  let seen = known.get(fonts);
  if (!seen || seen.size > knownLimit) known.set(fonts, (seen = new Set()));
  visit(fonts, seen, boxNumber, value, '', skip);
}

function visit(
  fonts: FontSet,
  seen: Set<string>,
  boxNumber: string,
  value: unknown,
  path: string,
  skip: ReadonlySet<string>,
): void {
  if (typeof value === 'string') {
    if (seen.has(value)) return;
    const character = firstUnprintable(fonts.regular, value) ?? firstUnprintable(fonts.bold, value);
    if (character !== null) {
      const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      throw new DomainError('unprintable-text', { params: { boxNumber, field: path, character, codePoint } });
    }
    seen.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      const inner = (value as Record<string, unknown>)[key];
      if (!skip.has(key)) visit(fonts, seen, boxNumber, inner, path ? `${path}.${key}` : key, skip);
    }
  }
}

/** A copy of plain data in which every character that no face has is a box. */
export function withoutUnprintable<T>(fonts: FontSet, value: T): T {
  if (typeof value === 'string') return printable(fonts, value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => withoutUnprintable(fonts, one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [key, withoutUnprintable(fonts, one)]),
  ) as T;
}

function printable(fonts: FontSet, text: string): string {
  let out = text;
  for (;;) {
    const bad = firstUnprintable(fonts.regular, out) ?? firstUnprintable(fonts.bold, out);
    if (bad === null) return out;
    out = out.replaceAll(bad, '\u25a1');
    if (bad === '\u25a1') return out.replaceAll('\u25a1', '?');
  }
}
