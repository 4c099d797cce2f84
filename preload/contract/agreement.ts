import { z } from 'zod';
import { agreementStates, supersedeReasons } from './agreement-values.ts';
import { id, isoDate, named, version } from './fields.ts';
import { ownerTypes } from './settings.ts';

export const agreementCopy = z.strictObject({
  mark: z.enum(['A', 'B', 'C']),
  destination: z.string(),
  /** Whether the agreement needs it to be complete. */
  required: z.boolean(),
  endPlace: z.string(),
  state: z.string(),
  /** Who has the paper now. */
  custodian: z.string(),
  since: z.string(),
  prints: z.int(),
});

export const agreement = z.strictObject({
  row: z.int(),
  id,
  version,
  number: z.string(),
  revision: z.int(),
  form: z.enum(['filled', 'blank']),
  /** Null for a blank form whose number no box bears yet. */
  deviceId: id.nullable(),
  /** Null for a blank form that is not filled in. */
  holder: named.nullable(),
  state: z.enum(agreementStates),
  ownership: z.enum(ownerTypes),
  template: z.string(),
  templateVersion: z.int(),
  language: z.string(),
  secondLanguage: z.string().nullable(),
  draftedOn: isoDate,
  printedAt: z.string().nullable(),
  voidReason: z.string().nullable(),
  /** Why it took the place of the revision before it (`revisions.because.<reason>`). */
  revisedBecause: z.enum(supersedeReasons).nullable(),
  /** By when it is to be signed anew. */
  renewOn: isoDate.nullable(),
  endedOn: isoDate.nullable(),
  copies: z.array(agreementCopy),
});
export type Agreement = z.infer<typeof agreement>;
