import type { Person, PersonInput, PersonRole } from '../../preload/contract/people.ts';
import type { Place } from '../../preload/contract/places.ts';

/** A person chosen in a form: one in the register, or one to be added with the form. */
export type PersonChoice =
  | { readonly kind: 'known'; readonly id: string; readonly name: string }
  | { readonly kind: 'new'; readonly person: PersonInput };

/** A place chosen in a form: one in the register, or one to be added below another. */
export type PlaceChoice =
  | { readonly kind: 'known'; readonly id: string; readonly name: string }
  | { readonly kind: 'new'; readonly place: NewPlace };

export interface NewPlace {
  readonly name: string;
  readonly code?: string;
  readonly parentId: string | null;
}

export function knownPerson({ id, fullName }: Pick<Person, 'id' | 'fullName'>): PersonChoice {
  return { kind: 'known', id, name: fullName };
}

export function knownPlace({ id, path }: Pick<Place, 'id' | 'path'>): PlaceChoice {
  return { kind: 'known', id, name: path };
}

/** A person about to be added; what was typed is the name unless it holds digits, then it is the code. */
export function newPerson(role: PersonRole, typed: string): PersonChoice {
  const isCode = /\d/.test(typed);
  const person = { role, fullName: isCode ? '' : typed, placeId: null, supervisorId: null };
  return { kind: 'new', person: isCode ? { ...person, code: typed } : person };
}
