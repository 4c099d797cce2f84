import { z } from 'zod';
import { command, everyone, printers, query } from './endpoint.ts';
import { id, instant, isoDate, line, optionalLine } from './fields.ts';
import { copyMark } from './scan-inbox.ts';
import { lackReasons, parties, signingWays, stampStates } from './signing-values.ts';

/** Who signed a copy, and how the stamp beside it is. */
export const signatureInput = z.strictObject({
  party: z.enum(parties),
  name: line,
  title: optionalLine,
  /** The signatory office, for a council or a partner that is in the list. */
  councilId: id.nullable(),
  on: isoDate,
  how: z.enum(signingWays),
  stamp: z.enum(stampStates),
  stampName: optionalLine,
  /** Who saw a thumbprint being made. */
  witness: optionalLine,
  note: optionalLine,
});
export type SignatureInput = z.infer<typeof signatureInput>;

export const signature = z.strictObject({
  id,
  mark: copyMark,
  party: z.enum(parties),
  name: z.string(),
  title: z.string().nullable(),
  council: z.strictObject({ id, name: z.string() }).nullable(),
  on: isoDate,
  how: z.enum(signingWays),
  stamp: z.enum(stampStates),
  stampName: z.string().nullable(),
  witness: z.string().nullable(),
  note: z.string().nullable(),
  recordedAt: instant,
  recordedBy: z.string(),
  /** When a correction took its place; null for one that counts. */
  replacedAt: instant.nullable(),
});
export type Signature = z.infer<typeof signature>;

export const requiredMark = z.strictObject({ party: z.enum(parties), stamp: z.boolean() });
const lack = z.strictObject({ party: z.enum(parties), why: z.enum(lackReasons) });

export const copySigning = z.strictObject({
  mark: copyMark,
  required: z.boolean(),
  complete: z.boolean(),
  lacks: z.array(lack),
  signatures: z.array(signature),
});
export type CopySigning = z.infer<typeof copySigning>;

export const agreementSigning = z.strictObject({
  agreementId: id,
  number: z.string(),
  revision: z.int(),
  /** Null while it is not on paper: then nothing can be signed. */
  printedOn: isoDate.nullable(),
  /** Whether marks may still be entered: not for a void form. */
  open: z.boolean(),
  required: z.array(requiredMark),
  copies: z.array(copySigning),
});
export type AgreementSigning = z.infer<typeof agreementSigning>;

/** What one scan of a batch came to. */
export const scannedSigning = z.strictObject({
  agreementId: id,
  number: z.string(),
  revision: z.int(),
  marks: z.array(copyMark),
  /** Copies of it that are complete now. */
  complete: z.array(copyMark),
  lacks: z.array(lack.extend({ mark: copyMark })),
  /** Copies on which the same party's signature stood already; nothing was entered for them. */
  already: z.array(copyMark),
});
export type ScannedSigning = z.infer<typeof scannedSigning>;

export const signing = {
  of: query({ input: z.strictObject({ agreement: id }), output: agreementSigning, roles: everyone }),
  /** Enters what was signed and stamped on copies of one agreement. */
  record: command({
    input: z.strictObject({
      agreement: id,
      marks: z.array(copyMark).min(1).max(3),
      signatures: z.array(signatureInput).min(1).max(8),
    }),
    output: agreementSigning,
    roles: printers,
  }),
  /** The same for the form whose code was scanned: that copy, or with `all` every copy of it. */
  scan: command({
    input: z.strictObject({ code: line, all: z.boolean(), signature: signatureInput }),
    output: scannedSigning,
    roles: printers,
  }),
  /** Puts another entry in the place of one that was wrong; the wrong one is kept. */
  correct: command({
    input: z.strictObject({ id, signature: signatureInput }),
    output: agreementSigning,
    roles: printers,
  }),
  /** Takes an entry back that was made by mistake; it is kept, and no longer counts. */
  withdraw: command({
    input: z.strictObject({ id, reason: line }),
    output: agreementSigning,
    roles: printers,
  }),
};
