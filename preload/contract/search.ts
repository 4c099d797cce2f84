import { z } from 'zod';
import { everyone, query } from './endpoint.ts';
import { id, line } from './fields.ts';

export const searchHit = z.strictObject({
  entity: z.enum(['device', 'agreement', 'person', 'place', 'sim', 'box-file', 'transmittal', 'council']),
  id,
  title: z.string(),
  detail: z.string(),
  /** The field in which the text was found. */
  found: z.string(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const search = {
  /** A name, any part of an identifier, or a scanned QR code. */
  find: query({
    input: z.strictObject({ text: line, limit: z.int().min(1).max(50) }),
    output: z.strictObject({
      hits: z.array(searchHit),
      /** Of all devices that hold the text. */
      devices: z.int(),
      /** A scanned code that this register did not make, or that was altered: what was found may not be what it is on. */
      foreign: z.boolean(),
    }),
    roles: everyone,
  }),
};
