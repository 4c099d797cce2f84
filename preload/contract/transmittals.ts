import { z } from 'zod';
import { copyStates } from './agreement-values.ts';
import { command, everyone, printers, query, registrars } from './endpoint.ts';
import { done, historyEntry, id, isoDate, line, optionalLine, row, rowOrder, rowPage } from './fields.ts';
import { purposes, returnVerdicts, settlements, transmittalStates } from './transmittal-values.ts';

const purpose = z.enum(purposes);
const mark = z.enum(['A', 'B', 'C']);

/** One paper copy. */
const copy = z.strictObject({ agreementId: id, mark });
const copies = z.array(copy).min(1).max(20_000);

/** A supervisor, a holder, a council or a partner. */
const party = z.strictObject({ kind: z.enum(['person', 'council']), id });
const namedParty = party.extend({ name: z.string() });
export type NamedParty = z.infer<typeof namedParty>;

export const transmittalRow = z.strictObject({
  row: z.int(),
  id,
  /** e.g. `T-00012`. */
  number: z.string(),
  purpose,
  to: namedParty,
  sentOn: isoDate,
  dueOn: isoDate.nullable(),
  closedOn: isoDate.nullable(),
  carriedBy: z.string().nullable(),
  /** Copies on it, and those still out. */
  copies: z.int(),
  out: z.int(),
  state: z.enum(transmittalStates),
});
export type TransmittalRow = z.infer<typeof transmittalRow>;

export const transmittalItem = z.strictObject({
  agreementId: id,
  number: z.string(),
  revision: z.int(),
  mark,
  holder: z.string().nullable(),
  place: z.string().nullable(),
  /** Null while it is out. */
  returnedOn: isoDate.nullable(),
  outcome: z.enum(['back', 'received', 'lost', 'void']).nullable(),
});
export type TransmittalItem = z.infer<typeof transmittalItem>;

export const transmittal = transmittalRow.extend({
  note: z.string().nullable(),
  items: z.array(transmittalItem),
});
export type Transmittal = z.infer<typeof transmittal>;

const sending = z.strictObject({
  purpose,
  /** Null sends each paper to the council of its holder's place. */
  to: party.nullable(),
  /** Rows of the agreements list. */
  agreements: z.array(row).max(20_000),
  marks: z.array(mark).min(1).max(3),
});

/** What would go to whom, and what would stay and why. */
const plan = z.strictObject({
  groups: z.array(
    z.strictObject({ to: namedParty, agreements: z.int(), copies: z.int(), dueOn: isoDate.nullable() }),
  ),
  /** Copies that cannot go where they are now; the first of them. */
  unready: z.array(z.strictObject({ number: z.string(), mark, state: z.enum(copyStates) })).max(50),
  unreadyCount: z.int(),
  /** Agreements whose place has no council; the first of them. */
  homeless: z.array(z.string()).max(50),
  homelessCount: z.int(),
});
export type TransmittalPlan = z.infer<typeof plan>;

/** What one party has, and for how long. */
const outstanding = z.strictObject({
  purpose,
  to: namedParty,
  agreements: z.int(),
  copies: z.int(),
  /** Copies whose day of return is past. */
  overdue: z.int(),
  oldest: isoDate,
  /** Copies out for at most 7, 14, 30 days, and longer. */
  ages: z.array(z.int()).length(4),
});
export type Outstanding = z.infer<typeof outstanding>;

const scanned = z.strictObject({
  verdict: z.enum(returnVerdicts),
  /** As far as the code says. */
  number: z.string().nullable(),
  revision: z.int().nullable(),
  marks: z.array(mark),
  holder: z.string().nullable(),
  /** Who had it, or has it instead of those that were asked. */
  with: z.string().nullable(),
  agreementId: id.nullable(),
});
export type ScannedReturn = z.infer<typeof scanned>;

export const transmittals = {
  list: query({
    input: z.strictObject({
      text: line,
      purposes: z.array(purpose).max(purposes.length),
      states: z.array(z.enum(transmittalStates)).max(transmittalStates.length),
    }),
    output: rowOrder,
    roles: everyone,
  }),
  rows: query({ input: rowPage, output: z.array(transmittalRow), roles: everyone }),
  get: query({ input: z.strictObject({ id }), output: transmittal, roles: everyone }),
  history: query({ input: z.strictObject({ id }), output: z.array(historyEntry), roles: everyone }),
  /** Rows of the agreements that can go to a party for a purpose. Those of a supervisor are theirs alone. */
  ready: query({
    input: z.strictObject({ purpose, to: party.nullable() }),
    output: rowOrder,
    roles: everyone,
  }),
  plan: query({ input: sending.extend({ on: isoDate }), output: plan, roles: everyone }),
  /** Sends what can go, as one transmittal for each party. */
  send: command({
    input: sending.extend({
      on: isoDate,
      /** Null: after the council's limit of days, or never for a delivery. */
      dueOn: isoDate.nullable(),
      carriedBy: optionalLine,
      note: optionalLine,
    }),
    output: z.strictObject({ sent: z.array(transmittalRow) }),
    roles: registrars,
  }),
  /** Takes papers off whatever they are out with, any of them at a time. */
  settle: command({
    input: z.strictObject({ copies, how: z.enum(settlements), on: isoDate, note: optionalLine }),
    output: done,
    roles: registrars,
  }),
  /** Takes the paper of a scanned or typed code back. `from` refuses papers that somebody else has. */
  scan: command({
    input: z.strictObject({ text: line, on: isoDate, from: party.nullable() }),
    output: scanned,
    roles: registrars,
  }),
  /** Puts papers that were taken back by mistake back on the transmittal they were out with. */
  undoScan: command({ input: z.strictObject({ copies }), output: done, roles: registrars }),
  outstanding: query({
    input: z.strictObject({ purpose }),
    output: z.array(outstanding),
    roles: everyone,
  }),
  /** What one party has now, oldest first. */
  held: query({
    input: z.strictObject({ purpose, to: party }),
    output: z.array(
      transmittalItem.extend({
        transmittalId: id,
        transmittal: z.string(),
        sentOn: isoDate,
        dueOn: isoDate.nullable(),
      }),
    ),
    roles: everyone,
  }),
  /** Draws transmittals with lines to sign; the job's result is a document. */
  drawSheets: command({
    input: z.strictObject({ ids: z.array(id).min(1).max(500) }),
    output: z.strictObject({ job: id }),
    roles: printers,
  }),
  /** Draws a letter to each party that asks for what it still has. */
  drawReminders: command({
    input: z.strictObject({ purpose, to: z.array(party).min(1).max(500) }),
    output: z.strictObject({ job: id }),
    roles: printers,
  }),
};
