import { z } from 'zod';
import { councilKinds } from './council-values.ts';
import { command, everyone, query, registrars } from './endpoint.ts';
import { historyEntry, id, isoDate, line, optionalLine, rowOrder, rowPage, version } from './fields.ts';

export const councilInput = z.strictObject({
  kind: z.enum(councilKinds),
  name: line,
  /** What its stamp says. */
  stampName: optionalLine,
  placeId: id.nullable(),
  phone: optionalLine,
  /** Days after which papers lying there are asked for. */
  daysLimit: z.int(),
});
export type CouncilInput = z.infer<typeof councilInput>;

export const council = z.strictObject({
  row: z.int(),
  id,
  version,
  kind: z.enum(councilKinds),
  name: z.string(),
  stampName: z.string().nullable(),
  place: z.strictObject({ id, path: z.string() }).nullable(),
  phone: z.string().nullable(),
  daysLimit: z.int(),
  /** Null while it takes papers. */
  closedOn: isoDate.nullable(),
  /** Copies that it has now. */
  papers: z.int(),
});
export type Council = z.infer<typeof council>;

const kinds = z.array(z.enum(councilKinds)).max(councilKinds.length);

export const councils = {
  /** Councils of some kinds, or of all; closed ones only when they are asked for. */
  list: query({
    input: z.strictObject({ text: line, kinds, closed: z.boolean() }),
    output: rowOrder,
    roles: everyone,
  }),
  rows: query({ input: rowPage, output: z.array(council), roles: everyone }),
  /** Open councils to pick from while somebody types. */
  find: query({
    input: z.strictObject({ text: line, kinds, limit: z.int().min(1).max(50) }),
    output: z.array(council),
    roles: everyone,
  }),
  get: query({ input: z.strictObject({ id }), output: council, roles: everyone }),
  history: query({ input: z.strictObject({ id }), output: z.array(historyEntry), roles: everyone }),
  create: command({ input: councilInput, output: council, roles: registrars }),
  update: command({ input: councilInput.extend({ id, version }), output: council, roles: registrars }),
  /** Closes a council that takes no papers any more, or opens it again. Papers there are still taken back. */
  close: command({
    input: z.strictObject({ id, version, closed: z.boolean() }),
    output: council,
    roles: registrars,
  }),
};
