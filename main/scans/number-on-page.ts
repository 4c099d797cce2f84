import type { ReadableDb } from '../database/readable-db.ts';
import { readBoxNumber } from '../register/index.ts';
import { numberOfImei, targetsOfSeries } from './page.repository.ts';
import type { SortedPage } from './sorted-page.ts';

const numberLike = /\b[A-Z0-9][A-Z0-9.-]{0,12}\d{2,9}\b/g;
/** Words of a page that are looked at; the number stands at its head. */
const mostWords = 60;

/** The number that a bar code, or the text that a scanner has recognised, names; null unless exactly one is known. */
export function numberIn(db: ReadableDb, { codes, text }: Pick<SortedPage, 'codes' | 'text'>): string | null {
  const bars = codes.filter(({ kind }) => kind === 'code-128').map((code) => code.text.trim());
  const words = text.toUpperCase().match(numberLike)?.slice(0, mostWords) ?? [];
  for (const said of [bars, words]) {
    const numbers = new Set(said.flatMap((word) => knownNumber(db, word) ?? []));
    if (numbers.size === 1) return [...numbers][0] ?? null;
  }
  return null;
}

function knownNumber(db: ReadableDb, word: string): string | null {
  const imei = /^\d{15}/.exec(word)?.[0];
  if (imei !== undefined) return numberOfImei(db, imei);
  const reading = readBoxNumber(word);
  const box = reading.ok ? reading.value : null;
  if (!box || box.prefix === '') return null;
  return targetsOfSeries(db, box.prefix, box.sequence)[0]?.number ?? null;
}
