import type { HandOverInput } from '../../preload/contract/hand-over.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { invalidInput, issue } from '../errors.ts';
import { createPerson, findPerson, type PersonRecord } from '../people/index.ts';
import { createPlace, findPlace } from '../places/index.ts';

/** Who receives a device, where and under whom. What the form leaves open is taken from the holder. */
export interface Receivers {
  readonly holder: PersonRecord;
  readonly placeId: string | null;
  readonly placePath: string | null;
  readonly supervisorId: string | null;
  readonly supervisorName: string | null;
}

function personOf(tx: UnitOfWork, choice: HandOverInput['holder'], at: string): PersonRecord {
  if ('person' in choice) return createPerson(tx, choice.person, `${at}.person.`).value;
  const person = findPerson(tx.db, choice.id);
  if (!person) throw invalidInput(issue(at, 'not-found'));
  return person;
}

function placeOf(tx: UnitOfWork, choice: HandOverInput['place']): string | null {
  if (choice === null) return null;
  if ('place' in choice) return createPlace(tx, choice.place).value.id;
  if (!findPlace(tx.db, choice.id)) throw invalidInput(issue('place', 'not-found'));
  return choice.id;
}

/** Finds the people and the place of a hand-over, or enters those that are new. @throws DomainError `invalid-input` */
export function receiversOf(
  tx: UnitOfWork,
  input: Pick<HandOverInput, 'holder' | 'place' | 'supervisor'>,
): Receivers {
  const chosenPlace = placeOf(tx, input.place);
  const supervisor = input.supervisor === null ? null : personOf(tx, input.supervisor, 'supervisor');
  const holder = personOf(tx, input.holder, 'holder');
  const placeId = chosenPlace ?? holder.placeId;
  const supervisorId = supervisor?.id ?? holder.supervisorId;
  return {
    holder,
    placeId,
    placePath: placeId === null ? null : (findPlace(tx.db, placeId)?.path ?? null),
    supervisorId,
    supervisorName: supervisorId === null ? null : (findPerson(tx.db, supervisorId)?.fullName ?? null),
  };
}
