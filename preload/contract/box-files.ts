import { z } from 'zod';
import { copyKey, correctedFiling, filingOutcome, whichCopies } from './box-file-filing.ts';
import { command, everyone, printers, query, registrars } from './endpoint.ts';
import { historyEntry, id, isoDate, line, nothing, rowOrder, rowPage, version } from './fields.ts';
import { copyMark } from './scan-inbox.ts';

export const boxFileStates = ['open', 'full', 'closed'] as const;
export type BoxFileState = (typeof boxFileStates)[number];

/** More copies than any box file holds: 1,000 copies are at least 2,000 sheets. */
export const largestCapacity = 1000;
/** Copies of two sheets in a lever arch file of 80 mm, with room to turn the pages. */
export const usualCapacity = 200;

/** Sheets for spines, by the width of the box file's back (DOMAIN 3.7). */
export const spineSheets = ['L7171', 'L7176', 'L7178'] as const;
export type SpineSheet = (typeof spineSheets)[number];

export const boxFileRow = z.strictObject({
  row: z.int(),
  id,
  number: z.string(),
  title: z.string(),
  state: z.enum(boxFileStates),
  capacity: z.int(),
  /** Copies that have a folio. */
  filed: z.int(),
  /** Of these, copies that were taken out. */
  out: z.int(),
  /** The next folio to be given; null when there is none left. */
  nextFolio: z.int().nullable(),
  openedOn: isoDate,
});
export type BoxFileRow = z.infer<typeof boxFileRow>;

export const boxFile = boxFileRow.extend({
  version,
  year: z.int(),
  sequence: z.int(),
  closedOn: isoDate.nullable(),
});
export type BoxFile = z.infer<typeof boxFile>;

/** Who has a copy that was taken out, what for and until when. */
export const loan = z.strictObject({
  takenOn: isoDate,
  takenBy: z.string(),
  why: z.string(),
  dueOn: isoDate.nullable(),
});
export type Loan = z.infer<typeof loan>;

/** A copy that was taken out, and the folio that waits for it. */
export const loanOut = loan.extend({
  agreementId: id,
  number: z.string(),
  mark: copyMark,
  holderName: z.string().nullable(),
  boxFileId: id,
  boxFile: z.string(),
  folio: z.int(),
});
export type LoanOut = z.infer<typeof loanOut>;

/** How it stands with a folio that was given (`boxFiles.folioState.<state>`). */
export const folioStates = ['filed', 'out', 'lost', 'void', 'misfiled', 'gone'] as const;
export type FolioState = (typeof folioStates)[number];

/** One folio and the copy that it was given to. */
export const folio = z.strictObject({
  folio: z.int(),
  agreementId: id,
  number: z.string(),
  revision: z.int(),
  mark: copyMark,
  holderName: z.string().nullable(),
  filedOn: isoDate,
  /** Why it was filed though something was wanting. */
  despite: z.string().nullable(),
  /** `filed` while it lies there; otherwise on loan, lost, spoiled where it lay, or no longer of this folio. */
  state: z.enum(folioStates),
  /** Why the form was made void. */
  voidReason: z.string().nullable(),
  /** Why it was taken from here again, and where it was filed after that. */
  mistake: z
    .strictObject({
      reason: z.string(),
      movedTo: z.strictObject({ boxFile: z.string(), folio: z.int() }).nullable(),
    })
    .nullable(),
  loan: loan.nullable(),
  scans: z.int(),
});
export type Folio = z.infer<typeof folio>;

export const boxFiles = {
  list: query({
    input: z.strictObject({ text: line, states: z.array(z.enum(boxFileStates)).max(boxFileStates.length) }),
    output: rowOrder,
    roles: everyone,
  }),
  rows: query({ input: rowPage, output: z.array(boxFileRow), roles: everyone }),
  get: query({ input: z.strictObject({ id }), output: boxFile, roles: everyone }),
  /** The copies that have a folio in a box file, by folio. */
  contents: query({ input: z.strictObject({ id }), output: z.array(folio), roles: everyone }),
  history: query({ input: z.strictObject({ id }), output: z.array(historyEntry), roles: everyone }),
  /** The folios of an agreement's copies, be the copies there or taken out. */
  placesOf: query({
    input: z.strictObject({ agreement: id }),
    output: z.array(
      z.strictObject({
        mark: copyMark,
        boxFileId: id,
        number: z.string(),
        folio: z.int(),
        loan: loan.nullable(),
      }),
    ),
    roles: everyone,
  }),
  /** Every copy that was taken out, those to be back first first. */
  loans: query({ input: nothing, output: z.array(loanOut), roles: everyone }),
  /** Opens a box file under the next number of its year. */
  create: command({
    input: z.strictObject({ year: z.int(), title: line, capacity: z.int() }),
    output: boxFile,
    roles: registrars,
  }),
  update: command({
    input: z.strictObject({ id, version, title: line, capacity: z.int() }),
    output: boxFile,
    roles: registrars,
  }),
  /** Closes a box file, or opens it again. */
  setClosed: command({
    input: z.strictObject({ id, version, closed: z.boolean() }),
    output: boxFile,
    roles: registrars,
  }),
  /** Gives copies the next folios. Each is filed or refused for itself. */
  file: command({
    input: z.strictObject({ id, which: whichCopies, despite: line.nullable(), on: isoDate }),
    output: filingOutcome,
    roles: registrars,
  }),
  /** Enters that a copy is taken out of its folio. */
  takeOut: command({
    input: z.strictObject({
      id,
      copies: z.array(copyKey).min(1).max(500),
      takenBy: line,
      why: line,
      dueOn: isoDate.nullable(),
      on: isoDate,
    }),
    output: filingOutcome,
    roles: registrars,
  }),
  /** Takes a copy from a folio where it was filed by mistake, to the next folio of another box file or the office. */
  correct: command({
    input: z.strictObject({ id, copy: copyKey, to: id.nullable(), reason: line, on: isoDate }),
    output: correctedFiling,
    roles: registrars,
  }),
  /** Puts copies that were taken out back into their folios. */
  putBack: command({
    input: z.strictObject({ id, which: whichCopies, on: isoDate }),
    output: filingOutcome,
    roles: registrars,
  }),
  /** Draws the contents list of a box file. */
  drawContents: command({
    input: z.strictObject({ id }),
    output: z.strictObject({ job: id }),
    roles: printers,
  }),
  /** Draws the labels for the spines of box files. */
  drawSpines: command({
    input: z.strictObject({
      ids: z.array(id).min(1).max(100),
      sheet: z.enum(spineSheets),
      start: z.int().min(1).max(50),
    }),
    output: z.strictObject({ job: id }),
    roles: printers,
  }),
};
