import type { UnitOfWork } from '../database/unit-of-work.ts';
import { nameKey } from '../people/index.ts';
import { findPlaceByName, findPlacesNamed, pathSeparator, placesByPath } from '../places/index.ts';
import { onlyPlaceAt } from './register-index.repository.ts';

/** The place that a row names. */
export interface PlaceNamed {
  /** Null while there is no such place, and for a row that names none. */
  readonly id: string | null;
  /** Names from the top of the tree. */
  readonly names: readonly string[];
}

export interface PlaceFinder {
  readonly find: (names: readonly string[]) => PlaceNamed;
  /** The place's id; it and all above it are added where they are missing. */
  readonly make: (place: PlaceNamed) => string | null;
}

/**
 * Finds places by their names, in a list whose columns begin at some depth of the tree. Names that begin
 * below the top belong under the one place above them, if there is but one; a single name from a path
 * column may stand for the one place of that name.
 */
export function placeFinder(tx: UnitOfWork, topDepth: number | null): PlaceFinder {
  const make = placesByPath(tx);
  const above = topDepth === null || topDepth === 0 ? null : onlyPlaceAt(tx.db, topDepth - 1);
  const prefix = above === null ? [] : above.split(pathSeparator);
  const known = new Map<string, string>();

  function idOf(names: readonly string[]): string | null {
    const key = names.map(nameKey).join(pathSeparator);
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    let id: string | null = null;
    for (const name of names) {
      const place = findPlaceByName(tx.db, id, nameKey(name));
      if (!place) return null;
      id = place.id;
    }
    if (id !== null) known.set(key, id);
    return id;
  }

  return {
    find: (given) => {
      if (given.length === 0) return { id: null, names: [] };
      const names = [...prefix, ...given];
      const id = idOf(names);
      if (id === null && topDepth === null && names.length === 1) {
        const [only, another] = findPlacesNamed(tx.db, nameKey(names[0] ?? ''));
        if (only && !another) return { id: only.id, names: only.path.split(pathSeparator) };
      }
      return { id, names };
    },
    make: (place) => {
      const id = place.id ?? make(place.names);
      if (id !== null) known.set(place.names.map(nameKey).join(pathSeparator), id);
      return id;
    },
  };
}
