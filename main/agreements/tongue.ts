import { paperWords, type PaperWords } from '../documents/paper-words.ts';
import { clauseSet, type ClauseSet } from '../templates/index.ts';

/** A language that an agreement speaks, with everything Boxfile can say in it. */
export interface Tongue {
  readonly language: string;
  readonly common: PaperWords<'common'>;
  readonly agreement: PaperWords<'agreement'>;
  readonly texts: ClauseSet;
}

/** @throws DomainError `not-found` for a language that paper is not printed in */
export function tongueOf(language: string): Tongue {
  return {
    language,
    common: paperWords('common', language),
    agreement: paperWords('agreement', language),
    texts: clauseSet(language),
  };
}

/** A word in each language of an agreement, once where they agree: `Phone / Simu`. */
export function inEach(tongues: readonly Tongue[], say: (tongue: Tongue) => string): string {
  return [...new Set(tongues.map(say))].join(' / ');
}
