import type { FieldIssue } from '../../preload/contract/errors.ts';
import { largestCapacity, type BoxFileState } from '../../preload/contract/box-files.ts';
import { issue } from '../errors.ts';
import { readLine } from '../register/device.rules.ts';

/** What a box file's number is made of: its year and its place in that year's series. */
export interface BoxFileNumber {
  readonly year: number;
  readonly sequence: number;
}

/** A box file's number as it stands on its spine: `2026/01`. */
export function boxFileNumber({ year, sequence }: BoxFileNumber): string {
  return `${year}/${String(sequence).padStart(2, '0')}`;
}

/** Reads a number as people write it: `2026/1`, `2026-01`, `2026:01` on codes; null for anything else. */
export function readBoxFileNumber(text: string): BoxFileNumber | null {
  const [, year, sequence] = /^(2[01]\d\d)\s*[/:.-]\s*0*([1-9]\d{0,3})$/.exec(text.trim()) ?? [];
  return year === undefined || sequence === undefined
    ? null
    : { year: Number(year), sequence: Number(sequence) };
}

export interface BoxFileFacts {
  readonly capacity: number;
  readonly nextFolio: number;
  readonly closedOn: string | null;
}

/** A box file is full once its last folio is given, and stays so when a copy is taken out: folios are given once. */
export function boxFileState({ capacity, nextFolio, closedOn }: BoxFileFacts): BoxFileState {
  if (closedOn !== null) return 'closed';
  return nextFolio > capacity ? 'full' : 'open';
}

export interface BoxFileDraft {
  readonly title: string;
  readonly capacity: number;
}

/**
 * Judges what somebody entered of a box file. Its capacity cannot fall below the folios already given.
 *
 * @param given folios given so far
 */
export function judgeBoxFile(
  input: BoxFileDraft,
  given: number,
): { readonly draft: BoxFileDraft; readonly issues: readonly FieldIssue[] } {
  const issues: FieldIssue[] = [];
  const title = readLine('title', input.title.replace(/\s+/g, ' '), issues);
  if (title === null && issues.length === 0) issues.push(issue('title', 'required'));
  const least = Math.max(1, given);
  if (input.capacity < least || input.capacity > largestCapacity) {
    issues.push(issue('capacity', 'out-of-range', String(input.capacity), { least, most: largestCapacity }));
  }
  return { draft: { title: title ?? '', capacity: input.capacity }, issues };
}
