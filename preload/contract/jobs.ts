import { z } from 'zod';
import { command, everyone, query } from './endpoint.ts';
import { done, id, instant, nothing, token } from './fields.ts';
import { importCounts, importInspection, rowSpan } from './exchange.ts';
import { fileVerdict } from './verify.ts';
import { filedScans, sortedScans } from './scans.ts';

export const jobKinds = [
  'agreements',
  'number-report',
  'return-slip',
  'claims',
  'claim-evidence',
  'labels',
  'label-test-page',
  'printer-test-page',
  'box-file-contents',
  'spines',
  'stamped-copies',
  'verify-file',
  'redraw',
  'transmittal-sheets',
  'reminders',
  'inspect',
  'dry-run',
  'import',
  'export',
  'journal',
  'person-report',
  'file-scans',
  'sort-scans',
  'backup',
  'restore',
  'user-list',
  'role-list',
  'sample',
] as const;
export type JobKind = (typeof jobKinds)[number];

export const jobResult = z.discriminatedUnion('kind', [
  /** A PDF held for preview under `app://boxfile/documents/<document>`. */
  z.strictObject({
    kind: z.literal('document'),
    document: token,
    fileName: z.string(),
    pages: z.int(),
    bytes: z.int(),
  }),
  z.strictObject({ kind: z.literal('inspection'), inspection: importInspection }),
  z.strictObject({
    kind: z.literal('import'),
    counts: importCounts,
    written: z.boolean(),
    /** Row numbers of the devices that were added: all from first to last. */
    added: rowSpan.nullable(),
  }),
  z.strictObject({ kind: z.literal('file'), fileName: z.string(), rows: z.int(), file: token }),
  filedScans.extend({ kind: z.literal('scans') }),
  sortedScans.extend({ kind: z.literal('sorted-scans') }),
  z.strictObject({
    kind: z.literal('backup'),
    name: z.string(),
    away: z.boolean(),
    devices: z.int(),
    attachments: z.int(),
    missing: z.int(),
    bytes: z.int(),
    headSequence: z.int(),
    headHash: z.string(),
    /** The folder of the backup. */
    file: token,
  }),
  /** What came of looking at a file. */
  z.strictObject({ kind: z.literal('verified'), verdict: fileVerdict }),
  z.strictObject({ kind: z.literal('nothing') }),
]);
export type JobResult = z.infer<typeof jobResult>;

export const job = z.strictObject({
  id,
  kind: z.enum(jobKinds),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  startedAt: instant,
  done: z.int(),
  /** 0 while unknown. */
  total: z.int(),
  secondsLeft: z.number().nullable(),
  result: jobResult.nullable(),
  error: z
    .strictObject({
      code: z.string(),
      fields: z.array(z.unknown()).optional(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      ref: z.string().optional(),
    })
    .nullable(),
});
export type Job = z.infer<typeof job>;

export const jobs = {
  list: query({ input: nothing, output: z.array(job), roles: everyone, needs: 'nothing' }),
  get: query({ input: z.strictObject({ id }), output: job, roles: everyone, needs: 'nothing' }),
  cancel: command({ input: z.strictObject({ id }), output: done, roles: everyone, needs: 'nothing' }),
};
