import { z } from 'zod';
import { command, exporters, query, registrars } from './endpoint.ts';
import { fieldIssue, id, token } from './fields.ts';
import { deviceList, deviceSelection } from './device-list.ts';

export const importKinds = ['devices', 'people', 'places'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Choices that change how cells are read. */
export const importOptions = z.strictObject({
  /** Where a row without a box number gets it: from the office's series, or nowhere (the row is refused). */
  numbering: z.enum(['file', 'office']),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']),
  /** Adds the check digit to IMEIs of 14 digits. */
  completeImei: z.boolean(),
});
export type ImportOptions = z.infer<typeof importOptions>;

/**
 * Which heading feeds which field, and what a field is when no heading feeds it. A heading stands for
 * several places of the tree through `place.<depth>`; headings that are not named are passed over.
 */
export const importMapping = z.strictObject({
  columns: z.record(z.string().max(200), z.string().max(60)),
  constants: z.record(z.string().max(60), z.string().max(400)),
  options: importOptions,
});
export type ImportMapping = z.infer<typeof importMapping>;

export const importColumn = z.strictObject({
  /** Position from 0. */
  index: z.int(),
  heading: z.string(),
  samples: z.array(z.string()),
  /** The field it was matched to, or null. */
  field: z.string().nullable(),
});

export const importInspection = z.strictObject({
  fileName: z.string(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  encoding: z.string(),
  delimiter: z.string().nullable(),
  columns: z.array(importColumn),
  fields: z.array(z.strictObject({ field: z.string(), required: z.boolean() })),
  mapping: importMapping,
  rows: z.int(),
});
export type ImportInspection = z.infer<typeof importInspection>;

export const rowOutcomes = ['new', 'changed', 'same', 'refused'] as const;
export const importRow = z.strictObject({
  /** Line of the file as a person counts, headings being line 1. */
  line: z.int(),
  outcome: z.enum(rowOutcomes),
  label: z.string(),
  issues: z.array(fieldIssue),
  warnings: z.array(fieldIssue),
  changes: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
});
export type ImportRow = z.infer<typeof importRow>;

export const importCounts = z.strictObject({
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  refused: z.int(),
});
export type ImportCounts = z.infer<typeof importCounts>;

/** Rows that follow one another, both ends included. */
export const rowSpan = z.strictObject({ first: z.int(), last: z.int() });
export type RowSpan = z.infer<typeof rowSpan>;

export const importSource = z.strictObject({
  file: token,
  kind: z.enum(importKinds),
  sheet: z.string().max(120).nullable(),
});

export const exchange = {
  /** Reads headings and first rows of a chosen file and matches them to fields. Runs as a job. */
  inspect: command({ input: importSource, output: z.strictObject({ job: id }), roles: registrars }),
  /** Goes through the whole file without writing. The job's result is counts and a report to page through. */
  dryRun: command({
    input: importSource.extend({ mapping: importMapping }),
    output: z.strictObject({ job: id }),
    roles: registrars,
  }),
  /** Rows of a finished dry run. */
  report: query({
    input: z.strictObject({
      job: id,
      outcome: z.enum(rowOutcomes).nullable(),
      from: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({ rows: z.array(importRow), total: z.int() }),
    roles: registrars,
  }),
  /** Writes what a dry run promised, all or nothing. Refused rows stop it unless they are to be left out. */
  commit: command({
    input: importSource.extend({ mapping: importMapping, leaveOutRefused: z.boolean() }),
    output: z.strictObject({ job: id }),
    roles: registrars,
  }),
  /** Writes the inventory: all devices, or exactly what the list shows. */
  exportInventory: command({
    input: z.strictObject({
      format: z.enum(['xlsx', 'csv']),
      what: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('all') }),
        z.strictObject({ kind: z.literal('list'), list: deviceList }),
        z.strictObject({ kind: z.literal('selection'), selection: deviceSelection }),
      ]),
      target: token,
    }),
    output: z.strictObject({ job: id }),
    roles: exporters,
  }),
};
