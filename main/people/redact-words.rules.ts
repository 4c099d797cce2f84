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
  'because',
  'by',
  'carriedBy',
  'fileName',
  'name',
  'noImeiReason',
  'note',
  'notes',
  'ownerName',
  'paidReference',
  'payerName',
  'printedBecause',
  'reason',
  'receivedBy',
  'stampName',
  'title',
  'witness',
]);
/** What has a name of its own, in which a person's may stand: of their entries only what gives a reason is read. */
const named = new Set(['account', 'council', 'office', 'place', 'template']);
const reasons = new Set(['note', 'reason']);
/** Fields that hold the name of somebody in the register, and nothing else. */
const ofRegister = new Set(['holder', 'supervisor']);
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

const marksOf = (number: string): string[] => {
  const marks = Array.from(number.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, ''));
  return marks.length < leastOfNumber ? [] : marks;
};

/** In file names other marks stand in the place of spaces. */
const wordsOf = (name: string): string[] => name.split(/[\s_.,-]+/).filter((word) => word !== '');

/** A name as it is compared with other people's, by its words alone: what `scrub` takes for one is one. */
export const wordsKey = (name: string): string => wordsOf(nameKey(name)).join(' ');

/**
 * A text with full names in it replaced, whatever their case, and identity numbers, however they are parted. A name
 * that goes on is somebody else's.
 */
export function scrub(text: string, { names, numbers, pseudonym }: Sought): string {
  let out = text;
  for (const name of names) {
    const words = wordsOf(name).map(escaped);
    if (words.length === 0) continue;
    out = out.replace(whole(words.join('[\\s_.,-]+')), (found: string, at: number, within: string) =>
      anotherWord.test(within.slice(at + found.length)) ? found : pseudonym,
    );
  }
  for (const number of numbers) {
    const marks = marksOf(number);
    if (marks.length > 0) out = out.replace(whole(marks.join('[\\s./_-]*')), pseudonym);
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
  const isLong = (name: string): boolean =>
    name.split(/\s+/).filter((part) => wordsOf(part).length > 0).length > 1;
  const names = erased.names.filter((name) => isLong(name) && !isOthers(name));
  return { ...erased, names };
}

/** Letters and digits as GLOB takes them, in both cases; anything may stand in the place of other marks. */
function glob(marks: readonly string[]): string {
  const forms = marks.map((mark) => {
    if (!/[\p{L}\p{M}\p{N}]/u.test(mark)) return '*';
    const cases = [...new Set([mark, mark.toLowerCase(), mark.toUpperCase()])];
    const single = cases.filter((form) => Array.from(form).length === 1);
    return single.length === 1 ? mark : `[${single.join('')}]`;
  });
  return `*${forms.join('')}*`;
}

/**
 * Patterns of GLOB that every text matches in which `scrub` finds something: those of names for the text as it
 * stands, those of numbers for the text without what parts numbers.
 */
export function globsOf({ names, numbers }: Sought): {
  readonly names: readonly string[];
  readonly numbers: readonly string[];
} {
  const words = names.map(wordsOf).filter((name) => name.length > 0);
  const marks = numbers.map(marksOf).filter((number) => number.length > 0);
  return { names: words.map((name) => glob(Array.from(name.join(' ')))), numbers: marks.map(glob) };
}

function isNamed(value: unknown, { names }: Sought): boolean {
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

/**
 * The words of an entry without the names in all its texts, and without the numbers in those that people wrote: a
 * day may be made of the same figures. What offices, councils or other people were called stays.
 */
export function scrubbedEntry(entity: string, json: string | null, sought: Sought): string | null {
  if (json === null) return null;
  const namesOnly = { ...sought, numbers: [] };
  return JSON.stringify(JSON.parse(json), function (this: State, field, value: unknown) {
    if (typeof value !== 'string' || field === 'fullName') return value;
    if (named.has(entity) && !reasons.has(field)) return value;
    // Who had it is known, and is somebody else: `redacted` has been over what they had themselves.
    if (field === 'holder' && typeof this['holderId'] === 'string') return value;
    if (ofRegister.has(field)) return isNamed(value, sought) ? sought.pseudonym : value;
    return scrub(value, free.has(field) ? sought : namesOnly);
  });
}
