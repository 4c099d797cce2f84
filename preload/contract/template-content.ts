import { z } from 'zod';
import { line, text } from './fields.ts';
import { paperLanguages } from './paper-language.ts';
import { agreementTerms } from './settings.ts';
import { signatureParties, templateKinds } from './template-values.ts';

/** Key of a template: lower-case letters, digits and hyphens. */
export const templateKey = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

const wording = z.strictObject({ title: line, text });

/** A clause in its place; without texts of its own it says what Boxfile's clause of this key says. */
export const templateClause = z.strictObject({
  key: templateKey,
  on: z.boolean(),
  /** The holder puts initials beside it. */
  initials: z.boolean(),
  texts: z.partialRecord(z.enum(paperLanguages), wording).optional(),
});
export type TemplateClause = z.infer<typeof templateClause>;

/** A paper copy of an agreement: its mark, whose it is, and where it is to end. */
export const templateCopy = z.strictObject({
  mark: z.enum(['A', 'B', 'C']),
  destination: z.enum(['district', 'partner', 'holder']),
  /** The agreement is complete only when this copy is signed, stamped and at its end place. */
  required: z.boolean(),
  endPlace: z.enum(['box-file', 'partner', 'holder']),
});
export type TemplateCopy = z.infer<typeof templateCopy>;

/** A block of the signature page. */
export const templateSignature = z.strictObject({
  party: z.enum(signatureParties),
  required: z.boolean(),
  /** Room for an official stamp beside it, which the copy must then bear. */
  stamp: z.boolean(),
  /** A box for a thumbprint, with a line for a witness. */
  thumbprint: z.boolean(),
});
export type TemplateSignature = z.infer<typeof templateSignature>;

const termText = { allowance: true, reimbursement: true, minimum: true } as const;

/** Everything that a version of an agreement template settles. Terms left out are the office's. */
export const templateContent = z.strictObject({
  kind: z.enum(templateKinds),
  /** Headings of the form; Boxfile's of the kind where left out. */
  titles: z.partialRecord(z.enum(paperLanguages), line),
  /** In the order of the paper. */
  clauses: z.array(templateClause).max(120),
  terms: agreementTerms.omit(termText).partial(),
  termTexts: z.partialRecord(z.enum(paperLanguages), agreementTerms.pick(termText).partial()),
  /** Days after the hand-over on which the device is due back, unless another day is given; null for none. */
  dueAfterDays: z.int().min(1).max(3650).nullable(),
  /** Months after which it is signed anew; null for never. */
  renewalMonths: z.int().min(1).max(120).nullable(),
  copies: z.array(templateCopy).min(1).max(3),
  /** In the order of signing. */
  signatures: z.array(templateSignature).min(1).max(6),
  /** Millimetres. */
  stampArea: z.strictObject({ width: z.number().min(60).max(90), height: z.number().min(60).max(90) }),
  annex: z.strictObject({ accessories: z.boolean(), checks: z.boolean(), returnSection: z.boolean() }),
  /** Lines for people who use a shared device, each of whom signs. */
  users: z.int().min(0).max(40),
});
export type TemplateContent = z.infer<typeof templateContent>;
