import { z } from 'zod';
import { command, everyone, printers, query, registrars } from './endpoint.ts';
import { historyEntry, id, line, rowOrder, rowPage, version } from './fields.ts';
import { agreement, deviceSelection } from './register.ts';

export const agreementStates = ['drafted', 'printed', 'ended', 'void'] as const;

export const agreementRow = z.strictObject({
  row: z.int(),
  id,
  deviceId: id,
  number: z.string(),
  revision: z.int(),
  state: z.string(),
  holderName: z.string(),
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
