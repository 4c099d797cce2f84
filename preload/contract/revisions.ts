import { z } from 'zod';
import { command, everyone, query, registrars } from './endpoint.ts';
import { id, isoDate, line, optionalLine, text, version } from './fields.ts';
import { agreement } from './agreement.ts';
import { deviceFacts } from './device-facts.ts';
import { handOverInput } from './hand-over.ts';
import { owedInput } from './owed.ts';
import { revisionReasons, swappedTo } from './return-values.ts';

/** An agreement whose yearly signing is near or past. */
export const renewalDue = z.strictObject({
  agreementId: id,
  version,
  deviceId: id,
  number: z.string(),
  revision: z.int(),
  state: z.string(),
  holder: z.string(),
  supervisor: z.string().nullable(),
  place: z.string().nullable(),
  renewOn: isoDate,
});
export type RenewalDue = z.infer<typeof renewalDue>;

/** A device that was in a box before another took its place. */
export const pastDevice = z.strictObject({
  id,
  model: z.string(),
  imei1: z.string().nullable(),
  imei2: z.string().nullable(),
  serial: z.string().nullable(),
  until: isoDate,
  went: z.enum(swappedTo),
  reason: z.string(),
});
export type PastDevice = z.infer<typeof pastDevice>;

const swapFacts = deviceFacts.pick({
  manufacturer: true,
  model: true,
  serial: true,
  imei1: true,
  imei2: true,
  noImeiReason: true,
  mac: true,
  colour: true,
  condition: true,
});

export const revisions = {
  /** A new revision with the same holder: other terms, or the yearly signing. Answers the new agreement. */
  revise: command({
    input: z.strictObject({
      id,
      version,
      because: z.enum(revisionReasons),
      on: isoDate,
      dueBack: isoDate.nullable(),
      renewOn: isoDate.nullable(),
      /** What changes, in words; kept in the history. */
      note: text,
    }),
    output: agreement,
    roles: registrars,
  }),
  /** Agreements to be signed anew by a day, the longest overdue first. */
  due: query({
    input: z.strictObject({ until: isoDate }),
    output: z.array(renewalDue),
    roles: everyone,
  }),
  /** Renews several at once, each as a revision of its own. */
  renew: command({
    input: z.strictObject({
      agreements: z.array(z.strictObject({ id, version })).min(1).max(500),
      on: isoDate,
      renewOn: isoDate.nullable(),
    }),
    /** Named are those whose template or languages are no longer what they were. */
    output: z.strictObject({ renewed: z.int(), onOtherPaper: z.array(z.string()) }),
    roles: registrars,
  }),
  /**
   * Hands a device straight on to another health worker. The return section of the present agreement is completed
   * as when a device comes back.
   */
  transfer: command({
    input: z.strictObject({
      id,
      version,
      holder: handOverInput.shape.holder,
      place: handOverInput.shape.place,
      supervisor: handOverInput.shape.supervisor,
      on: isoDate,
      dueBack: isoDate.nullable(),
      condition: z.int().min(1).max(5),
      /** What goes to the new holder with it. */
      accessories: handOverInput.shape.accessories,
      /** What the present holder handed back with it; left out where nobody counted. */
      returned: handOverInput.shape.accessories.optional(),
      receivedBy: optionalLine,
      /** What the present holder owes besides missing accessories. */
      owed: z.array(owedInput).max(20).optional(),
      note: line,
      match: z.strictObject({ box: line, imei: line }),
    }),
    output: agreement,
    roles: registrars,
  }),
  /** Puts another device in the box of a broken or lost one: same number, same holder, new identifiers. */
  swap: command({
    input: z.strictObject({
      id,
      version,
      deviceVersion: version,
      facts: swapFacts,
      went: z.enum(swappedTo),
      reason: line,
      on: isoDate,
      /** What was scanned off the box and off the new phone. */
      match: z.strictObject({ box: line, imei: line }),
    }),
    output: agreement,
    roles: registrars,
  }),
  /** Devices that were in a box before, the last one first. */
  pastDevices: query({ input: z.strictObject({ device: id }), output: z.array(pastDevice), roles: everyone }),
};
