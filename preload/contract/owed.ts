import { z } from 'zod';
import { line } from './fields.ts';

/** Something that a holder still owes: a thing, or money. */
export const owedInput = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('item'), item: line, quantity: z.int().min(1).max(99), note: line }),
  z.strictObject({ what: z.literal('money'), amount: line, currency: z.string().max(3), note: line }),
]);
export type OwedInput = z.infer<typeof owedInput>;
