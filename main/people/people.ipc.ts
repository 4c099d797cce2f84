import { historyOf } from '../audit/index.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import { nameKey } from './name-key.rules.ts';
import { findPeople, personRows, personViews } from './person.repository.ts';
import { changePerson, createPerson, personOf } from './people.service.ts';

export const peopleHandlers: DomainHandlers<'people'> = {
  list: (input, ctx) => {
    const rows = personRows(ctx.db, input.role, nameKey(input.text));
    return { rows, total: rows.length };
  },
  rows: (input, ctx) => personViews(ctx.db, input.rows),
  find: (input, ctx) => findPeople(ctx.db, input.role, nameKey(input.text), input.limit),
  get: (input, ctx) => personOf(ctx.db, input.id),
  history: (input, ctx) => historyOf(ctx.db, personOf(ctx.db, input.id).id),
  create: (input, ctx) => personOf(ctx.db, ctx.write((tx) => createPerson(tx, input)).id),
  update: (input, ctx) => {
    ctx.write((tx) => changePerson(tx, input));
    return personOf(ctx.db, input.id);
  },
};
