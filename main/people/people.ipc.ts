import { removeErasedFiles } from '../attachments/index.ts';
import { historyOf } from '../audit/index.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import { dayOf } from '../register/index.ts';
import { nameKey } from './name-key.rules.ts';
import { findPeople, personRows, personViews } from './person.repository.ts';
import { erasePerson, erasureOf } from './erasure.service.ts';
import { changePerson, createPerson, personOf, revealIdentity } from './people.service.ts';

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
  revealIdentity: (input, ctx) => ({ idNumber: ctx.write((tx) => revealIdentity(tx, input.id)) }),
  report: (input, ctx) => ({
    job: ctx.desk.startJob({
      kind: 'person-report',
      person: personOf(ctx.db, input.id).id,
      format: input.format,
      target: input.format === 'pdf' ? ctx.desk.temporaryPath('pdf') : ctx.desk.use('save', input.target),
    }),
  }),
  erasure: (input, ctx) => erasureOf(ctx.db, input.id, dayOf(ctx.now())),
  erase: async (input, ctx) => {
    ctx.write((tx) => erasePerson(tx, input, dayOf(ctx.now())));
    const folder = ctx.registers.current()?.folder;
    if (folder !== undefined) await removeErasedFiles(ctx.db, folder);
    return personOf(ctx.db, input.id);
  },
};
