import { z } from 'zod';
import { administrators, command, everyone, printers, query, registrars } from './endpoint.ts';
import { done, id, instant, line, nothing, token, version } from './fields.ts';
import { copyMark, pagePlace, pageTarget, putAway, waitingPage } from './scan-inbox.ts';

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
  'too-slow',
  'given-up',
  'drawn',
] as const;
export type ScanRefusal = (typeof scanRefusals)[number];

/** Files that may be filed at once. */
export const mostScansAtOnce = 50;
/** Files that may be sorted at once, and pages that are read of one. */
export const mostSortedAtOnce = 400;
export const mostPagesOfFile = 2000;

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
  /** Which page of its copy it is; null for a file that was filed whole. */
  page: z.int().nullable(),
  /** Whether the file that the page came from is kept as well. */
  hasOriginal: z.boolean(),
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

/** What became of the pages of sorted files. */
export const sortedScans = z.strictObject({
  /** Pages that were read, empty ones included. */
  pages: z.int(),
  /** Pages by the copy that they were filed at. */
  filed: z.array(
    pagePlace.omit({ page: true }).extend({ pages: z.array(z.int()), complete: z.boolean().nullable() }),
  ),
  /** Pages that were filed, or waited, before. */
  already: z.int(),
  /** Pages that wait to be sorted by hand, and empty backs that were put aside. */
  waiting: z.int(),
  blank: z.int(),
  /** Files, and pages of files, that could not be read. */
  refused: z.array(
    z.strictObject({ fileName: z.string(), page: z.int().nullable(), reason: z.enum(scanRefusals) }),
  ),
});
export type SortedScans = z.infer<typeof sortedScans>;

/** What of a copy has been scanned. */
export const scannedCopy = z.strictObject({
  mark: copyMark,
  required: z.boolean(),
  /** Pages of its newest paper; null where that is not known. */
  pages: z.int().nullable(),
  /** Pages that are filed, in their order. */
  filed: z.array(z.int()),
  /** Files that were filed whole. */
  wholes: z.int(),
});
export type ScannedCopy = z.infer<typeof scannedCopy>;

export const scans = {
  /** The scans of an agreement, by copy, the first filed first. */
  list: query({ input: z.strictObject({ agreement: id }), output: z.array(scan), roles: everyone }),
  /** Asks for files in the system's dialog. Empty when it was closed. */
  choose: command({
    input: nothing,
    output: z.array(z.strictObject({ token, name: z.string() })),
    roles: registrars,
  }),
  /**
   * Takes files that somebody dropped on the window, by their paths, which only the preload can send. Folders
   * and what is no file are left out and counted.
   */
  takeDropped: command({
    input: z.strictObject({ paths: z.array(z.string().max(4096)).min(1).max(mostSortedAtOnce) }),
    output: z.strictObject({ files: z.array(z.strictObject({ token, name: z.string() })), left: z.int() }),
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
  /** Sorts the pages of chosen or dropped files to their agreements. The job's result says what became of each. */
  sort: command({
    input: z.strictObject({
      files: z.array(token).min(1).max(mostSortedAtOnce),
      /** Whether the files are to be kept as they are besides their pages. */
      keepOriginals: z.boolean(),
    }),
    output: z.strictObject({ job: id }),
    roles: registrars,
  }),
  /** The pages that wait to be sorted by hand, the oldest first; empty backs apart. */
  waiting: query({
    input: z.strictObject({ what: z.enum(['pages', 'blank']), after: id.nullable() }),
    output: z.strictObject({ pages: z.array(waitingPage), total: z.int(), blank: z.int() }),
    roles: registrars,
  }),
  /** Shows a waiting page under `app://boxfile/scans/<shown>`. */
  openWaiting: command({
    input: z.strictObject({ id }),
    output: z.strictObject({ shown: token }),
    roles: registrars,
  }),
  /** The agreements that a typed number or a scanned code may mean, the newest first. */
  targets: query({
    input: z.strictObject({ text: line }),
    output: z.strictObject({
      targets: z.array(pageTarget),
      /** What a scanned code says besides. */
      mark: copyMark.nullable(),
      page: z.int().nullable(),
    }),
    roles: registrars,
  }),
  /** Files a waiting page where somebody says it belongs. */
  place: command({
    input: z.strictObject({
      id,
      version,
      agreement: id,
      mark: copyMark,
      page: z.int().min(1).max(99),
      /** Quarters by which it is turned clockwise first. */
      turn: z.int().min(0).max(3),
      /** Whether another scan of that page is taken out. */
      replace: z.boolean(),
      /** Whether the picture goes on waiting, because it shows another page as well. */
      again: z.boolean(),
    }),
    output: done,
    roles: registrars,
  }),
  /** Puts waiting pages away that belong to no agreement. */
  discard: command({
    input: z.strictObject({ ids: z.array(id).min(1).max(mostPagesOfFile), reason: line }),
    output: z.strictObject({ discarded: z.int() }),
    roles: registrars,
  }),
  /** Pages that were put away and can be taken back. */
  putAway: query({ input: nothing, output: putAway, roles: registrars }),
  /** Has a page wait again that was put away. */
  takeBack: command({ input: z.strictObject({ id }), output: done, roles: registrars }),
  /** Erases the pictures of all pages that were put away, before their time. This cannot be undone. */
  erasePutAway: command({
    input: nothing,
    output: z.strictObject({ erased: z.int() }),
    roles: administrators,
  }),
  /** What of each copy of an agreement has been scanned. */
  scanned: query({
    input: z.strictObject({ agreement: id }),
    output: z.array(scannedCopy),
    roles: everyone,
  }),
  /** Proves that a scan is whole and shows it under `app://boxfile/scans/<shown>`. Entered as a view. */
  open: command({
    input: z.strictObject({ id }),
    output: z.strictObject({ scan, number: z.string(), revision: z.int(), shown: token }),
    roles: everyone,
  }),
  /** Asks where to, and writes the scan, or the file it came from, there in the clear. Null when the dialog was closed. */
  saveCopy: command({
    input: z.strictObject({ id, original: z.boolean().optional() }),
    output: z.strictObject({ fileName: z.string(), file: token }).nullable(),
    roles: printers,
  }),
  /** Takes a scan out that was filed by mistake. Its file and its entry stay. */
  remove: command({ input: z.strictObject({ id, version, reason: line }), output: done, roles: registrars }),
};
