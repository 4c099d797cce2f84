import { inRanges, overlap, type PageRange } from './page-ranges.rules.ts';

/** How a document of this session has left the program. */
export interface Left {
  /** Whether a file of it was saved. */
  readonly saved: boolean;
  /** The entries of its printings, with the pages that went out; none for all of them. */
  readonly printings: readonly { readonly id: string; readonly pages: readonly PageRange[] }[];
}

/** What has not left yet. */
export const notLeft: Left = { saved: false, printings: [] };

/** Something that stands on some pages of a document. */
interface OnPages {
  readonly from: number;
  readonly to: number;
}

/** Those that stand on wanted pages, even in part: a page that is out is a paper that somebody can sign. */
export function onPages<T extends OnPages>(drawn: readonly T[], pages: readonly PageRange[]): T[] {
  return drawn.filter((one) => inRanges(one, pages));
}

/** Those of a document that are entered as printed already: all of them once a file was saved. */
export function leftAlready<T extends OnPages>(drawn: readonly T[], { saved, printings }: Left): Set<T> {
  return new Set(saved ? drawn : printings.flatMap(({ pages }) => onPages(drawn, pages)));
}

/**
 * Whether a page would come out a second time, which nobody could tell from the first. Each page of agreements is
 * printed once from one drawing, unless its sheet was spoiled: to print it again it is drawn anew, with its reason
 * and the mark of a duplicate.
 *
 * @param isSpoiled what was answered to "Did it print?" of a printing
 */
export function isOutTwice(
  { printings }: Left,
  pages: readonly PageRange[],
  isSpoiled: (printing: string) => boolean,
): boolean {
  return printings.some((printing) => !isSpoiled(printing.id) && overlap(printing.pages, pages));
}
