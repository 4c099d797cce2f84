import type { CallInput, CallOutput } from '../api/client.ts';
import { knownPlace, type PlaceChoice } from '../components/choices.ts';

type Place = CallOutput<'places.get'>;

/** A place as a form holds it. */
export interface PlaceValues extends Record<string, unknown> {
  name: string;
  code: string;
  parentId: PlaceChoice | null;
}

/** The names of what a place lies in. Cut off its path by length, for a name may hold the sign between names. */
export function pathAbove({ name, path }: Pick<Place, 'name' | 'path'>): string {
  return path.slice(0, -(name.length + ' / '.length));
}

/** A new place, below a known one or at the top. */
export function newPlaceValues(parent: Place | null): PlaceValues {
  return { name: '', code: '', parentId: parent && knownPlace(parent) };
}

export function placeValues({ name, code, parentId, path }: Place): PlaceValues {
  return {
    name,
    code: code ?? '',
    parentId: parentId === null ? null : knownPlace({ id: parentId, path: pathAbove({ name, path }) }),
  };
}

export function placeInput({ name, code, parentId }: PlaceValues): CallInput<'places.create'> {
  return { name, code, parentId: parentId?.kind === 'known' ? parentId.id : null };
}
