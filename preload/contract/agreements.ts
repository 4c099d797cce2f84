import { z } from 'zod';
import { command, everyone, printers, query, registrars } from './endpoint.ts';
import { historyEntry, id, line, rowOrder, rowPage, version } from './fields.ts';
import { paperLanguages } from './paper-language.ts';
import { agreement, deviceSelection } from './register.ts';
import { templateKey } from './templates.ts';

/**
 * The life of an agreement. Those before `superseded` are worked out from where its copies are and what they
 * bear; the last four are over.
 */
export const agreementStates = [
  'drafted',
  'printed',
  'filled',
  'collected',
  'with-council',
  'signed',
  'active',
  'superseded',
  'ended',
  'archived',
  'void',
] as const;
export type AgreementState = (typeof agreementStates)[number];

/** Where one paper copy is in its life. */
export const copyStates = [
  'drafted',
  'printed',
  'with-supervisor',
  'collected',
  'with-council',
  'returned',
  'filed',
  'dispatched',
  'with-holder',
  'lost',
  'void',
] as const;
export type CopyState = (typeof copyStates)[number];

/** Who has a paper copy. */
export const custodians = [
  'none',
  'office',
  'supervisor',
  'council',
  'partner',
  'holder',
  'box-file',
  'lost',
  'spoiled',
] as const;
export type Custodian = (typeof custodians)[number];

/** What can happen to a paper copy. */
export const copySteps = [
  'printed',
  'issued',
  'collected',
  'sent',
  'returned',
  'filed',
  'taken-out',
  'put-back',
  'dispatched',
  'received',
  'given',
  'lost',
  'found',
  'void',
] as const;
export type CopyStep = (typeof copySteps)[number];

export const agreementRow = z.strictObject({
  row: z.int(),
  id,
  /** Null for a blank form whose number no box bears yet. */
  deviceId: id.nullable(),
  number: z.string(),
  revision: z.int(),
  state: z.string(),
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

export const agreements = {
  list: query({
    input: z.strictObject({
      text: line,
      states: z.array(z.enum(agreementStates)).max(agreementStates.length),
    }),
    output: rowOrder,
    roles: everyone,
  }),
  rows: query({ input: rowPage, output: z.array(agreementRow), roles: everyone }),
  get: query({ input: z.strictObject({ id }), output: agreement, roles: everyone }),
  history: query({ input: z.strictObject({ id }), output: z.array(historyEntry), roles: everyone }),
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
  /** How many of the selected devices have an agreement that can be printed, and the box numbers of the first that have none. */
  printable: query({
    input: z.strictObject({ selection: deviceSelection }),
    output: z.strictObject({ devices: z.int(), agreements: z.int(), without: z.array(z.string()).max(50) }),
    roles: everyone,
  }),
  /** Draws the agreements of the selected devices; the job's result is a document to preview, save or print. */
  draw: command({
    input: z.strictObject({ selection: deviceSelection }),
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
