import { z } from 'zod';
import { command, everyone, exporters, printers, query, registrars } from './endpoint.ts';
import { id, isoDate, line, nothing, optionalLine, token, version } from './fields.ts';
import { deviceFacts } from './device-facts.ts';
import { deviceSelection } from './device-list.ts';
import { handOverInput } from './hand-over.ts';
import { copyMark } from './scan-inbox.ts';
import { ownerTypes } from './settings.ts';
import { signatureInput } from './signing.ts';
import { simInput } from './sims.ts';

/** Most blank forms that are taken at once: a ream of paper holds no more. */
export const mostBlanks = 500;

const taken = z.strictObject({
  agreements: z.array(id),
  first: z.string(),
  last: z.string(),
});

/** What became of a number of the series. */
export const numberFates = ['device', 'device-void', 'blank-out', 'blank-void', 'missing'] as const;
export type NumberFate = (typeof numberFates)[number];

/** Numbers in a row of which the same became. */
export const numberRun = z.strictObject({
  first: z.string(),
  last: z.string(),
  count: z.int(),
  fate: z.enum(numberFates),
  /** Why, for what is void. */
  reason: z.string().nullable(),
  agreementId: id.nullable(),
  deviceId: id.nullable(),
});
export type NumberRun = z.infer<typeof numberRun>;

export const numberReport = z.strictObject({
  prefix: z.string(),
  /** The first number of the series and the next that will be given; null while there is no series. */
  first: z.string().nullable(),
  next: z.string().nullable(),
  counts: z.record(z.enum(numberFates), z.int()),
  runs: z.array(numberRun),
  /** Runs that are not in the list because it would be too long. */
  leftOut: z.int(),
});
export type NumberReport = z.infer<typeof numberReport>;

/** A blank form that came back, found by its code. */
export const openBlank = z.strictObject({
  agreementId: id,
  version,
  number: z.string(),
  revision: z.int(),
  state: z.string(),
  ownership: z.enum(ownerTypes),
  printedOn: isoDate.nullable(),
  marks: z.array(copyMark),
  /** Who must sign, and whose stamp must stand beside it. */
  required: z.array(z.strictObject({ party: z.string(), stamp: z.boolean() })),
  /** The copy whose code was scanned. */
  scanned: copyMark.nullable(),
  /** The device that has this number already. */
  device: z
    .strictObject({ id, version, model: z.string(), imei: z.string().nullable(), state: z.string() })
    .nullable(),
});
export type OpenBlank = z.infer<typeof openBlank>;

/** What stands on the paper, in the paper's order. */
export const blankEntry = z.strictObject({
  agreement: id,
  version,
  holder: handOverInput.shape.holder,
  place: handOverInput.shape.place,
  supervisor: handOverInput.shape.supervisor,
  /** The device as written on the form; null when its number is registered. */
  device: deviceFacts
    .omit({ ownerType: true, ownerName: true, condition: true, accessories: true })
    .nullable(),
  sims: z.array(simInput).max(2),
  condition: z.int().min(1).max(5),
  accessories: handOverInput.shape.accessories,
  ownerType: z.enum(ownerTypes),
  ownerName: optionalLine,
  on: isoDate,
  dueBack: isoDate.nullable(),
  /** What was scanned off box and phone; both must name this form's device. */
  match: z.strictObject({ box: line, imei: line }),
  /** Who signed the form, on which of its copies. */
  marks: z.array(copyMark).max(3),
  signatures: z.array(signatureInput).max(8),
});
export type BlankEntry = z.infer<typeof blankEntry>;

export const blanks = {
  /** Takes the next box numbers for blank forms and drafts their agreements. */
  take: command({
    input: z.strictObject({ count: z.int().min(1).max(mostBlanks), ownership: z.enum(ownerTypes) }),
    output: taken,
    roles: registrars,
  }),
  /** Drafts forms without a holder for devices in stock that have none; the others are passed over. */
  forDevices: command({
    input: z.strictObject({ selection: deviceSelection }),
    output: taken.extend({ passedOver: z.int() }),
    roles: registrars,
  }),
  /** Draws blank forms again or for the first time, by their agreements. */
  draw: command({
    input: z.strictObject({
      agreements: z.array(id).min(1).max(mostBlanks),
      /** Why forms that are on paper already are printed again; it stands on them. */
      reason: line.nullable(),
    }),
    output: z.strictObject({ job: id }),
    roles: printers,
  }),
  /** The blank form that a code or a number names. */
  open: query({ input: z.strictObject({ code: line }), output: openBlank, roles: everyone }),
  /** Enters a form that was filled in by hand: device, hand-over and signatures at once. */
  fill: command({
    input: blankEntry,
    output: z.strictObject({ agreementId: id, deviceId: id, number: z.string(), holder: z.string() }),
    roles: registrars,
  }),
  /** What became of each number of a series; the office's own where no prefix is named. */
  numbers: query({
    input: z.strictObject({ prefix: z.string().max(20).nullable() }),
    output: numberReport,
    roles: everyone,
  }),
  /** The series that have numbers. */
  series: query({ input: nothing, output: z.array(z.string()), roles: everyone }),
  /** The same as a PDF to look at first, or as a spreadsheet at the target. */
  drawNumbers: command({
    input: z.discriminatedUnion('format', [
      z.strictObject({ format: z.literal('pdf'), prefix: z.string().max(20).nullable() }),
      z.strictObject({ format: z.literal('xlsx'), prefix: z.string().max(20).nullable(), target: token }),
    ]),
    output: z.strictObject({ job: id }),
    roles: exporters,
  }),
};
