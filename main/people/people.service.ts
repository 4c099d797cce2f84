import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { Person, PersonInput } from '../../preload/contract/people.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { findPlace } from '../places/index.ts';
import { officeOf } from '../settings/index.ts';
import { nameKey } from './name-key.rules.ts';
import {
  findPerson,
  findPersonByCode,
  insertPerson,
  personView,
  updatePerson,
  type PersonRecord,
} from './person.repository.ts';
import { judgePerson, type PersonDraft } from './person.rules.ts';

/** @throws DomainError `not-found` */
export function personOf(db: ReadableDb, id: string): Person {
  const person = personView(db, id);
  if (!person) throw new DomainError('not-found', { params: { entity: 'person' } });
  return person;
}

function judged(db: ReadableDb, input: PersonInput, own: string | null, at: string): PersonDraft {
  const { draft, issues: found } = judgePerson(input, officeOf(db).country);
  const issues: FieldIssue[] = [...found];
  if (input.placeId !== null && !findPlace(db, input.placeId)) issues.push(issue('placeId', 'not-found'));
  if (input.supervisorId !== null && (input.supervisorId === own || !findPerson(db, input.supervisorId))) {
    issues.push(issue('supervisorId', 'not-found'));
  }
  const namesake = draft?.code ? findPersonByCode(db, draft.role, draft.code) : undefined;
  if (namesake && namesake.id !== own) {
    const link = { entity: 'person' as const, id: namesake.id, label: namesake.fullName };
    issues.push(issue('code', 'duplicate', draft?.code, undefined, link));
  }
  if (issues.length > 0 || !draft) {
    throw invalidInput(...issues.map((one) => ({ ...one, field: at + one.field })));
  }
  return draft;
}

/** Stores a person that has been judged. */
export function addPerson(tx: UnitOfWork, draft: PersonDraft): Recorded<PersonRecord> {
  const id = tx.newId();
  insertPerson(tx.db, { ...draft, id, officeId: tx.officeId, nameKey: nameKey(draft.fullName) });
  const receipt = tx.record({ entity: 'person', entityId: id, kind: 'person.added', after: { ...draft } });
  return recorded({ ...draft, row: 0, id, version: 1, erasedOn: null }, receipt);
}

/**
 * Judges and stores a person.
 *
 * @param at put before the names of fields in issues, for a person that is part of a larger form
 */
export function createPerson(tx: UnitOfWork, input: PersonInput, at = ''): Recorded<PersonRecord> {
  return addPerson(tx, judged(tx.db, input, null, at));
}

/**
 * Corrects a person. An identity number that is left out stays as it is: forms only ever see it masked.
 *
 * @throws DomainError `stale-version` when somebody else has changed the person since, `illegal-step` for one
 *   whose data were erased
 */
export function changePerson(
  tx: UnitOfWork,
  input: PersonInput & { readonly id: string; readonly version: number },
): Recorded<void> {
  const present = findPerson(tx.db, input.id);
  if (!present) throw new DomainError('not-found', { params: { entity: 'person' } });
  if (present.erasedOn !== null) throw new DomainError('illegal-step');
  const idNumber = input.idNumber ?? present.idNumber ?? undefined;
  const draft = judged(tx.db, { ...input, idNumber }, input.id, '');
  const { row: _row, id: _id, version: _version, erasedOn: _erasedOn, ...before } = present;
  const facts = Object.entries(draft) as [keyof PersonDraft, unknown][];
  if (facts.every(([fact, value]) => before[fact] === value)) {
    return recorded(undefined, tx.nothingWritten());
  }
  const changed = updatePerson(
    tx.db,
    { ...draft, id: input.id, nameKey: nameKey(draft.fullName) },
    input.version,
  );
  if (changed === 0) throw new DomainError('stale-version');
  const receipt = tx.record({
    entity: 'person',
    entityId: input.id,
    kind: 'person.changed',
    before,
    after: { ...draft },
  });
  return recorded(undefined, receipt);
}

/**
 * Tells somebody's identity number and enters that it was looked at.
 *
 * @throws DomainError `not-found` for nobody, or for a person without one
 */
export function revealIdentity(tx: UnitOfWork, id: string): Recorded<string> {
  const number = findPerson(tx.db, id)?.idNumber ?? null;
  if (number === null) throw new DomainError('not-found', { params: { entity: 'person' } });
  const receipt = tx.record({ entity: 'person', entityId: id, kind: 'person.identity-viewed' });
  return recorded(number, receipt);
}
