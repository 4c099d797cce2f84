import type { AgreementState } from '../../preload/contract/agreement-values.ts';
import type { WaitingReason } from '../../preload/contract/scan-inbox.ts';
import type { PaperCode } from '../agreements/paper-code.rules.ts';

type Mark = 'A' | 'B' | 'C';

/** A page of a copy of one agreement. */
export interface Place {
  readonly agreementId: string;
  readonly mark: Mark;
  readonly page: number;
}

/** What became of the question where a scanned page belongs. */
export type Placing =
  | { readonly kind: 'place'; readonly place: Place }
  | {
      readonly kind: 'ask';
      readonly reason: WaitingReason;
      /** What a code says its number is. */
      readonly number: string | null;
      readonly guesses: readonly Place[];
    };

/** What the register knows of the agreement that a page says it belongs to. */
export interface FormFacts {
  readonly state: AgreementState;
  readonly printed: boolean;
  readonly copyState: string;
}

export interface Surroundings {
  readonly blank: boolean;
  /** A number that the file's own text names and the register knows. */
  readonly numberInText: string | null;
  /** The last page before this one in the same file that said where it belongs. */
  readonly before: Place | null;
  readonly formOf: (place: Place) => FormFacts | null;
}

/**
 * Where a page belongs by the codes on it. A page is placed by exactly one code of exactly one page of a form
 * that is in order; whatever leaves a doubt asks.
 */
export function placePage(codes: readonly PaperCode[], around: Surroundings): Placing {
  const ours = codes.filter(isOurs);
  const places = unique(ours.filter((code) => code.kind === 'form').map(placeOf));
  const number = ours.map(numberOf).find((known) => known !== null) ?? null;
  const ask = (reason: WaitingReason, guesses: readonly Place[] = places): Placing => ({
    kind: 'ask',
    reason,
    number: number ?? around.numberInText,
    guesses,
  });
  if (ours.length === 0) return withoutCode(codes.length > 0, around);
  if (ours.some(({ kind }) => kind === 'endorsement')) return ask('stamped-copy');
  const [place, another] = places;
  const refused = ours.find((code) => code.kind === 'refused');
  if (another) return ask('two-pages');
  if (!place) return ask(refused?.reason ?? 'no-page', leafAfter(around.before, number === null));
  // A sticker of the same box may lie on its form; any other code of ours beside it makes it doubtful.
  if (refused || ours.some((code) => numberOf(code) !== number)) return ask('two-pages');
  const reason = doubt(around.formOf(place));
  return reason === null ? { kind: 'place', place } : ask(reason);
}

function withoutCode(foreign: boolean, around: Surroundings): Placing {
  const { blank, before, numberInText } = around;
  if (blank) return { kind: 'ask', reason: 'blank', number: null, guesses: before ? [before] : [] };
  return {
    kind: 'ask',
    reason: foreign ? 'not-boxfile' : 'no-code',
    number: numberInText,
    guesses: leafAfter(before, numberInText === null),
  };
}

/** Scans lie in the order of the paper: after page 2 comes page 3. */
function leafAfter(before: Place | null, likely: boolean): Place[] {
  return before && likely ? [{ ...before, page: before.page + 1 }] : [];
}

function doubt(form: FormFacts | null): WaitingReason | null {
  if (!form) return 'unknown-revision';
  if (form.state === 'void') return 'void';
  if (form.state === 'superseded') return 'superseded';
  if (!form.printed) return 'not-printed';
  return form.copyState === 'lost' ? 'lost' : null;
}

/** A code of no meaning here, such as one on a council's own stamp, says nothing of where a page belongs. */
function isOurs(code: PaperCode): boolean {
  return code.kind !== 'refused' || code.reason !== 'not-boxfile';
}

function placeOf(code: PaperCode & { kind: 'form' }): Place {
  const { agreementId, mark, page } = code;
  return { agreementId, mark, page };
}

function numberOf(code: PaperCode): string | null {
  return code.kind === 'box-file' ? null : code.number;
}

function unique(places: readonly Place[]): Place[] {
  const key = ({ agreementId, mark, page }: Place): string => `${agreementId} ${mark} ${page}`;
  return [...new Map(places.map((place) => [key(place), place])).values()];
}
