import { z } from 'zod';
import { agreement } from './agreement.ts';
import { deviceFacts } from './device-facts.ts';
import { deviceStates } from './device-values.ts';
import { id, isoDate, named, version } from './fields.ts';
import { handOver } from './hand-over.ts';
import { sim } from './sims.ts';

export const device = z.strictObject({
  id,
  row: z.int(),
  version,
  boxNumber: z.string(),
  state: z.enum(deviceStates),
  facts: deviceFacts,
  holder: named.nullable(),
  place: z.strictObject({ id, path: z.string() }).nullable(),
  supervisor: named.nullable(),
  issuedOn: isoDate.nullable(),
  dueBack: isoDate.nullable(),
  registeredOn: isoDate,
  sims: z.array(sim),
  agreements: z.array(agreement),
  handOvers: z.array(handOver),
});
export type Device = z.infer<typeof device>;
