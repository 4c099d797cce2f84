import { z } from 'zod';
import { administrators, auditors, command, everyone, exporters, query, reviewers } from './endpoint.ts';
import {
  done,
  historyEntry,
  id,
  instant,
  isoDate,
  line,
  nothing,
  recordLink,
  row,
  rowPage,
  token,
  version,
} from './fields.ts';
import { journalEntities } from './journal-entities.ts';

export const journalFilter = z.strictObject({
  /** Who did it. */
  account: line.nullable(),
  entity: z.enum(journalEntities).nullable(),
  /** What happened, e.g. `device.handed-over`. */
  kind: line.nullable(),
  /** Days where this computer stands. */
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  /** A box number, a name, a SIM card, or `#` and an entry's number. */
  text: line,
  /** Only acts beyond a role, or only views and exports of personal data. */
  only: z.enum(['reasons', 'views']).nullable(),
});
export type JournalFilter = z.infer<typeof journalFilter>;

export const journalRow = historyEntry.extend({
  row,
  reason: z.string().nullable(),
  /** What the entry is about, as people call it; null where that has no name. */
  subject: z.string().nullable(),
  /** Its page. */
  link: recordLink.nullable(),
});
export type JournalRow = z.infer<typeof journalRow>;

const fact = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const journalEntry = journalRow.extend({
  /** Side by side; codes and numbers as stored, for the window to word. */
  fields: z.array(z.strictObject({ field: z.string(), before: fact, after: fact, differs: z.boolean() })),
  hash: z.string(),
  /** Whether personal words were taken out of it on an erasure. */
  redacted: z.boolean(),
  /** Who looked it through, for an act beyond a role. */
  review: z.strictObject({ account: z.string(), at: instant }).nullable(),
});
export type JournalEntry = z.infer<typeof journalEntry>;

export const feedFaults = ['missing', 'altered', 'added', 'unsealed', 'rewritten', 'cut-off'] as const;

/** What the last verification of the open register came to. */
export const feedState = z.strictObject({
  state: z.enum(['not-yet', 'sound', 'broken']),
  problem: z.strictObject({ fault: z.enum(feedFaults), sequence: z.int() }).nullable(),
});
export type FeedState = z.infer<typeof feedState>;

export const audit = {
  /**
   * Numbers of the entries that a filter leaves, newest first, `limit` at a time: those older than
   * `before`, or the newest. `total` is told with the first.
   */
  journal: query({
    input: z.strictObject({
      filter: journalFilter,
      before: row.nullable(),
      limit: z.int().min(1).max(5000),
    }),
    output: z.strictObject({ rows: z.array(row), more: z.boolean(), total: z.int().nullable() }),
    roles: auditors,
  }),
  rows: query({ input: rowPage, output: z.array(journalRow), roles: auditors }),
  entry: query({ input: z.strictObject({ sequence: row }), output: journalEntry, roles: auditors }),
  /** What there is to filter by: everybody who ever wrote, and everything that ever happened. */
  choices: query({
    input: nothing,
    output: z.strictObject({ accounts: z.array(z.string()), kinds: z.array(z.string()) }),
    roles: auditors,
  }),
  /** Where the feed ends. */
  head: query({
    input: nothing,
    output: z.strictObject({ sequence: z.int(), hash: z.string() }),
    roles: auditors,
  }),
  /** Acts taken beyond a role that nobody has looked through, newest first. */
  unreviewed: query({ input: nothing, output: z.array(journalRow), roles: auditors }),
  /** Marks an act of somebody else as looked through. */
  review: command({
    input: z.strictObject({ sequence: row }),
    output: done,
    roles: reviewers,
    withReason: false,
  }),
  /** Writes what a filter leaves to a file. */
  exportJournal: command({
    input: z.strictObject({ filter: journalFilter, format: z.enum(['xlsx', 'pdf']), target: token }),
    output: z.strictObject({ job: id }),
    roles: exporters,
  }),
  /** What the verification at start came to; told again as event `feed`. */
  feedState: query({ input: nothing, output: feedState, roles: everyone }),
  /** Takes the present end of the feed for good after a backup was restored; entered with the reason. */
  acceptHead: command({
    input: z.strictObject({ reason: line.min(10) }),
    output: done,
    roles: administrators,
  }),
  retention: query({
    input: nothing,
    output: z.strictObject({ version, years: z.int() }),
    roles: auditors,
  }),
  /** How many years after the end of an agreement its holder's data are kept. */
  setRetention: command({
    input: z.strictObject({ version, years: z.int().min(1).max(99) }),
    output: z.strictObject({ version, years: z.int() }),
    roles: administrators,
  }),
};
