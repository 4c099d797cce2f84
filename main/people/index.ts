export { nameKey } from './name-key.rules.ts';
export { judgePerson } from './person.rules.ts';
export type { PersonDraft } from './person.rules.ts';
export { findPeople, findPerson, findPersonByCode } from './person.repository.ts';
export type { PersonRecord } from './person.repository.ts';
export { addPerson, changePerson, createPerson, personOf } from './people.service.ts';
export { peopleHandlers } from './people.ipc.ts';
