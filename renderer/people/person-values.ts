import type { Person, PersonInput, PersonRole } from '../../preload/contract/people.ts';
import { knownPerson, knownPlace, type PersonChoice, type PlaceChoice } from '../components/choices.ts';

/** A person as a form holds it: every line a text, people and places as chosen. */
export interface PersonValues extends Record<string, unknown> {
  role: PersonRole;
  fullName: string;
  code: string;
  phone: string;
  title: string;
  idType: string;
  idNumber: string;
  /** Takes a number off the record. */
  removeIdNumber: boolean;
  placeId: PlaceChoice | null;
  supervisorId: PersonChoice | null;
}

/** The lines of a person in the order in which they are asked for. */
export const personLines = ['fullName', 'code', 'phone', 'title', 'idType', 'idNumber'] as const;

export const newPersonValues: PersonValues = {
  role: 'health-worker',
  fullName: '',
  code: '',
  phone: '',
  title: '',
  idType: '',
  idNumber: '',
  removeIdNumber: false,
  placeId: null,
  supervisorId: null,
};

export function personValues(person: Person): PersonValues {
  const { role, fullName, code, phone, title, idType, place, supervisor } = person;
  return {
    role,
    fullName,
    code: code ?? '',
    phone: phone ?? '',
    title: title ?? '',
    idType: idType ?? '',
    // Only its last characters are known here: an empty field leaves it as it is.
    idNumber: '',
    removeIdNumber: false,
    placeId: place && knownPlace(place),
    supervisorId: supervisor && knownPerson({ id: supervisor.id, fullName: supervisor.name }),
  };
}

export function personInput(values: PersonValues): PersonInput {
  const { placeId, supervisorId, removeIdNumber, ...lines } = values;
  const { role, fullName, code, phone, title, idType, idNumber } = lines;
  return {
    role,
    fullName,
    code,
    phone,
    title,
    idType,
    ...(idNumber.trim() !== '' || removeIdNumber ? { idNumber } : {}),
    placeId: placeId?.kind === 'known' ? placeId.id : null,
    supervisorId: supervisorId?.kind === 'known' ? supervisorId.id : null,
  };
}
