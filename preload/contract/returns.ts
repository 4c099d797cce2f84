import { z } from 'zod';
import { command, everyone, printers, query, registrars } from './endpoint.ts';
import { id, instant, isoDate, line, nothing, version } from './fields.ts';
import { owedInput } from './owed.ts';
import { accessory } from './device-facts.ts';
import { agreement } from './agreement.ts';
import { settlements } from './return-values.ts';

export const owed = z.strictObject({
  id,
  version,
  what: z.enum(['item', 'money']),
  item: z.string().nullable(),
  quantity: z.int().nullable(),
  /** In the smallest units of the currency. */
  amount: z.int().nullable(),
  currency: z.string().nullable(),
  note: z.string().nullable(),
  since: isoDate,
  settledOn: isoDate.nullable(),
  settledHow: z.enum(settlements).nullable(),
  settledNote: z.string().nullable(),
  settledBy: z.string().nullable(),
});
export type Owed = z.infer<typeof owed>;

/** What was found when a device came back: the return section of its agreement. */
export const handBack = z.strictObject({
  on: isoDate,
  condition: z.int(),
  receivedBy: z.string(),
  note: z.string().nullable(),
  accessories: z.array(accessory.extend({ back: z.int() })),
  recordedAt: instant,
  recordedBy: z.string(),
});
export type HandBack = z.infer<typeof handBack>;

export const agreementReturn = z.strictObject({
  handBack: handBack.nullable(),
  owed: z.array(owed),
  /** Null when it may be archived; otherwise why not yet. */
  archiveObstacle: z.enum(['not-ended', 'owed', 'copies', 'archived']).nullable(),
  /** Required copies that are not at their end place. */
  copiesOut: z.array(z.string()),
});
export type AgreementReturn = z.infer<typeof agreementReturn>;

export const owingRow = z.strictObject({
  agreementId: id,
  number: z.string(),
  revision: z.int(),
  holder: z.string(),
  endedOn: isoDate.nullable(),
  items: z.array(z.string()),
  money: z.array(z.strictObject({ amount: z.int(), currency: z.string() })),
});
export type OwingRow = z.infer<typeof owingRow>;

export const returns = {
  of: query({ input: z.strictObject({ agreement: id }), output: agreementReturn, roles: everyone }),
  /** Ended agreements with something owed, the oldest first. */
  owing: query({ input: nothing, output: z.array(owingRow), roles: everyone }),
  addOwed: command({
    input: z.strictObject({ agreement: id, owed: owedInput }),
    output: agreementReturn,
    roles: registrars,
  }),
  settle: command({
    input: z.strictObject({ id, version, on: isoDate, how: z.enum(settlements), note: line }),
    output: agreementReturn,
    roles: registrars,
  }),
  /** Closes the book on an ended agreement: nothing owed, every required copy at its end place. */
  archive: command({ input: z.strictObject({ id, version }), output: agreement, roles: registrars }),
  /** Draws the slip that says what came back and what is owed. */
  drawSlip: command({
    input: z.strictObject({ agreement: id }),
    output: z.strictObject({ job: id }),
    roles: printers,
  }),
};
