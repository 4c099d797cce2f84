import type { Council, CouncilInput } from '../../preload/contract/councils.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { nameKey } from '../people/index.ts';
import { findPlace } from '../places/index.ts';
import { officeOf } from '../settings/index.ts';
import { judgeCouncil, type CouncilDraft } from './council.rules.ts';
import {
  councilsUpFrom,
  councilView,
  findCouncil,
  findCouncilByName,
  insertCouncil,
  setClosed,
  updateCouncil,
} from './council.repository.ts';

/** @throws DomainError `not-found` */
export function councilOf(db: ReadableDb, id: string): Council {
  const council = councilView(db, id);
  if (!council) throw new DomainError('not-found', { params: { entity: 'council' } });
  return council;
}

/** Judges a council beside the others: no two bear one name. */
function judged(db: ReadableDb, input: CouncilInput, own: string | null): CouncilDraft {
  const { draft, issues } = judgeCouncil(input, officeOf(db).country);
  const more = [...issues];
  const namesake = draft ? findCouncilByName(db, nameKey(draft.name)) : undefined;
  if (draft && namesake && namesake.id !== own) more.push(issue('name', 'duplicate', draft.name));
  if (input.placeId !== null && !findPlace(db, input.placeId)) more.push(issue('placeId', 'not-found'));
  if (draft === null || more.length > 0) throw invalidInput(...more);
  return draft;
}

/** Enters a council. @throws DomainError `invalid-input` */
export function createCouncil(tx: UnitOfWork, input: CouncilInput): Recorded<string> {
  const draft = judged(tx.db, input, null);
  const id = tx.newId();
  insertCouncil(tx.db, { ...draft, id, officeId: tx.officeId, nameKey: nameKey(draft.name) });
  const after = facts(tx.db, draft);
  return recorded(id, tx.record({ entity: 'council', entityId: id, kind: 'council.added', after }));
}

/** Corrects a council. @throws DomainError `stale-version`, `invalid-input` */
export function changeCouncil(
  tx: UnitOfWork,
  input: CouncilInput & { readonly id: string; readonly version: number },
): Recorded<void> {
  const { id, version, ...given } = input;
  const present = findCouncil(tx.db, id);
  if (!present) throw new DomainError('not-found', { params: { entity: 'council' } });
  const draft = judged(tx.db, given, id);
  if (updateCouncil(tx.db, { ...draft, id, nameKey: nameKey(draft.name) }, version) === 0) {
    throw new DomainError('stale-version');
  }
  const { version: _version, id: _id, closedOn: _closedOn, ...was } = present;
  return recorded(
    undefined,
    tx.record({
      entity: 'council',
      entityId: id,
      kind: 'council.changed',
      before: facts(tx.db, was),
      after: facts(tx.db, draft),
    }),
  );
}

/** Closes a council, or opens it again. @throws DomainError `stale-version` */
export function closeCouncil(
  tx: UnitOfWork,
  input: { readonly id: string; readonly version: number; readonly closed: boolean; readonly on: string },
): Recorded<void> {
  const present = findCouncil(tx.db, input.id);
  if (!present) throw new DomainError('not-found', { params: { entity: 'council' } });
  if (setClosed(tx.db, input.id, input.closed ? input.on : null, input.version) === 0) {
    throw new DomainError('stale-version');
  }
  return recorded(
    undefined,
    tx.record({
      entity: 'council',
      entityId: input.id,
      kind: input.closed ? 'council.closed' : 'council.opened',
      after: { name: present.name, on: input.on },
    }),
  );
}

function facts(db: ReadableDb, draft: CouncilDraft): Readonly<Record<string, unknown>> {
  const { placeId, kind, ...rest } = draft;
  const place = placeId === null ? null : (findPlace(db, placeId)?.path ?? null);
  return { ...rest, councilKind: kind, place };
}

/**
 * The council that signs for a place: that of the place itself, or of the next place above it that has one.
 *
 * @returns a function that remembers what it has looked up
 */
export function councilOfPlace(db: ReadableDb): (placeId: string | null) => string | null {
  const known = new Map<string, string | null>();
  return (placeId) => {
    if (placeId === null) return null;
    const found = known.get(placeId);
    if (found !== undefined) return found;
    const council =
      councilsUpFrom(db, placeId).find(({ councilId }) => councilId !== null)?.councilId ?? null;
    known.set(placeId, council);
    return council;
  };
}
