import { z } from 'zod';
import { command, everyone, printers, query, registrars } from './endpoint.ts';
import { done, id, instant, line, nothing, token, version } from './fields.ts';

/** What is taken for a scan, known by its content. */
export const scanMediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type ScanMediaType = (typeof scanMediaTypes)[number];

/** Why a file is not filed (`scans.refused.<code>` in the catalogue). */
export const scanRefusals = [
  'not-found',
  'unreadable',
  'changed',
  'empty',
  'too-large',
  'too-many-pixels',
  'not-a-scan',
  'tiff',
  'heic',
  'password',
] as const;
export type ScanRefusal = (typeof scanRefusals)[number];

/** Files that may be filed at once. */
export const mostScansAtOnce = 50;

export const copyMark = z.enum(['A', 'B', 'C']);
export type ScanCopyMark = z.infer<typeof copyMark>;

/** A scan filed at a paper copy of an agreement. */
export const scan = z.strictObject({
  id,
  version,
  agreementId: id,
  mark: copyMark,
  fileName: z.string(),
  mediaType: z.enum(scanMediaTypes),
  bytes: z.int(),
  filedAt: instant,
  filedBy: z.string(),
});
export type Scan = z.infer<typeof scan>;

/** What became of the files of one filing. */
export const filedScans = z.strictObject({
  filed: z.int(),
  /** Files that stand at this copy already. */
  already: z.int(),
  refused: z.array(z.strictObject({ fileName: z.string(), reason: z.enum(scanRefusals) })),
  /** Numbers of other agreements at which one of the files stands as well. */
  alsoAt: z.array(z.string()),
});
export type FiledScans = z.infer<typeof filedScans>;

export const scans = {
  /** The scans of an agreement, by copy, the first filed first. */
  list: query({ input: z.strictObject({ agreement: id }), output: z.array(scan), roles: everyone }),
  /** Asks for files in the system's dialog. Empty when it was closed. */
  choose: command({
    input: nothing,
    output: z.array(z.strictObject({ token, name: z.string() })),
    roles: registrars,
  }),
  /** Files what was chosen at a copy. The job's result says what became of each file. */
  file: command({
    input: z.strictObject({
      agreement: id,
      mark: copyMark,
      files: z.array(token).min(1).max(mostScansAtOnce),
    }),
    output: z.strictObject({ job: id }),
    roles: registrars,
  }),
  /** Proves that a scan is whole and shows it under `app://boxfile/scans/<shown>`. Entered as a view. */
  open: command({
    input: z.strictObject({ id }),
    output: z.strictObject({ scan, number: z.string(), revision: z.int(), shown: token }),
    roles: everyone,
  }),
  /** Asks where to, and writes the scan there in the clear. Null when the dialog was closed. */
  saveCopy: command({
    input: z.strictObject({ id }),
    output: z.strictObject({ fileName: z.string(), file: token }).nullable(),
    roles: printers,
  }),
  /** Takes a scan out that was filed by mistake. Its file and its entry stay. */
  remove: command({ input: z.strictObject({ id, version, reason: line }), output: done, roles: registrars }),
};
