import type { PersonRole } from '../../preload/contract/people.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { nameKey } from '../people/index.ts';
import { loadPeople, type KnownPerson } from './register-index.repository.ts';

export type PersonFinding =
  | { readonly kind: 'found'; readonly person: KnownPerson }
  | { readonly kind: 'unknown' }
  /** Several people of that name, and no code or place to tell them apart. */
  | { readonly kind: 'ambiguous' }
  /** The code belongs to somebody of another name. */
  | { readonly kind: 'other-name'; readonly person: KnownPerson };

export interface PeopleFinder {
  /** Finds somebody by code, else by name within a place; `placeId` null when the list names no place. */
  readonly find: (role: PersonRole, code: string, name: string, placeId: string | null) => PersonFinding;
  readonly add: (person: Omit<KnownPerson, 'nameKey'>) => void;
}

/** Everybody in the register, loaded once for an import that names people row by row. */
export function peopleFinder(db: ReadableDb): PeopleFinder {
  const byCode = new Map<string, KnownPerson>();
  /** Most names are one person's: only namesakes take a list. */
  const byName = new Map<string, KnownPerson | KnownPerson[]>();

  function keep(person: KnownPerson): void {
    if (person.code !== null) byCode.set(`${person.role} ${person.code}`, person);
    const key = `${person.role} ${person.nameKey}`;
    const namesakes = byName.get(key);
    if (namesakes === undefined) byName.set(key, person);
    else if (Array.isArray(namesakes)) namesakes.push(person);
    else byName.set(key, [namesakes, person]);
  }
  loadPeople(db).forEach(keep);

  return {
    find: (role, code, name, placeId) => {
      const key = nameKey(name);
      if (code !== '') {
        const person = byCode.get(`${role} ${code}`);
        if (!person) return { kind: 'unknown' };
        return { kind: name === '' || person.nameKey === key ? 'found' : 'other-name', person };
      }
      const namesakes = [byName.get(`${role} ${key}`) ?? []].flat();
      const nearby = placeId === null ? namesakes : namesakes.filter((person) => person.placeId === placeId);
      const [person, another] = nearby;
      if (another) return { kind: 'ambiguous' };
      return person ? { kind: 'found', person } : { kind: 'unknown' };
    },
    add: (person) => keep({ ...person, nameKey: nameKey(person.fullName) }),
  };
}
