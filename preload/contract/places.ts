import { z } from 'zod';
import { command, everyone, query, registrars } from './endpoint.ts';
import { historyEntry, id, line, nothing, optionalLine, rowOrder, rowPage, version } from './fields.ts';

export const placeInput = z.strictObject({
  name: line,
  code: optionalLine,
  parentId: id.nullable(),
});

export const place = z.strictObject({
  id,
  row: z.int(),
  version,
  name: z.string(),
  code: z.string().nullable(),
  parentId: id.nullable(),
  /** 0 at the top. */
  depth: z.int(),
  level: z.string(),
  /** Names from the top, e.g. `Bo / Badjia / Damia`. */
  path: z.string(),
  devices: z.int(),
  children: z.int(),
});
export type Place = z.infer<typeof place>;

export const places = {
  list: query({ input: z.strictObject({ text: line }), output: rowOrder, roles: everyone }),
  rows: query({ input: rowPage, output: z.array(place), roles: everyone }),
  /** The places directly below one, or the top ones. */
  children: query({
    input: z.strictObject({ parentId: id.nullable() }),
    output: z.array(place),
    roles: everyone,
  }),
  /** Places to pick from while somebody types. */
  find: query({
    input: z.strictObject({ text: line, limit: z.int().min(1).max(50) }),
    output: z.array(place),
    roles: everyone,
  }),
  get: query({ input: z.strictObject({ id }), output: place, roles: everyone }),
  history: query({ input: z.strictObject({ id }), output: z.array(historyEntry), roles: everyone }),
  create: command({ input: placeInput, output: place, roles: registrars }),
  update: command({
    input: placeInput.extend({ id, version }),
    output: place,
    roles: registrars,
  }),
  levels: query({ input: nothing, output: z.array(z.string()), roles: everyone }),
};
