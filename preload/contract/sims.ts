import { z } from 'zod';
import { command, everyone, query, registrars } from './endpoint.ts';
import { historyEntry, id, isoDate, line, optionalLine, rowOrder, rowPage, version } from './fields.ts';

export const simSecurings = ['none', 'glue', 'seal', 'esim'] as const;

/** A SIM card as typed beside its phone. At least one of the two numbers. */
export const simInput = z.strictObject({
  iccid: optionalLine,
  msisdn: optionalLine,
  operator: optionalLine,
  secured: z.enum(simSecurings).optional(),
});
export type SimInput = z.infer<typeof simInput>;

export const sim = z.strictObject({
  id,
  row: z.int(),
  version,
  iccid: z.string().nullable(),
  /** E.164 with its plus sign. */
  msisdn: z.string().nullable(),
  operator: z.string().nullable(),
  secured: z.enum(simSecurings),
  device: z.strictObject({ id, boxNumber: z.string(), since: isoDate }).nullable(),
});
export type Sim = z.infer<typeof sim>;

export const sims = {
  list: query({ input: z.strictObject({ text: line }), output: rowOrder, roles: everyone }),
  rows: query({ input: rowPage, output: z.array(sim), roles: everyone }),
  get: query({ input: z.strictObject({ id }), output: sim, roles: everyone }),
  history: query({ input: z.strictObject({ id }), output: z.array(historyEntry), roles: everyone }),
  /** Puts a SIM into a device; a SIM not yet known is recorded. Refused while it is in another device. */
  pair: command({
    input: z.strictObject({ deviceId: id, sim: simInput, on: isoDate }),
    output: sim,
    roles: registrars,
  }),
  /** Takes a SIM out of its device. */
  unpair: command({
    input: z.strictObject({ id, version, on: isoDate }),
    output: sim,
    roles: registrars,
  }),
  update: command({
    input: simInput.extend({ id, version }),
    output: sim,
    roles: registrars,
  }),
};
