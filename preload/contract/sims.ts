import { z } from 'zod';
import { command, everyone, query, registrars } from './endpoint.ts';
import { historyEntry, id, isoDate, line, optionalLine, rowOrder, rowPage, version } from './fields.ts';
import { simMethods, simSecurings } from './sim-values.ts';

/** A SIM card as typed beside its phone. At least one of the two numbers. */
export const simInput = z.strictObject({
  iccid: optionalLine,
  msisdn: optionalLine,
  operator: optionalLine,
  secured: z.enum(simSecurings).optional(),
});
export type SimInput = z.infer<typeof simInput>;

/** What is known since when of how a card is kept in its device. */
export const simCheck = z.strictObject({
  finding: z.enum(['secured', 'intact', 'broken']),
  on: isoDate,
  /** The name of the account that entered it. */
  by: z.string(),
});
export type SimCheck = z.infer<typeof simCheck>;

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
  /** The newest in the device that it is in; null when nothing was entered there. */
  check: simCheck.nullable(),
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
  /** Enters that the card was glued or sealed into the device that it is in. */
  secure: command({
    input: z.strictObject({ id, version, method: z.enum(simMethods), on: isoDate }),
    output: sim,
    roles: registrars,
  }),
  /** Enters whether glue or seal was found whole. */
  inspect: command({
    input: z.strictObject({ id, finding: z.enum(['intact', 'broken']), on: isoDate }),
    output: sim,
    roles: registrars,
  }),
  update: command({
    input: simInput.extend({ id, version }),
    output: sim,
    roles: registrars,
  }),
};
