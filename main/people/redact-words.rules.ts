import { nameKey } from './name-key.rules.ts';

/** Whom a redaction is about: what they were called, and what stands in its place. */
export interface Erased {
  readonly id: string;
  /** Every full name they had in the register. */
  readonly names: readonly string[];
  /** Numbers of identity papers that were theirs. */
  readonly numbers: readonly string[];
  readonly pseudonym: string;
  /** Agreements in which they were the holder, and their claims. */
  readonly records: ReadonlySet<string>;
}

/** Fields of a change in which people write what they like. */
const free = new Set([
  'note',
  'notes',
  'reason',
  'printedBecause',
  'carriedBy',
  'title',
  'stampName',
  'witness',
  'receivedBy',
  'payerName',
  'name',
]);
/** Fields that hold a name as it was. */
const naming = new Set([
  'holder',
  'supervisor',
  'ownerName',
  'name',
  'witness',
  'receivedBy',
  'payerName',
  'from',
]);
/** Fields that say something of the holder alone. */
const ofHolder = new Set(['code', 'note', 'paidReference']);

type State = Readonly<Record<string, unknown>>;

/** What is looked for in a text, and what is put in its place. */
export type Sought = Pick<Erased, 'names' | 'numbers' | 'pseudonym'>;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A whole text and no part of a longer word. */
const whole = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');

/** The name goes on: `Asha Sample` is not who is meant by `Asha Sample Specimen`. */
const anotherWord = /^\s+\p{Lu}\p{Ll}/u;

/** Letters and digits of an identity number; fewer than these say nothing. */
const leastOfNumber = 6;

const marksOf = (number: string): string[] =>
  Array.from(number.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, ''));

/**
 * A text with full names in it replaced, whatever their case, and identity numbers, however they are parted. A name
 * that goes on is somebody else's.
 */
export function scrub(text: string, { names, numbers, pseudonym }: Sought): string {
  let out = text;
  for (const name of names) {
    const words = name.trim().split(/\s+/).map(escaped);
    if (words[0] === '') continue;
    out = out.replace(whole(words.join('\\s+')), (found: string, at: number, text: string) =>
      anotherWord.test(text.slice(at + found.length)) ? found : pseudonym,
    );
  }
  for (const number of numbers) {
    const marks = marksOf(number);
    if (marks.length >= leastOfNumber)
      out = out.replace(whole(marks.map(escaped).join('[\\s./-]*')), pseudonym);
  }
  return out;
}

/**
 * What may be looked for in records of other people: a name of several words that nobody else bears, and the
 * identity numbers. Whose a single word, or a name that two have, is, cannot be known.
 *
 * @param isOthers whether somebody else has a name
 */
export function soughtElsewhere(erased: Sought, isOthers: (name: string) => boolean): Sought {
  const names = erased.names.filter((name) => /\S\s+\S/.test(name.trim()) && !isOthers(name));
  return { ...erased, names };
}

/** The longest plain word of a name, or run of digits of a number, by which texts can be looked up; empty for none. */
export function plainestWord(text: string): string {
  const words = text.match(/[A-Za-z0-9]{3,}/g) ?? [];
  return words.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

function isNamed(value: unknown, { names }: Erased): boolean {
  return typeof value === 'string' && names.some((name) => nameKey(name) === nameKey(value));
}

/** The state of the person themselves: what they were to the office stays, who they were goes. */
function ownState(state: State, { pseudonym }: Erased): State {
  return { fullName: pseudonym, ...(state['role'] === undefined ? {} : { role: state['role'] }) };
}

function othersState(state: State, erased: Erased, ofTheirAgreement: boolean): State {
  const isHolder = state['holderId'] === erased.id;
  return Object.fromEntries(
    Object.entries(state).flatMap(([field, value]): [string, unknown][] => {
      if (isHolder && ofHolder.has(field)) return [];
      // Somebody else of the same name had the device.
      if (field === 'holder' && !isHolder && typeof state['holderId'] === 'string') return [[field, value]];
      if (ofTheirAgreement && field === 'fileName') return [];
      if (naming.has(field) && isNamed(value, erased)) return [[field, erased.pseudonym]];
      if (free.has(field) && typeof value === 'string') return [[field, scrub(value, erased)]];
      return [[field, value]];
    }),
  );
}

/** The words of an entry without the person; the same text where they are not in it. */
export function redacted(
  entry: { readonly entity: string; readonly entityId: string },
  json: string | null,
  erased: Erased,
): string | null {
  if (json === null) return null;
  const state = JSON.parse(json) as State;
  const own = entry.entity === 'person' && entry.entityId === erased.id;
  const next = own ? ownState(state, erased) : othersState(state, erased, erased.records.has(entry.entityId));
  return JSON.stringify(next);
}

/** A printed document in which the person was the supervisor, without their name and telephone. */
export function redactedDocument(json: string, erased: Erased): string {
  const document = JSON.parse(json) as { readonly supervisor?: State };
  const next = { ...document, supervisor: { ...document.supervisor, code: null, phone: null } };
  return JSON.stringify(next, (_, value: unknown) => (isNamed(value, erased) ? erased.pseudonym : value));
}

/** A JSON text with the names in all its texts replaced. */
export function scrubbedJson(json: string, erased: Sought): string {
  return JSON.stringify(JSON.parse(json), (_, value: unknown) =>
    typeof value === 'string' ? scrub(value, erased) : value,
  );
}
