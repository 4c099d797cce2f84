import { historyOf } from '../audit/index.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import { nameKey } from '../people/index.ts';
import { placeLevels } from '../settings/index.ts';
import { childViews, findPlaces, placeRows, placeViews } from './place.repository.ts';
import { changePlace, createPlace, placeOf } from './places.service.ts';

export const placesHandlers: DomainHandlers<'places'> = {
  list: (input, ctx) => {
    const rows = placeRows(ctx.db, nameKey(input.text));
    return { rows, total: rows.length };
  },
  rows: (input, ctx) => placeViews(ctx.db, input.rows),
  children: (input, ctx) => childViews(ctx.db, input.parentId),
  find: (input, ctx) => findPlaces(ctx.db, nameKey(input.text), input.limit),
  get: (input, ctx) => placeOf(ctx.db, input.id),
  history: (input, ctx) => historyOf(ctx.db, placeOf(ctx.db, input.id).id),
  create: (input, ctx) => placeOf(ctx.db, ctx.write((tx) => createPlace(tx, input)).id),
  update: (input, ctx) => {
    ctx.write((tx) => changePlace(tx, input));
    return placeOf(ctx.db, input.id);
  },
  levels: (_, ctx) => placeLevels(ctx.db),
};
