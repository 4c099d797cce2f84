import { nameKey } from './name-key.rules.ts';

/** Whom a redaction is about: what they were called, and what stands in its place. */
export interface Erased {
  readonly id: string;
  /** Every full name they had in the register. */
  readonly names: readonly string[];
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

/** A text with the names in it replaced, whatever their case and accents. */
export function scrub(text: string, { names, pseudonym }: Pick<Erased, 'names' | 'pseudonym'>): string {
  let out = text;
  for (const name of names) {
    const words = name
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    out = out.replace(new RegExp(words.join('\\s+'), 'giu'), pseudonym);
  }
  return out;
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
export function scrubbedJson(json: string, erased: Pick<Erased, 'names' | 'pseudonym'>): string {
  return JSON.stringify(JSON.parse(json), (_, value: unknown) =>
    typeof value === 'string' ? scrub(value, erased) : value,
  );
}
