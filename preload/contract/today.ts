import { z } from 'zod';
import { everyone, query } from './endpoint.ts';
import { isoDate, nothing } from './fields.ts';
import { waitingKinds } from './today-values.ts';

const waiting = z.strictObject({
  kind: z.enum(waitingKinds),
  /** Null for what is due or not, without a number. */
  count: z.int().nullable(),
  /** Since when the oldest of them waits. */
  since: isoDate.nullable(),
});
export type Waiting = z.infer<typeof waiting>;

export const today = {
  /** What waits; kinds of which nothing waits are left out. */
  waiting: query({ input: nothing, output: z.array(waiting), roles: everyone }),
};
