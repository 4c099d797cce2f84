import { z } from 'zod';
import { command, everyone, printers, query } from './endpoint.ts';
import { id, row } from './fields.ts';
import { deviceSelection } from './device-list.ts';
import { copyMark } from './scan-inbox.ts';

/** Which paper copies are to be copied: those of agreements, of devices, or of everything in a box file. */
export const copiesWanted = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('agreements'),
    agreements: z.array(id).min(1).max(10_000),
    /** All copies when empty. */
    marks: z.array(copyMark).max(3),
  }),
  z.strictObject({
    kind: z.literal('devices'),
    selection: deviceSelection,
    marks: z.array(copyMark).max(3),
  }),
  /** Of agreements in a list, by the numbers of their rows. */
  z.strictObject({
    kind: z.literal('rows'),
    rows: z.array(row).min(1).max(100_000),
    marks: z.array(copyMark).max(3),
  }),
  z.strictObject({ kind: z.literal('box-file'), id }),
]);
export type CopiesWanted = z.infer<typeof copiesWanted>;

export const stampedCopies = {
  /** What would be drawn, and the first copies of which there is no scan. */
  overview: query({
    input: z.strictObject({ wanted: copiesWanted }),
    output: z.strictObject({
      copies: z.int(),
      missing: z.int(),
      without: z
        .array(
          z.strictObject({ number: z.string(), revision: z.int(), mark: copyMark, custodian: z.string() }),
        )
        .max(50),
    }),
    roles: everyone,
  }),
  /** Draws the scanned pages with the office's endorsement. Entered as an export of each agreement. */
  draw: command({
    input: z.strictObject({ wanted: copiesWanted }),
    output: z.strictObject({ job: id }),
    roles: printers,
  }),
};
