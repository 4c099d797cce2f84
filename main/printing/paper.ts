import type { PaperKind } from '../../preload/contract/printing.ts';

/** What a paper is about: records by id, for whoever asks later what was printed of them. */
export interface PaperSubject {
  /** In a few words for the list of printings, e.g. `KIL-00001 to KIL-00050` or `T-00003`. */
  readonly title: string;
  readonly agreements?: readonly string[];
  /** Marks of the copies that were drawn, or of those that were printed, e.g. `AB`. */
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

/** A copy of an agreement as it stands in a drawing. */
export interface DrawnCopy {
  readonly agreement: string;
  readonly mark: 'A' | 'B' | 'C';
  /** Its pages in the document, both included, counted from 1. */
  readonly from: number;
  readonly to: number;
  /** How often it had been printed when it was drawn. */
  readonly prints: number;
}

/** What agreements were drawn from: for as long as the drawing is held, so that what has changed is not printed. */
export interface DrawnAgreements {
  readonly copies: readonly DrawnCopy[];
  /** The fingerprint of each agreement's document. */
  readonly documents: Readonly<Record<string, string>>;
}

/** A document as the register remembers it once it has left the program. */
export interface Paper {
  readonly kind: PaperKind;
  readonly subject: PaperSubject;
  /** Of its bytes, as drawn. */
  readonly sha256: string;
  /** Why it is printed again; asked before it is drawn. */
  readonly reason?: string;
  /** Of agreements; a drawing without is to be looked at only. */
  readonly drawn?: DrawnAgreements;
}

/** First and last of a run of box numbers, e.g. `KIL-00001 to KIL-00050`. */
export function rangeTitle(numbers: readonly string[]): string {
  const [first = ''] = numbers;
  const last = numbers.at(-1) ?? first;
  return first === last ? first : `${first} – ${last}`;
}
