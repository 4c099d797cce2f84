import { historyOf } from '../audit/index.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import { nameKey } from '../people/index.ts';
import { dayOf } from '../register/index.ts';
import { councilRows, councilViews } from './council.repository.ts';
import { changeCouncil, closeCouncil, councilOf, createCouncil } from './councils.service.ts';

export const councilsHandlers: DomainHandlers<'councils'> = {
  list: (input, ctx) => {
    const rows = councilRows(ctx.db, { ...input, text: nameKey(input.text) });
    return { rows, total: rows.length };
  },
  rows: (input, ctx) => councilViews(ctx.db, input.rows),
  find: (input, ctx) => {
    const filter = { text: nameKey(input.text), kinds: input.kinds, closed: false };
    return councilViews(ctx.db, councilRows(ctx.db, filter, input.limit));
  },
  get: (input, ctx) => councilOf(ctx.db, input.id),
  history: (input, ctx) => historyOf(ctx.db, councilOf(ctx.db, input.id).id),
  create: (input, ctx) =>
    councilOf(
      ctx.db,
      ctx.write((tx) => createCouncil(tx, input)),
    ),
  update: (input, ctx) => {
    ctx.write((tx) => changeCouncil(tx, input));
    return councilOf(ctx.db, input.id);
  },
  close: (input, ctx) => {
    ctx.write((tx) => closeCouncil(tx, { ...input, on: dayOf(ctx.now()) }));
    return councilOf(ctx.db, input.id);
  },
};
