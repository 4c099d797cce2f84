import { z } from 'zod';
import {
  allowancePayers,
  allowancePeriods,
  bundleTypes,
  claimStates,
  paymentWays,
} from './allowance-values.ts';
import { command, everyone, exporters, query, registrars, reviewers } from './endpoint.ts';
import {
  historyEntry,
  id,
  instant,
  isoDate,
  line,
  nothing,
  optionalLine,
  rowOrder,
  rowPage,
  token,
  version,
} from './fields.ts';

export const planInput = z.strictObject({
  /** As typed; the currency says how many decimals it may have. */
  amount: line,
  currency: z.string().max(3),
  every: z.enum(allowancePeriods),
  payer: z.enum(allowancePayers),
  payerName: optionalLine,
  bundle: z.enum(bundleTypes),
  from: isoDate,
  note: optionalLine,
});
export type PlanInput = z.infer<typeof planInput>;

export const plan = z.strictObject({
  id,
  /** In the smallest units of the currency. */
  amount: z.int(),
  currency: z.string(),
  every: z.enum(allowancePeriods),
  payer: z.enum(allowancePayers),
  payerName: z.string().nullable(),
  bundle: z.enum(bundleTypes),
  from: isoDate,
  note: z.string().nullable(),
});
export type Plan = z.infer<typeof plan>;

export const evidence = z.strictObject({ id, fileName: z.string(), mediaType: z.string(), bytes: z.int() });

export const claim = z.strictObject({
  row: z.int(),
  id,
  version,
  agreementId: id,
  number: z.string(),
  revision: z.int(),
  holder: z.strictObject({ id, name: z.string() }),
  supervisor: z.string().nullable(),
  from: isoDate,
  until: isoDate,
  amount: z.int(),
  currency: z.string(),
  note: z.string().nullable(),
  state: z.enum(claimStates),
  submittedOn: isoDate,
  enteredBy: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  decision: z.string().nullable(),
  paidOn: isoDate.nullable(),
  paidHow: z.enum(paymentWays).nullable(),
  paidReference: z.string().nullable(),
  paidBy: z.string().nullable(),
  evidence: z.array(evidence),
});
export type Claim = z.infer<typeof claim>;

export const claimInput = z.strictObject({
  agreement: id,
  from: isoDate,
  until: isoDate,
  amount: line,
  currency: z.string().max(3),
  submittedOn: isoDate,
  note: optionalLine,
});
export type ClaimInput = z.infer<typeof claimInput>;

/** Which claims are listed: those waiting for a decision or payment, or all of some states. */
export const claimFilter = z.strictObject({
  text: line,
  states: z.array(z.enum(claimStates)).max(claimStates.length),
});
export type ClaimFilter = z.infer<typeof claimFilter>;

export const claimTotal = z.strictObject({ currency: z.string(), claims: z.int(), amount: z.int() });

export const allowances = {
  /** Plan and claims of an agreement, the newest claim first, and the days on which its holder had the device. */
  of: query({
    input: z.strictObject({ agreement: id }),
    output: z.strictObject({
      plan: plan.nullable(),
      claims: z.array(claim),
      held: z.array(z.strictObject({ from: isoDate, until: isoDate.nullable() })),
    }),
    roles: everyone,
  }),
  /** Sets the plan of an agreement from a day on; the plan before it is kept. */
  setPlan: command({
    input: z.strictObject({ agreement: id, plan: planInput }),
    output: plan,
    roles: registrars,
  }),
  /** Claims that ask for days which another claim of the same holder asks for as well. */
  overlapping: query({
    input: z.strictObject({ agreement: id, from: isoDate, until: isoDate, except: id.nullable() }),
    output: z.array(claim),
    roles: everyone,
  }),
  list: query({
    input: claimFilter,
    output: rowOrder.extend({ totals: z.array(claimTotal) }),
    roles: everyone,
  }),
  rows: query({ input: rowPage, output: z.array(claim), roles: everyone }),
  get: query({ input: z.strictObject({ id }), output: claim, roles: everyone }),
  history: query({ input: z.strictObject({ id }), output: z.array(historyEntry), roles: everyone }),
  enter: command({ input: claimInput, output: claim, roles: registrars }),
  withdraw: command({
    input: z.strictObject({ id, version, reason: line }),
    output: claim,
    roles: registrars,
  }),
  /** Approves or refuses a claim. Who entered it does not decide. */
  decide: command({
    input: z.strictObject({ id, version, approve: z.boolean(), decision: line }),
    output: claim,
    roles: reviewers,
    withReason: false,
  }),
  pay: command({
    input: z.strictObject({ id, version, on: isoDate, how: z.enum(paymentWays), reference: line }),
    output: claim,
    roles: registrars,
  }),
  /** Asks for a receipt or picture in the system's dialog. Empty when it was closed. */
  chooseEvidence: command({
    input: nothing,
    output: z.array(z.strictObject({ token, name: z.string() })),
    roles: registrars,
  }),
  /** Keeps what was chosen with a claim. */
  attach: command({
    input: z.strictObject({ id, files: z.array(token).min(1).max(10) }),
    output: z.strictObject({ job: id }),
    roles: registrars,
  }),
  /** Proves that a piece of evidence is whole and shows it under `app://boxfile/scans/<shown>`. Entered as a view. */
  openEvidence: command({
    input: z.strictObject({ id }),
    output: z.strictObject({ claimId: id, fileName: z.string(), mediaType: z.string(), shown: token }),
    roles: everyone,
  }),
  /** The listed claims as a PDF to look at first, or as a spreadsheet at the target. */
  draw: command({
    input: z.discriminatedUnion('format', [
      z.strictObject({ format: z.literal('pdf'), filter: claimFilter }),
      z.strictObject({ format: z.literal('xlsx'), filter: claimFilter, target: token }),
    ]),
    output: z.strictObject({ job: id }),
    roles: exporters,
  }),
};
