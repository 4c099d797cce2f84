import { readBoxNumber, type BoxNumber } from '../register/box-number.rules.ts';
import { scannedText } from '../register/scanned-text.rules.ts';

/** What somebody typed in the place of a scanned code. */
export interface TypedForm {
  readonly box: BoxNumber;
  /** The copy whose letter stands behind the number. */
  readonly mark: 'A' | 'B' | 'C' | null;
}

/**
 * Reads a number as people write it, with or without its zeros and the letter of a copy: `KIL-00042`, `kil-42`,
 * `KIL 42 b`, `KIL-00042/A`. Which number is meant is decided by its prefix and its place in that series alone.
 * Null for what is no number.
 */
export function readTypedForm(text: string): TypedForm | null {
  const typed = scannedText(text);
  const [, number = typed, letter] = /^(.*\d)[\s/]*([ABC])?$/i.exec(typed) ?? [];
  const reading = readBoxNumber(number.replace(/\s+(?=\d+$)/, '-'));
  if (!reading.ok || reading.value === null) return null;
  return { box: reading.value, mark: (letter?.toUpperCase() ?? null) as TypedForm['mark'] };
}

/**
 * The number that a list is to be filtered by: one typed without its zeros. With zeros it may be the beginning of
 * others, which a list finds as they are written.
 */
export function shortNumber(text: string): BoxNumber | null {
  const box = readTypedForm(text)?.box ?? null;
  return box === null || /(?:^|\D)0\d*$/.test(box.number) ? null : box;
}
