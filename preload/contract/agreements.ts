import { z } from 'zod';
import { agreementStates, copyStates, copySteps, custodians } from './agreement-values.ts';
import { command, everyone, printers, query, registrars } from './endpoint.ts';
import {
  historyEntry,
  id,
  instant,
  isoDate,
  line,
  named,
  optionalLine,
  row,
  rowOrder,
  rowPage,
  version,
} from './fields.ts';
import { paperLanguages } from './paper-language.ts';
import { reasonAtMost } from './print-values.ts';
import { paperWaits } from './today-values.ts';
import { agreement } from './agreement.ts';
import { deviceSelection } from './device-list.ts';
import { templateKey } from './template-content.ts';

export const agreementRow = z.strictObject({
  row: z.int(),
  id,
  /** Null for a blank form whose number no box bears yet. */
  deviceId: id.nullable(),
  /** Number of the device in lists of devices. */
  deviceRow: z.int().nullable(),
  number: z.string(),
  revision: z.int(),
  state: z.enum(agreementStates),
  holderName: z.string().nullable(),
  placePath: z.string().nullable(),
  supervisorName: z.string().nullable(),
  model: z.string().nullable(),
  draftedOn: z.string(),
  printedAt: z.string().nullable(),
  /** e.g. `A printed, B printed`. */
  copies: z.array(z.strictObject({ mark: z.string(), state: z.string(), custodian: z.string() })),
});
export type AgreementRow = z.infer<typeof agreementRow>;

/** Which agreements a list shows; an empty choice lets everything through. */
export const agreementFilter = z.strictObject({
  text: line,
  states: z.array(z.enum(agreementStates)).max(agreementStates.length),
  /** Those with a copy that is so far. */
  copyStates: z.array(z.enum(copyStates)).max(copyStates.length),
  /** Those of one supervisor's health workers. */
  supervisorId: id.nullable(),
  /** Those with a copy at one council or partner. */
  councilId: id.nullable(),
  /** Those with a paper that waits for this, as Today counts them. */
  waits: z.enum(paperWaits).nullable(),
});
export type AgreementFilter = z.infer<typeof agreementFilter>;

/** What is printed: the agreements in force of devices, or agreements by row or id, blank forms without a device too. */
export const printSelection = z.discriminatedUnion('kind', [
  deviceSelection,
  z.strictObject({ kind: z.literal('agreements'), rows: z.array(row).min(1).max(200_000) }),
  z.strictObject({ kind: z.literal('forms'), ids: z.array(id).min(1).max(500) }),
]);
export type PrintSelection = z.infer<typeof printSelection>;

/** One step of a paper copy. */
export const chainStep = z.strictObject({
  on: isoDate,
  at: instant,
  /** The account that entered it. */
  by: z.string(),
  step: z.enum(copySteps),
  state: z.enum(copyStates),
  custodian: z.enum(custodians),
  person: named.nullable(),
  council: z.strictObject({ id, name: z.string() }).nullable(),
  boxFile: z.string().nullable(),
  folio: z.int().nullable(),
  transmittal: z.strictObject({ id, number: z.string() }).nullable(),
  note: z.string().nullable(),
});
export type ChainStep = z.infer<typeof chainStep>;

/** Where one paper copy is, how it came there, and where it may go from there. */
export const copyCustody = z.strictObject({
  mark: z.enum(['A', 'B', 'C']),
  destination: z.string(),
  required: z.boolean(),
  endPlace: z.string(),
  state: z.enum(copyStates),
  custodian: z.enum(custodians),
  since: isoDate,
  prints: z.int(),
  /** Whether it bears every signature and stamp that is asked for. */
  complete: z.boolean(),
  /** What can happen to it now. */
  steps: z.array(z.enum(copySteps)),
  /** Oldest first. */
  chain: z.array(chainStep),
});
export type CopyCustody = z.infer<typeof copyCustody>;

/** Steps that are entered at one agreement; the others belong to printing, sending and filing. */
export const handSteps = ['collected', 'returned', 'received', 'given', 'lost', 'found'] as const;
export type HandStep = (typeof handSteps)[number];

const copyMarks = z
  .array(z.enum(['A', 'B', 'C']))
  .min(1)
  .max(3);

/** What is printed of each agreement, and in which order it leaves the printer. */
export const printChoice = z.strictObject({
  /** Those of them that an agreement has are printed. */
  marks: copyMarks,
  /** All copies of one device together, or all copies of one mark. */
  collate: z.enum(['device', 'copy']),
  /** Two-sided: no copy starts on the back of another. */
  sides: z.enum(['one', 'two']),
});
export type PrintChoice = z.infer<typeof printChoice>;

export const agreements = {
  list: query({
    input: agreementFilter,
    output: rowOrder,
    roles: everyone,
  }),
  rows: query({ input: rowPage, output: z.array(agreementRow), roles: everyone }),
  get: query({ input: z.strictObject({ id }), output: agreement, roles: everyone }),
  history: query({ input: z.strictObject({ id }), output: z.array(historyEntry), roles: everyone }),
  custody: query({ input: z.strictObject({ id }), output: z.array(copyCustody), roles: everyone }),
  /** Enters what happened to some copies; given to the holder unless somebody else is named. */
  move: command({
    input: z.strictObject({
      id,
      marks: z
        .array(z.enum(['A', 'B', 'C']))
        .min(1)
        .max(3),
      step: z.enum(handSteps),
      on: isoDate,
      personId: id.nullable(),
      note: optionalLine,
    }),
    output: agreement,
    roles: registrars,
  }),
  /** Makes a drafted agreement from another template, or in other languages. */
  changePaper: command({
    input: z.strictObject({
      id,
      version,
      template: templateKey,
      language: z.enum(paperLanguages),
      secondLanguage: z.enum(paperLanguages).nullable(),
    }),
    output: agreement,
    roles: registrars,
  }),
  /**
   * How many agreements of a selection can be printed, and the numbers of the first devices that have none or agreements
   * that are over.
   */
  printable: query({
    input: z.strictObject({ selection: printSelection }),
    output: z.strictObject({
      chosen: z.int(),
      agreements: z.int(),
      without: z.array(z.string()).max(50),
      /** By mark: how many agreements have such a copy, and how many of them were printed before. */
      copies: z.array(z.strictObject({ mark: z.enum(['A', 'B', 'C']), count: z.int(), printed: z.int() })),
    }),
    roles: everyone,
  }),
  /**
   * Draws the agreements of the selected devices; the job's result is a document to preview, save or print.
   * A reason is asked for where copies were printed before.
   */
  draw: command({
    input: z.strictObject({
      selection: printSelection,
      choice: printChoice,
      cover: z.boolean(),
      reason: z.string().trim().max(reasonAtMost).nullable(),
    }),
    output: z.strictObject({ job: id }),
    roles: printers,
  }),
  /** Spoils a form. Answers the new revision that is drafted under the same number. */
  voidAgreement: command({
    input: z.strictObject({ id, version, reason: line }),
    output: agreement,
    roles: registrars,
  }),
};
