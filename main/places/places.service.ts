import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { Place } from '../../preload/contract/places.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { nameKey } from '../people/name-key.rules.ts';
import { readLine } from '../register/device.rules.ts';
import { placeLevels } from '../settings/index.ts';
import { pathKey, pathNames, pathOf, readPlaceName } from './place.rules.ts';
import {
  descendants,
  findPlace,
  findPlaceByCode,
  findPlaceByName,
  insertPlace,
  movePlace,
  placeView,
  updatePlace,
  type PlaceRecord,
} from './place.repository.ts';

export interface PlaceInput {
  readonly name: string;
  readonly code?: string | undefined;
  readonly parentId: string | null;
}

/** @throws DomainError `not-found` */
export function placeOf(db: ReadableDb, id: string): Place {
  const place = placeView(db, id);
  if (!place) throw new DomainError('not-found', { params: { entity: 'place' } });
  return place;
}

function parentOf(db: ReadableDb, parentId: string | null): PlaceRecord | null {
  if (parentId === null) return null;
  const parent = findPlace(db, parentId);
  if (!parent) throw invalidInput(issue('parentId', 'not-found'));
  return parent;
}

/** Judges a place beside its parent and its namesakes. */
function judged(
  db: ReadableDb,
  input: PlaceInput,
  own: string | null,
): {
  readonly name: string;
  readonly code: string | null;
  readonly parent: PlaceRecord | null;
  readonly depth: number;
} {
  const issues: FieldIssue[] = [];
  const name = readPlaceName('name', input.name, issues);
  const code = readLine('code', input.code, issues, 50);
  const parent = parentOf(db, input.parentId);
  const depth = parent ? parent.depth + 1 : 0;
  const levels = placeLevels(db);
  if (depth >= levels.length)
    issues.push(issue('parentId', 'place-level', undefined, { levels: levels.length }));
  const namesake = name === null ? undefined : findPlaceByName(db, input.parentId, nameKey(name));
  if (namesake && namesake.id !== own) {
    issues.push(issue('name', 'duplicate', name, undefined, linkTo(namesake)));
  }
  const sameCode = code === null ? undefined : findPlaceByCode(db, code);
  if (sameCode && sameCode.id !== own) {
    issues.push(issue('code', 'duplicate', code, undefined, linkTo(sameCode)));
  }
  if (issues.length > 0 || name === null) throw invalidInput(...issues);
  return { name, code, parent, depth };
}

function linkTo(place: PlaceRecord): { entity: 'place'; id: string; label: string } {
  return { entity: 'place', id: place.id, label: place.path };
}

/** Adds a place. @throws DomainError `invalid-input` */
export function createPlace(tx: UnitOfWork, input: PlaceInput): Recorded<PlaceRecord> {
  const { name, code, parent, depth } = judged(tx.db, input, null);
  return addPlace(tx, { name, code, parent, depth });
}

function addPlace(
  tx: UnitOfWork,
  place: {
    readonly name: string;
    readonly code: string | null;
    readonly parent: PlaceRecord | null;
    readonly depth: number;
  },
): Recorded<PlaceRecord> {
  const { name, code, parent, depth } = place;
  const id = tx.newId();
  const path = pathOf(parent?.path ?? null, name);
  insertPlace(tx.db, {
    id,
    officeId: tx.officeId,
    parentId: parent?.id ?? null,
    depth,
    name,
    nameKey: nameKey(name),
    code,
    path,
    pathKey: pathKey(path),
  });
  const receipt = tx.record({
    entity: 'place',
    entityId: id,
    kind: 'place.added',
    after: { name, code, path, parentId: parent?.id ?? null },
  });
  return recorded({ row: 0, id, version: 1, parentId: parent?.id ?? null, depth, name, code, path }, receipt);
}

/** Renames, recodes or moves a place; all below it follow. @throws DomainError `stale-version` */
export function changePlace(
  tx: UnitOfWork,
  input: PlaceInput & { readonly id: string; readonly version: number },
): Recorded<void> {
  const present = findPlace(tx.db, input.id);
  if (!present) throw new DomainError('not-found', { params: { entity: 'place' } });
  const below = descendants(tx.db, input.id);
  if (input.parentId === input.id || below.some((place) => place.id === input.parentId)) {
    throw invalidInput(issue('parentId', 'place-loop', present.name));
  }
  const { name, code, parent, depth } = judged(tx.db, input, input.id);
  const levels = placeLevels(tx.db);
  const deepest = Math.max(depth, ...below.map((place) => place.depth - present.depth + depth));
  if (deepest >= levels.length) {
    throw invalidInput(issue('parentId', 'place-level', undefined, { levels: levels.length }));
  }
  const path = pathOf(parent?.path ?? null, name);
  const changed = updatePlace(
    tx.db,
    {
      id: input.id,
      parentId: input.parentId,
      depth,
      name,
      nameKey: nameKey(name),
      code,
      path,
      pathKey: pathKey(path),
    },
    input.version,
  );
  if (changed === 0) throw new DomainError('stale-version');
  for (const place of below) {
    const moved = path + place.path.slice(present.path.length);
    movePlace(tx.db, {
      id: place.id,
      depth: place.depth - present.depth + depth,
      path: moved,
      pathKey: pathKey(moved),
    });
  }
  const receipt = tx.record({
    entity: 'place',
    entityId: input.id,
    kind: 'place.changed',
    before: { name: present.name, code: present.code, path: present.path },
    after: { name, code, path },
  });
  return recorded(undefined, receipt);
}

/**
 * Finds or adds the places of a path, from the top, for many paths of one act. Names beyond the deepest
 * level are refused.
 *
 * @returns a function from names to the id of the last of them, or null for no names
 */
export function placesByPath(tx: UnitOfWork): (names: readonly string[]) => string | null {
  const known = new Map<string, PlaceRecord>();
  const levels = placeLevels(tx.db).length;
  return (names) => {
    let parent: PlaceRecord | null = null as PlaceRecord | null;
    const wanted = pathNames(names);
    if (wanted.length > levels) {
      throw invalidInput(issue('place', 'place-level', wanted.join(' / '), { levels }));
    }
    for (const [depth, name] of wanted.entries()) {
      const above: PlaceRecord | null = parent;
      const aboveId: string | null = above?.id ?? null;
      const key = `${aboveId ?? ''} ${nameKey(name)}`;
      const place: PlaceRecord =
        known.get(key) ??
        findPlaceByName(tx.db, aboveId, nameKey(name)) ??
        addPlace(tx, { name, code: null, parent: above, depth }).value;
      known.set(key, place);
      parent = place;
    }
    return parent?.id ?? null;
  };
}
