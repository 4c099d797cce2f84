import type { WaitingReason } from '../../preload/contract/scan-inbox.ts';
import type { Place } from './place-page.rules.ts';

/** A page that was read and whose picture is in the store. */
export interface SortedPage {
  readonly fileName: string;
  readonly fileSha256: string;
  readonly filePage: number;
  /** The file itself, where it is to be kept. */
  readonly original: { readonly sha256: string; readonly bytes: number; readonly mediaType: string } | null;
  readonly picture: { readonly sha256: string; readonly bytes: number };
  readonly codes: readonly { readonly kind: 'qr' | 'code-128'; readonly text: string }[];
  readonly blank: boolean;
  /** What the file itself says is written on it. */
  readonly text: string;
}

/** What became of a sorted page. */
export type PageOutcome = { readonly fileName: string; readonly filePage: number } & (
  | { readonly state: 'filed'; readonly place: Place }
  | { readonly state: 'already' }
  | { readonly state: 'waiting'; readonly reason: WaitingReason; readonly number: string | null }
);

/** How many pages were read, stood there before, wait to be sorted by hand, and were put aside as empty. */
export function sortedTotals(outcomes: readonly PageOutcome[]): {
  readonly pages: number;
  readonly already: number;
  readonly waiting: number;
  readonly blank: number;
} {
  const count = (fits: (outcome: PageOutcome) => boolean): number => outcomes.filter(fits).length;
  const blank = count((outcome) => outcome.state === 'waiting' && outcome.reason === 'blank');
  return {
    pages: outcomes.length,
    already: count(({ state }) => state === 'already'),
    waiting: count(({ state }) => state === 'waiting') - blank,
    blank,
  };
}
