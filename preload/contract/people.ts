import { z } from 'zod';
import { command, everyone, query, registrars } from './endpoint.ts';
import { historyEntry, id, line, named, optionalLine, rowOrder, rowPage, version } from './fields.ts';

export const personRoles = ['health-worker', 'supervisor', 'officer', 'signatory', 'partner'] as const;
export type PersonRole = (typeof personRoles)[number];

export const personInput = z.strictObject({
  role: z.enum(personRoles),
  code: optionalLine,
  fullName: line,
  phone: optionalLine,
  title: optionalLine,
  idType: optionalLine,
  idNumber: optionalLine,
  placeId: id.nullable(),
  supervisorId: id.nullable(),
});
export type PersonInput = z.infer<typeof personInput>;

export const person = z.strictObject({
  id,
  row: z.int(),
  version,
  role: z.enum(personRoles),
  code: z.string().nullable(),
  fullName: z.string(),
  phone: z.string().nullable(),
  title: z.string().nullable(),
  idType: z.string().nullable(),
  idNumber: z.string().nullable(),
  place: z.strictObject({ id, path: z.string() }).nullable(),
  supervisor: named.nullable(),
  /** Devices held now. */
  devices: z.array(z.strictObject({ id, boxNumber: z.string(), model: z.string() })),
});
export type Person = z.infer<typeof person>;

export const people = {
  list: query({
    input: z.strictObject({ text: line, role: z.enum(personRoles).nullable() }),
    output: rowOrder,
    roles: everyone,
  }),
  rows: query({ input: rowPage, output: z.array(person), roles: everyone }),
  /** People to pick from while somebody types. */
  find: query({
    input: z.strictObject({
      text: line,
      role: z.enum(personRoles).nullable(),
      limit: z.int().min(1).max(50),
    }),
    output: z.array(person),
    roles: everyone,
  }),
  get: query({ input: z.strictObject({ id }), output: person, roles: everyone }),
  history: query({ input: z.strictObject({ id }), output: z.array(historyEntry), roles: everyone }),
  create: command({ input: personInput, output: person, roles: registrars }),
  update: command({ input: personInput.extend({ id, version }), output: person, roles: registrars }),
};
