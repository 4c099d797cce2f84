import { z } from 'zod';
import {
  administrators,
  command,
  everyone,
  exporters,
  identityReaders,
  query,
  registrars,
} from './endpoint.ts';
import {
  historyEntry,
  id,
  isoDate,
  line,
  named,
  optionalLine,
  rowOrder,
  rowPage,
  token,
  version,
} from './fields.ts';

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
  /** Masked but for its last characters; `revealIdentity` tells it. */
  idNumber: z.string().nullable(),
  place: z.strictObject({ id, path: z.string() }).nullable(),
  supervisor: named.nullable(),
  /** Devices held now. */
  devices: z.array(z.strictObject({ id, boxNumber: z.string(), model: z.string() })),
  /** When the person's data were erased. */
  erasedOn: isoDate.nullable(),
});
export type Person = z.infer<typeof person>;

/** Why a person's data must stay for now. */
export const erasureObstacles = [
  'erased',
  'holds-devices',
  'supervises',
  'agreement-open',
  'within-retention',
] as const;

export const erasure = z.strictObject({
  /** Null when the data may be erased. */
  obstacle: z.enum(erasureObstacles).nullable(),
  /** Until when they must be kept, where that is the obstacle. */
  keptUntil: isoDate.nullable(),
  /** What stands in their place. */
  pseudonym: z.string(),
  agreements: z.int(),
  /** With pages that wait to be sorted or were put away and may be theirs. */
  scans: z.int(),
  /** Names of theirs that another person or account bears too: whose they are in others' records is not known. */
  namesakes: z.int(),
});
export type Erasure = z.infer<typeof erasure>;

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
  /** An identity number that is left out stays as it is; an empty one is taken away. */
  update: command({ input: personInput.extend({ id, version }), output: person, roles: registrars }),
  /** Tells a whole identity number and enters that it was looked at. */
  revealIdentity: command({
    input: z.strictObject({ id }),
    output: z.strictObject({ idNumber: z.string() }),
    roles: identityReaders,
  }),
  /** Everything held about somebody: a PDF to look at first, or a file for machines at the target. */
  report: command({
    input: z.discriminatedUnion('format', [
      z.strictObject({ format: z.literal('pdf'), id }),
      z.strictObject({ format: z.literal('json'), id, target: token }),
    ]),
    output: z.strictObject({ job: id }),
    roles: exporters,
  }),
  /** Whether somebody's data may be erased, and what would go. */
  erasure: query({ input: z.strictObject({ id }), output: erasure, roles: administrators }),
  /** Erases somebody's data. This cannot be undone. */
  erase: command({ input: z.strictObject({ id, version }), output: person, roles: administrators }),
};
