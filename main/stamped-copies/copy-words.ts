import { dayOnPaper, paperWords, say } from '../documents/paper-words.ts';
import type { CopyOnRecord } from './stamped-copy-document.ts';

/** One of several wordings by a code that the register keeps. */
function worded(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? '';
}

/** Where a paper is, as a stamped copy says it: `Box file 2026/01, folio 17`. */
export function placeWords({ place }: Pick<CopyOnRecord, 'place'>, language: string): string {
  const words = paperWords('stamped-copy', language);
  const { boxFile, loan, custodian, name } = place;
  if (boxFile && loan) {
    const date = dayOnPaper(loan.takenOn, language);
    return say(words.takenOut, { ...boxFile, date, name: loan.takenBy });
  }
  if (boxFile) return say(words.boxFile, boxFile);
  return say(worded(words.where, custodian), { name: name ?? '' }).trim();
}

/** Who signed: the party, and e.g. `Sample Name, Executive Officer: 5 March 2026, signed, stamp present`. */
export function signatureWords(
  { signatures }: Pick<CopyOnRecord, 'signatures'>,
  language: string,
): (readonly [party: string, signed: string])[] {
  const words = paperWords('stamped-copy', language);
  return signatures.map(({ party, name, title, office, on, stamp, ...one }) => {
    const who = [name, title, office].filter((part) => part !== null && part !== '').join(', ');
    const signed = [dayOnPaper(on, language), worded(words.how, one.how), worded(words.stamp, stamp)];
    const how = signed.filter((part) => part !== '').join(', ');
    return [worded(words.party, party), say(words.signed, { who, how })];
  });
}

/** What a copy is called in bookmarks and lists. */
export function bookmarkWords({ number, revision, mark }: CopyOnRecord, language: string): string {
  return say(paperWords('stamped-copy', language).bookmark, { number, revision, copy: mark });
}
