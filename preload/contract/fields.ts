import { z } from 'zod';
import { fieldCodes } from './errors.ts';

/** Pieces that several domains' messages are made of. Formats of identifiers are judged by the rules, not here. */
export const id = z.uuid();
export const version = z.int().min(1);
/** A line somebody types: trimmed length is judged by the rules, this only bounds what may cross. */
export const line = z.string().max(400);
export const optionalLine = line.optional();
/** A paragraph somebody types. */
export const text = z.string().max(4000);
/** ISO date `YYYY-MM-DD`. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** ISO instant in UTC. */
export const instant = z.string().max(30);
/** A number of a row in a list, stable for the life of the register. */
export const row = z.int().min(1);
/** A one-use ticket for a file that the main process knows the path of. */
export const token = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
export const nothing = z.strictObject({});
export const done = z.strictObject({});

export const recordLink = z.strictObject({
  entity: z.enum(['device', 'person', 'place', 'sim', 'agreement']),
  id,
  label: z.string(),
});

/** A record's name with its id, as shown in pickers and facts. */
export const named = z.strictObject({ id, name: z.string(), code: z.string().nullable() });

export const fieldIssue = z.strictObject({
  field: z.string(),
  code: z.enum(fieldCodes),
  value: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  link: recordLink.optional(),
});

/** One line of a record's history: the renderer words it from `kind` and the two states. */
export const historyEntry = z.strictObject({
  sequence: z.int(),
  at: instant,
  account: z.string(),
  entity: z.string(),
  kind: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  changed: z.array(
    z.strictObject({
      field: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** The rows of a list in order; the rows themselves are fetched by number as they scroll into view. */
export const rowOrder = z.strictObject({ rows: z.array(row), total: z.int() });
export const rowPage = z.strictObject({ rows: z.array(row).max(500) });
