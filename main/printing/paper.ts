import type { PaperKind } from '../../preload/contract/printing.ts';

/** What a paper is about: records by id, for whoever asks later what was printed of them. */
export interface PaperSubject {
  /** In a few words for the list of printings, e.g. `KIL-00001 to KIL-00050` or `T-00003`. */
  readonly title: string;
  readonly agreements?: readonly string[];
  /** Marks of the copies that were drawn, e.g. `AB`. */
  readonly copies?: string;
  /** Of agreements: on which day and from which versions of templates they were drawn. */
  readonly drawing?: { readonly on: string; readonly templates: Readonly<Record<string, number>> };
  readonly devices?: readonly string[];
  readonly people?: readonly string[];
  readonly transmittals?: readonly string[];
  readonly boxFiles?: readonly string[];
  readonly councils?: readonly string[];
  /** Of labels: which kind, on which sheet, how many of each. */
  readonly labels?: { readonly kind: string; readonly sheet: string; readonly copies: number };
}

/** A document as the register remembers it once it has left the program. */
export interface Paper {
  readonly kind: PaperKind;
  readonly subject: PaperSubject;
  /** Of its bytes, as drawn. */
  readonly sha256: string;
  /** Why it is printed again; asked before it is drawn. */
  readonly reason?: string;
}

/** First and last of a run of box numbers, e.g. `KIL-00001 to KIL-00050`. */
export function rangeTitle(numbers: readonly string[]): string {
  const [first = ''] = numbers;
  const last = numbers.at(-1) ?? first;
  return first === last ? first : `${first} – ${last}`;
}
