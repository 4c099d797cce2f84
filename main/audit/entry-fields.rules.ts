import { maskIdentity } from '../people/identity-mask.rules.ts';

/** A value of a change: codes and numbers as stored, to be worded by whoever shows them. */
export type Fact = string | number | boolean | null;

/** One field of an entry, before and after. */
export interface EntryField {
  /** `fullName`, or `terms.returnDays` for a value inside another. */
  readonly field: string;
  readonly before: Fact;
  readonly after: Fact;
  readonly differs: boolean;
}

/** Fields that tell nobody anything: links whose names stand beside them, and the vouching of erasures. */
const unshown = new Set(['handOverId', 'agreementId', 'redacted']);

/** The name that a link's field is shown under, where the entry itself does not say the name. */
export const linkedFields: Readonly<Record<string, string>> = {
  placeId: 'place',
  parentId: 'parent',
  supervisorId: 'supervisor',
  holderId: 'holder',
};

function isPlain(value: unknown): value is Fact {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** A list of things counted, such as accessories, is one field a thing. */
function collect(leaves: Map<string, Fact>, field: string, value: unknown): void {
  if (value === undefined) return;
  if (isPlain(value)) leaves.set(field, value);
  else if (!Array.isArray(value)) {
    for (const [name, inner] of Object.entries(value)) collect(leaves, `${field}.${name}`, inner);
  } else if (value.every(isPlain)) leaves.set(field, value.join(', '));
  else {
    for (const { kind, quantity } of value as readonly Readonly<Record<string, unknown>>[]) {
      if (typeof kind === 'string') collect(leaves, `${field}.${kind}`, quantity ?? 1);
    }
  }
}

function leavesOf(json: string | null): ReadonlyMap<string, Fact> {
  const leaves = new Map<string, Fact>();
  const state = json === null ? {} : (JSON.parse(json) as Readonly<Record<string, unknown>>);
  for (const [field, value] of Object.entries(state)) {
    const name = linkedFields[field];
    if (unshown.has(field) || (name !== undefined && state[name] !== undefined)) continue;
    collect(leaves, field, value);
  }
  return leaves;
}

/**
 * The fields of an entry side by side, in the order in which they were written. Identity numbers are masked
 * and still told apart.
 *
 * @param nameOf what people call the record of an id, or null when there is none
 */
export function entryFields(
  entry: { readonly before: string | null; readonly after: string | null },
  nameOf: (id: string) => string | null,
): EntryField[] {
  const before = leavesOf(entry.before);
  const after = leavesOf(entry.after);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const [was, is] = [before.get(field) ?? null, after.get(field) ?? null];
    if (isBlank(was) && isBlank(is)) return [];
    const link = linkedFields[field];
    const show = (value: Fact): Fact => {
      if (typeof value !== 'string') return value;
      if (link !== undefined) return nameOf(value);
      return field === 'idNumber' ? maskIdentity(value) : value;
    };
    const differs = entry.before !== null && was !== is;
    return [{ field: link ?? field, before: show(was), after: show(is), differs }];
  });
}

function isBlank(value: Fact): boolean {
  return value === null || value === '';
}
