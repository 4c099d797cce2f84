import { z } from 'zod';
import { codeRefusals } from './code-refusals.ts';
import { command, everyone, printers, query, registrars } from './endpoint.ts';
import { historyEntry, id, isoDate, line, row, rowOrder, rowPage, version } from './fields.ts';
import { copyMark } from './scans.ts';

export const boxFileStates = ['open', 'full', 'closed'] as const;
export type BoxFileState = (typeof boxFileStates)[number];

/** More copies than any box file holds: 1,000 copies are at least 2,000 sheets. */
export const largestCapacity = 1000;
/** Copies of two sheets in a lever arch file of 80 mm, with room to turn the pages. */
export const usualCapacity = 200;

/** Sheets for spines, by the width of the box file's back (DOMAIN 3.7). */
export const spineSheets = ['L7171', 'L7176', 'L7178'] as const;
export type SpineSheet = (typeof spineSheets)[number];

/** Why a scanned code stands for no copy (`boxFiles.refused.<refusal>` in the catalogue). */
export { codeRefusals, type CodeRefusal } from './code-refusals.ts';

/** Why a copy is not filed (`boxFiles.refused.<refusal>`). */
export const filingRefusals = [
  'void',
  'not-printed',
  'here-already',
  'filed-elsewhere',
  'folio-waits-here',
  'folio-waits',
  'elsewhere',
  'full',
  'closed',
  'incomplete',
  'ends-elsewhere',
] as const;
export type FilingRefusal = (typeof filingRefusals)[number];

/** Why a copy is not taken out or put back. */
export const loanRefusals = ['not-here', 'not-taken-out', 'other-box-file'] as const;
export type LoanRefusal = (typeof loanRefusals)[number];

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

/** How it stands with a folio that was given (`boxFiles.folioState.<state>`). */
export const folioStates = ['filed', 'out', 'lost', 'gone'] as const;
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
  /** `filed` while it lies there; otherwise on loan, lost, or no longer of this folio. */
  state: z.enum(folioStates),
  loan: loan.nullable(),
  scans: z.int(),
});
export type Folio = z.infer<typeof folio>;

const copyKey = z.strictObject({ agreement: id, mark: copyMark });

/** Copies, by the code of one of their pages, by name, or those of a mark of the agreements in a list. */
const whichCopies = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('code'), text: line }),
  z.strictObject({ by: z.literal('copies'), copies: z.array(copyKey).min(1).max(500) }),
  z.strictObject({
    by: z.literal('rows'),
    rows: z.array(row).min(1).max(largestCapacity),
    marks: z.array(copyMark).min(1).max(3),
  }),
]);

const handled = z.strictObject({
  agreement: id,
  number: z.string(),
  revision: z.int(),
  mark: copyMark,
  folio: z.int(),
  holderName: z.string().nullable(),
});

const refused = z.strictObject({
  /** What was asked for as far as it could be made out. */
  agreement: id.nullable(),
  number: z.string().nullable(),
  revision: z.int().nullable(),
  mark: copyMark.nullable(),
  reason: z.enum([...codeRefusals, ...filingRefusals, ...loanRefusals]),
  /** Whether a reason in words would settle it. */
  settledByReason: z.boolean(),
  /** Where the paper should be, for `elsewhere`; the box file and folio that has it, for the others. */
  custodian: z.string().nullable(),
  boxFile: z.string().nullable(),
  folio: z.int().nullable(),
});
export type RefusedCopy = z.infer<typeof refused>;

const outcome = z.strictObject({ done: z.array(handled), refused: z.array(refused) });
export type FilingOutcome = z.infer<typeof outcome>;

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
    output: outcome,
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
    output: outcome,
    roles: registrars,
  }),
  /** Puts copies that were taken out back into their folios. */
  putBack: command({
    input: z.strictObject({ id, which: whichCopies, on: isoDate }),
    output: outcome,
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
